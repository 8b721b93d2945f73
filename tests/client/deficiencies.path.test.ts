import { describe, expect, it } from "vitest";
import { awaitedOf } from "../../client/deficiencies/awaited.ts";
import { pathOf, pathSteps } from "../../client/deficiencies/path.ts";

const operative = { id: "operative", name: "Operativ grupp", level: "OPERATIVE" } as const;
const steering = { id: "steering", name: "Styrgrupp", level: "STEERING" } as const;
const regional = { id: "regional", name: "Regionalt forum", level: "REGIONAL" } as const;
const other = { id: "other", name: "Annan grupp", level: "OPERATIVE" } as const;

let second = 0;
const did = (action: string, subjectId = "matter") => ({
  at: `2026-11-22T10:00:${String(second++).padStart(2, "0")}Z`,
  action,
  subjectId,
});

describe("the way of a matter", () => {
  it("climbs with each question, and comes down the same steps", () => {
    const path = pathOf({
      handlingForum: operative,
      escalations: [
        { id: "first", fromForum: operative, toForum: steering },
        { id: "second", fromForum: steering, toForum: regional },
      ],
      transfers: [],
      history: [
        did("deficiency.report"),
        did("deficiency.acknowledge"),
        did("escalation.send", "first"),
        did("escalation.accept", "first"),
        did("escalation.sendOn", "first"),
        did("escalation.send", "second"),
        did("escalation.answer", "second"),
        did("escalation.convey", "second"),
        did("escalation.answer", "first"),
        did("escalation.convey", "first"),
        did("deficiency.giveFeedback"),
        did("deficiency.giveVerdict"),
      ],
    });
    expect(path.map(({ forum, kind, direction }) => [forum.id, kind, direction])).toEqual([
      ["operative", "report", "start"],
      ["steering", "raise", "up"],
      ["regional", "raise", "up"],
      ["steering", "answer", "down"],
      ["operative", "answer", "down"],
      ["operative", "feedback", "stay"],
      ["operative", "close", "stay"],
    ]);
  });

  it("goes back where a returned question came from", () => {
    const path = pathOf({
      handlingForum: operative,
      escalations: [{ id: "first", fromForum: operative, toForum: steering }],
      transfers: [],
      history: [did("deficiency.report"), did("escalation.send", "first"), did("escalation.return", "first")],
    });
    expect(path.at(-1)).toMatchObject({ forum: operative, kind: "return", direction: "down" });
  });

  it("begins where it was reported, also when it has moved since", () => {
    const path = pathOf({
      handlingForum: other,
      escalations: [],
      transfers: [
        { id: "refused", status: "RETURNED", fromForum: operative, toForum: steering },
        { id: "move", status: "ACCEPTED", fromForum: operative, toForum: other },
      ],
      history: [did("deficiency.report"), did("transfer.accept", "move"), did("deficiency.giveFeedback")],
    });
    expect(path.map(({ forum }) => forum.id)).toEqual(["operative", "other", "other"]);
  });

  it("needs the steps visited and those above, low to high, each once", () => {
    const path = [{ forum: steering, at: "", kind: "raise", direction: "up" } as const];
    expect(pathSteps(path, [steering, regional]).map(({ id }) => id)).toEqual(["steering", "regional"]);
  });
});

describe("what a matter waits for", () => {
  const school = { id: "s", name: "Skolan", shortName: null, sector: "SCHOOL" } as const;
  const matter = {
    status: "IN_HANDLING",
    acknowledgeBy: "2026-12-01",
    feedbackBy: "2027-01-20",
    handlingForum: operative,
    reporterOrganization: school,
    escalations: [],
    activities: [],
    feedback: [],
  } as const;
  const question = {
    id: "q",
    acceptBy: "2026-12-05",
    answerBy: "2027-02-20",
    conveyBy: null,
    fromForum: operative,
    toForum: steering,
  };
  const told = (given: Parameters<typeof awaitedOf>[0]) =>
    awaitedOf(given).map(({ kind, who, due }) => [kind, who, due]);

  it("names the forum that owes, nearest day first", () => {
    expect(told({ ...matter, status: "REPORTED" })).toEqual([
      ["acknowledge", "Operativ grupp", "2026-12-01"],
      ["feedback", "Operativ grupp", "2027-01-20"],
    ]);
  });

  it("does not ask for an acknowledgement that was given", () => {
    expect(told(matter)).toEqual([["feedback", "Operativ grupp", "2027-01-20"]]);
  });

  it("follows a question: accept and answer above, then convey below", () => {
    expect(
      told({ ...matter, escalations: [{ ...question, status: "SENT" }] }).map(([kind, who]) => [kind, who]),
    ).toEqual([
      ["accept", "Styrgrupp"],
      ["feedback", "Operativ grupp"],
      ["answer", "Styrgrupp"],
    ]);
    const answered = { ...question, status: "ANSWERED", conveyBy: "2026-12-30" } as const;
    expect(told({ ...matter, escalations: [answered] })[0]).toEqual([
      "convey",
      "Operativ grupp",
      "2026-12-30",
    ]);
  });

  it("leaves the sent on question to the one above", () => {
    expect(told({ ...matter, escalations: [{ ...question, status: "SENT_ON" }] })).toHaveLength(1);
  });

  it("waits for the verdict on the latest feedback, and for nothing when closed", () => {
    const feedback = [
      { verdict: "NOT_SOLVED", verdictBy: "2026-10-01" },
      { verdict: "PENDING", verdictBy: "2027-01-05" },
    ];
    expect(told({ ...matter, status: "FEEDBACK_GIVEN", feedback })).toEqual([
      ["verdict", "Skolan", "2027-01-05"],
    ]);
    expect(told({ ...matter, status: "CLOSED", feedback })).toEqual([]);
  });

  it("holds measures that are not done, with their owner", () => {
    const measure = { id: "m", title: "Gemensam rutin", due: "2026-12-02", responsibleOrganization: school };
    const activities = [
      { ...measure, status: "PLANNED" },
      { ...measure, id: "n", status: "DONE" },
    ] as const;
    expect(awaitedOf({ ...matter, activities })[0]).toMatchObject({
      kind: "measure",
      who: "Skolan",
      what: "Gemensam rutin",
    });
    expect(awaitedOf({ ...matter, activities })).toHaveLength(2);
  });
});

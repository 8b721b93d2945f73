import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DecisionStories } from "../support/decisions.ts";
import { climb } from "../support/ladder.ts";
import { at, type Noun, Town } from "../support/town.ts";
import { outsiders, seats } from "./decision.steps.ts";

let town: Town;
let stories: DecisionStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new DecisionStories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

describe("the forum decides", () => {
  const setRule = (rule: string, quorum: number | null) =>
    town.sql("update forum set decision_rule = ?, quorum = ? where id = ?", [
      rule,
      quorum,
      town.forums.operative,
    ]);
  /** While the forum decides by so many parties. */
  const underQuorum = async (quorum: number, work: () => Promise<void>) => {
    await setRule("QUORUM", quorum);
    try {
      await work();
    } finally {
      await setRule("CONSENSUS", null);
    }
  };

  climb(() => town, {
    mutation: "takeDecision",
    start: () => stories.said({ social: "RESERVATION" }),
    input: at,
    by: "operativeChair",
    forbidden: seats,
    hidden: outsiders,
    rules: [
      [
        "R1 everyone who is there has said something",
        async () => at(await stories.proposed()),
        { rule: "R1", reason: "partyNotSaid" },
      ],
      [
        "R2 a forum of three needs all three",
        async () => at(await stories.proposed({ [town.organizations.clinic]: "ABSENT" })),
        { rule: "R2", reason: "partyAbsent", params: { missing: ["PARTY_ABSENT", "NOT_SAID"] } },
      ],
      [
        "R4 what it means for children is told",
        async () => at(await stories.said({}, { childImpact: null })),
        { rule: "R4", reason: "childImpactMissing" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "IN_EFFECT", late: false });
      expect(after.takenAt).not.toBe(null);
      expect(await stories.see("clinic", after.id)).toMatchObject({
        standing: null,
        partiesYetToSay: [],
        allowedActions: [],
      });
    },
    logged: ["decision.take", "CHAIR"],
  });

  it("R2 a disagreement: not taken, on record", async () => {
    const decision = await stories.said({ clinic: "DISAGREE" });
    expect((await stories.see("social", decision.id)).standing).toEqual({
      possible: true,
      outcome: "NOT_TAKEN",
      missing: [{ code: "DISAGREES", organization: { id: town.organizations.clinic } }],
    });
    expect(await stories.take(decision)).toMatchObject({
      status: "NOT_TAKEN",
      inEffectAt: null,
      allowedActions: [],
    });
    expect((await town.log(decision.id)).at(-1)).toMatchObject({ action: "decision.notTake" });
    const refusal = await town.refusal("clinic", "givePosition", {
      decisionId: decision.id,
      position: "AGREE",
      version: 1,
    });
    expect(refusal).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("subject to anchoring: taken, and not yet in effect", async () => {
    const decision = await stories.said({ clinic: "AGREE_SUBJECT_TO_ANCHORING" });
    expect(await stories.take(decision)).toMatchObject({
      status: "TAKEN",
      inEffectAt: null,
      allowedActions: [],
    });
  });

  it("in effect at once where nothing is awaited", async () => {
    const { id } = await stories.inEffect();
    const actions = (await town.log(id)).map(({ action }) => action);
    expect(actions.slice(-2).sort()).toEqual(["decision.bringIntoEffect", "decision.take"]);
  });

  it("R3 in a forum where not all are needed, who was absent is told as not heard", async () => {
    const { school } = town.organizations;
    await underQuorum(2, async () => {
      const decision = await stories.proposed({ [school]: "ABSENT" });
      for (const who of ["social", "clinic"] as const) await stories.say(who, decision.id, "AGREE");
      await stories.take(decision);
      const seen = await stories.see("representative", decision.id);
      expect(seen).toMatchObject({ status: "IN_EFFECT", partiesYetToSay: [{ id: school }] });
      const positions = Object.fromEntries(
        seen.positions.map(({ organization, position }) => [organization.id, position]),
      );
      expect(positions[school]).toBe("NOT_PRESENT");
    });
  });

  it("the rule stays that of the day it was proposed", async () => {
    const decision = await stories.said();
    await underQuorum(9, async () => {
      expect((await stories.take(decision)).status).toBe("IN_EFFECT");
    });
  });

  it("R5 within 14 days after the meeting it is late, then too late", async () => {
    const { item, meeting } = await stories.item();
    const end = { id: meeting.id, version: await town.versionOf(meeting.id) };
    await town.do("operativeChair", "endMeeting", end);
    await town.app.setDays(14);
    const record = { agendaItemId: item, ...stories.texts };
    expect(await town.do("coordinator", "recordDecision", record)).toMatchObject({
      status: "IN_EFFECT",
      late: true,
    });
    const left = await town.do("coordinator", "proposeDecision", record);
    await town.app.setDays(15);
    for (const [mutation, input] of [
      ["recordDecision", record],
      ["proposeDecision", record],
      ["takeDecision", at(left)],
      ["updateDecision", { ...at(left), ...stories.texts }],
      ["givePosition", { decisionId: left.id, organizationId: town.organizations.school, position: "AGREE" }],
    ] as const) {
      expect(await town.refusal("coordinator", mutation, input)).toMatchObject({
        rule: "R5",
        reason: "tooLateToRecord",
        params: { days: 14 },
      });
    }
    expect((await stories.see("coordinator", left.id)).allowedActions).toEqual([]);
  });

  it("two who take it at once: once", async () => {
    const decision = await stories.said();
    const answers = await Promise.all(
      (["operativeChair", "coordinator"] as const).map((who) =>
        town.attempt(who, "takeDecision", at(decision)),
      ),
    );
    const codes = answers.flatMap(({ errors }) => errors[0]?.extensions.code ?? []);
    expect(codes).toHaveLength(1);
    expect(["CONFLICT", "ILLEGAL_TRANSITION"]).toContain(codes[0]);
  });
});

describe("one line in the meeting", () => {
  climb(() => town, {
    mutation: "recordDecision",
    start: async () => ({ id: (await stories.item()).item }) as Noun,
    input: ({ id }) => ({ agendaItemId: id, ...stories.texts }),
    by: "coordinator",
    bad: [
      [
        "a party twice",
        () => {
          const once = { organizationId: town.organizations.clinic, position: "AGREE" };
          return { positions: [once, once] };
        },
        { reason: "positionTwice", field: "input.positions[1].organizationId" },
      ],
    ],
    forbidden: seats,
    hidden: outsiders,
    rules: [
      [
        "R1 only a party has a position",
        () => ({ positions: [{ organizationId: town.organizations.leisure, position: "AGREE" }] }),
        { rule: "R1", reason: "partyUnknown", field: "input.positions[0].organizationId" },
      ],
      [
        "R1 a dissent has a reason",
        () => ({ positions: [{ organizationId: town.organizations.clinic, position: "DISAGREE" }] }),
        { rule: "R1", reason: "positionReasonMissing", field: "input.positions[0].reason" },
      ],
      [
        "R4 what it means for children is told",
        () => ({ childImpact: "" }),
        { rule: "R4", reason: "childImpactMissing" },
      ],
      [
        "R2 the forum is able to decide",
        async () => ({ agendaItemId: (await stories.item({ [town.organizations.school]: "ABSENT" })).item }),
        { rule: "R2", reason: "partyAbsent" },
      ],
    ],
    done: async (after) => {
      const { positions, status } = await stories.see("clinic", after.id);
      expect(status).toBe("IN_EFFECT");
      expect(positions.map(({ position, recordedByChair }) => [position, recordedByChair])).toEqual(
        Array(3).fill(["AGREE", true]),
      );
    },
    logged: ["decision.take", "COORDINATOR"],
    once: false,
  });

  it("with what one party said otherwise", async () => {
    const { item } = await stories.item();
    const positions = [
      { organizationId: town.organizations.clinic, position: "DISAGREE", reason: "För dyrt." },
    ];
    const made = await town.do("operativeChair", "recordDecision", {
      agendaItemId: item,
      ...stories.texts,
      positions,
    });
    expect(made.status).toBe("NOT_TAKEN");
  });
});

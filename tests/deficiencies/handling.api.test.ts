import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { climb } from "../support/ladder.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: Stories;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
});
afterAll(() => town.close());

const status = (expected: string) => (after: Noun) => {
  expect(after.status).toBe(expected);
};
/** The access matrix tries everyone. */
const outsiders = ["chair", "neighbour", "secretariat"] as const;
const parties = ["school", "representative", "social", "clinic"] as const;

describe("the forum's steps", () => {
  climb(() => town, {
    mutation: "acknowledgeDeficiency",
    start: () => stories.reported(),
    input: at,
    by: "coordinator",
    forbidden: parties,
    hidden: outsiders,
    done: (after, before) => {
      expect(after).toMatchObject({ status: "ACKNOWLEDGED", acknowledgedAt: expect.any(String) });
      expect(after.number).toBe(before.number);
    },
    logged: ["deficiency.acknowledge", "COORDINATOR"],
  });

  climb(() => town, {
    mutation: "startHandling",
    start: () => stories.acknowledged(),
    input: at,
    by: "operativeChair",
    forbidden: parties,
    hidden: outsiders,
    done: status("IN_HANDLING"),
    logged: ["deficiency.startHandling", "CHAIR"],
  });

  climb(() => town, {
    mutation: "decideMeasures",
    start: () => stories.inHandling(),
    input: (noun) => ({ ...at(noun), measures: [stories.measure(), stories.measure({ title: "Följ upp" })] }),
    by: "coordinator",
    bad: [["a day that is none", () => ({ measures: [stories.measure({ due: "2026-02-30" })] }), {}]],
    forbidden: parties,
    hidden: outsiders,
    rules: [
      ["R31 at least one measure", () => ({ measures: [] }), { rule: "R31", reason: "measuresMissing" }],
      [
        "R31 a measure has a title",
        () => ({ measures: [stories.measure(), stories.measure({ title: "" })] }),
        { rule: "R31", reason: "activityTitleMissing", field: "input.measures[1].title" },
      ],
      [
        "R31 its owner is a member of the forum",
        () => ({ measures: [stories.measure({ responsibleOrganizationId: town.organizations.leisure })] }),
        {
          rule: "R31",
          reason: "activityOwnerNotMember",
          field: "input.measures[0].responsibleOrganizationId",
        },
      ],
      [
        "R31 its day has not passed",
        () => ({ measures: [stories.measure({ due: "2020-01-01" })] }),
        { rule: "R31", reason: "activityDuePast", field: "input.measures[0].due" },
      ],
    ],
    done: async (after) => {
      expect(after.status).toBe("MEASURES_DECIDED");
      const { activities } = await town.matter<{ activities: Noun[] }>(
        "school",
        after.id,
        "activities { title status responsibleOrganization { id } }",
      );
      const responsibleOrganization = { id: town.organizations.clinic };
      expect(activities).toEqual([
        { title: "Utse en mottagare", status: "PLANNED", responsibleOrganization },
        { title: "Följ upp", status: "PLANNED", responsibleOrganization },
      ]);
    },
    logged: ["deficiency.decideMeasures", "COORDINATOR"],
    once: false,
  });
});

describe("the parties' steps", () => {
  climb(() => town, {
    mutation: "withdrawDeficiency",
    start: () => stories.reported(),
    input: (noun) => ({ ...at(noun), reason: "Löst på ett annat sätt." }),
    by: "school",
    forbidden: ["representative", "coordinator", "operativeChair", "clinic"],
    hidden: outsiders,
    rules: [
      ["R11 with a reason", () => ({ reason: " " }), { reason: "reasonMissing", field: "input.reason" }],
    ],
    done: (after) => {
      expect(after).toMatchObject({ status: "WITHDRAWN", closeReason: "Löst på ett annat sätt." });
      expect(after.allowedActions).toEqual([]);
    },
    logged: ["deficiency.withdraw", "REPORTER"],
  });

  it("withdrawn only before it is acknowledged", async () => {
    const input = { ...at(await stories.acknowledged()), reason: "För sent." };
    expect(await town.refusal("school", "withdrawDeficiency", input)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
  });

  climb(() => town, {
    mutation: "replyToDeficiency",
    start: () => stories.reported(),
    input: ({ id }) => ({ id, text: "Vi saknar en utpekad kontaktväg." }),
    by: "clinic",
    forbidden: ["school", "representative", "social", "coordinator"],
    hidden: outsiders,
    rules: [
      [
        "R15 with a text",
        () => ({ text: " " }),
        { rule: "R15", reason: "replyMissing", field: "input.text" },
      ],
    ],
    done: async ({ id }) => {
      const { replies } = await town.matter<{ replies: unknown }>(
        "school",
        id,
        "replies { text organization { id } }",
      );
      expect(replies).toEqual([
        { text: "Vi saknar en utpekad kontaktväg.", organization: { id: town.organizations.clinic } },
      ]);
    },
    logged: ["deficiency.reply", "CONCERNED_REPRESENTATIVE"],
    once: false,
  });

  climb(() => town, {
    mutation: "askRepresentative",
    start: () => stories.reported(),
    input: ({ id }) => ({ id, reason: "Vi når inte fram." }),
    by: "school",
    forbidden: ["representative", "coordinator", "clinic"],
    hidden: outsiders,
    rules: [["R12 with a reason", () => ({ reason: "" }), { rule: "R12", reason: "reasonMissing" }]],
    done: (after) => {
      expect(after).toMatchObject({
        status: "REPORTED",
        representativeAskedWhy: "Vi når inte fram.",
        representativeAskedAt: expect.any(String),
      });
    },
    logged: ["deficiency.askRepresentative", "REPORTER"],
    once: false,
  });
});

describe("a measure", () => {
  const move =
    (action: string, more: object = {}) =>
    (noun: Noun) => ({ ...at(noun), action, ...more });

  climb(() => town, {
    mutation: "moveActivity",
    start: () => stories.activity(),
    input: move("start"),
    by: "clinic",
    bad: [["a step that is none", () => ({ action: "forget" }), { field: "input.action" }]],
    forbidden: ["school", "representative", "social", "coordinator"],
    hidden: outsiders,
    rules: [
      ["R31 blocked with a reason", () => ({ action: "block" }), { rule: "R31", reason: "reasonMissing" }],
      [
        "R31 cancelled by the forum with a reason",
        () => ({ action: "cancel" }),
        { rule: "R31", reason: "reasonMissing" },
        "coordinator",
      ],
    ],
    done: status("IN_PROGRESS"),
    logged: ["activity.start", "RESPONSIBLE_REPRESENTATIVE"],
    once: false,
  });

  it("passes every state: started, blocked by another, unblocked, finished, its effect checked", async () => {
    let activity = await stories.activity();
    const step = async (who: "clinic" | "coordinator", action: string, more: object = {}) => {
      activity = await town.do(who, "moveActivity", move(action, more)(activity));
      return activity;
    };
    await step("clinic", "start");
    const blocked = { reason: "Väntar på lokal.", blockedByOrganizationId: town.organizations.social };
    expect(await step("clinic", "block", blocked)).toMatchObject({
      status: "BLOCKED",
      statusReason: "Väntar på lokal.",
      allowedActions: ["unblock", "report", "divide"],
    });
    expect(await step("clinic", "unblock")).toMatchObject({ status: "IN_PROGRESS", statusReason: null });
    await step("clinic", "finish");
    expect(
      await step("coordinator", "checkEffect", { reason: "Alla skolor har en mottagare." }),
    ).toMatchObject({
      status: "EFFECT_CHECKED",
      allowedActions: [],
    });
    expect(
      await town.refusal("coordinator", "moveActivity", move("cancel", { reason: "x" })(activity)),
    ).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("unblocked before it was started, it is planned again; cancelled, it is over", async () => {
    const planned = await stories.activity();
    const blocked = await town.do("clinic", "moveActivity", move("block", { reason: "Väntar." })(planned));
    const again = await town.do("clinic", "moveActivity", move("unblock")(blocked));
    expect(again.status).toBe("PLANNED");
    const cancel = move("cancel", { reason: "Behövs inte." });
    expect(await town.refusal("clinic", "moveActivity", cancel(again))).toMatchObject({ code: "FORBIDDEN" });
    expect((await town.do("operativeChair", "moveActivity", cancel(again))).status).toBe("CANCELLED");
  });

  it("is blocked by an organization of the register", async () => {
    for (const blockedByOrganizationId of ["019b0000-0000-7000-8000-000000000000", "bup"]) {
      const activity = await stories.activity();
      const input = move("block", { reason: "Väntar.", blockedByOrganizationId })(activity);
      expect(await town.refusal("clinic", "moveActivity", input)).toMatchObject({
        code: "BAD_USER_INPUT",
        field: "input.blockedByOrganizationId",
      });
    }
  });
});

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

const outsiders = ["chair", "neighbour", "stranger"] as const;

describe("feedback", () => {
  climb(() => town, {
    mutation: "giveFeedback",
    start: () => stories.inHandling(),
    input: (noun) => ({ ...at(noun), ...stories.feedback }),
    by: "coordinator",
    bad: [["an outcome that is none", () => ({ outcome: "SOON" }), { field: "input.outcome" }]],
    forbidden: ["school", "representative", "social", "clinic"],
    hidden: outsiders,
    rules: [
      [
        "R17 with a summary",
        () => ({ summary: "\n" }),
        { rule: "R17", reason: "summaryMissing", field: "input.summary" },
      ],
      [
        "R17 no measures to tell of",
        () => ({ outcome: "MEASURES" }),
        { rule: "R17", reason: "measuresMissing" },
      ],
      [
        "R17 not while a question is out",
        async () => {
          const { deficiencyId } = (await stories.escalated()) as unknown as { deficiencyId: string };
          return at(await town.matter("coordinator", deficiencyId));
        },
        { rule: "R17", reason: "escalationOpen" },
      ],
      [
        "R17 measures are decided, so there are some",
        async () => at(await stories.measured()),
        { rule: "R17", reason: "noMeasureHere" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "FEEDBACK_GIVEN", allowedActions: [] });
      const seen = await town.matter(
        "school",
        after.id,
        "allowedActions feedback { summary outcome verdict }",
      );
      expect(seen).toEqual({
        allowedActions: ["giveVerdict"],
        feedback: [{ ...stories.feedback, verdict: "PENDING" }],
      });
    },
    logged: ["deficiency.giveFeedback", "COORDINATOR"],
  });

  it("tells of measures once they are decided", async () => {
    const input = { ...at(await stories.measured()), outcome: "MEASURES", summary: "En mottagare utses." };
    expect((await town.do("operativeChair", "giveFeedback", input)).status).toBe("FEEDBACK_GIVEN");
  });

  it("R17 says NO_MEASURE once every measure decided is cancelled, and MEASURES while one is left", async () => {
    const measures = [stories.measure(), stories.measure({ title: "Följ upp" })];
    const matter = await stories.step("coordinator", "decideMeasures", await stories.inHandling(), {
      measures,
    });
    const { activities } = await town.matter<{ activities: Noun[] }>(
      "coordinator",
      matter.id,
      "activities { id version status allowedActions }",
    );
    const [first, second] = activities as [Noun, Noun];
    const cancel = (measure: Noun) =>
      stories.step("coordinator", "moveActivity", measure, { action: "cancel", reason: "Behövs inte." });
    await cancel(first);
    expect(
      await town.refusal("coordinator", "giveFeedback", { ...at(matter), ...stories.feedback }),
    ).toMatchObject({ rule: "R17", reason: "noMeasureHere" });
    await cancel(second);
    const now = await town.matter("coordinator", matter.id);
    expect(now).toMatchObject({ status: "MEASURES_DECIDED" });
    expect(now.allowedActions).toContain("giveFeedback");
    expect(
      await town.refusal("coordinator", "giveFeedback", {
        ...at(now),
        ...stories.feedback,
        outcome: "MEASURES",
      }),
    ).toMatchObject({ rule: "R17", reason: "measuresMissing" });
    const answered = await stories.step("coordinator", "giveFeedback", now, stories.feedback);
    expect(answered.status).toBe("FEEDBACK_GIVEN");
  });

  it("R17 nothing closes without it", async () => {
    for (const matter of [await stories.reported(), await stories.inHandling(), await stories.measured()]) {
      const input = { ...at(matter), reason: "Klart." };
      expect(await town.refusal("operativeChair", "closeDeficiency", input)).toMatchObject({
        code: "ILLEGAL_TRANSITION",
      });
    }
  });
});

describe("the verdict", () => {
  climb(() => town, {
    mutation: "giveVerdict",
    start: () => stories.answered(),
    input: (noun) => ({ ...at(noun), verdict: "PARTLY", comment: "Bättre." }),
    by: "school",
    bad: [
      ["PENDING is the hub's own", () => ({ verdict: "PENDING" }), { field: "input.verdict" }],
      ["NO_ANSWER is the clock's", () => ({ verdict: "NO_ANSWER" }), { field: "input.verdict" }],
    ],
    forbidden: ["representative", "coordinator", "operativeChair", "clinic"],
    hidden: outsiders,
    done: async (after) => {
      expect(after).toMatchObject({ status: "CLOSED", reopened: 0, closedAt: expect.any(String) });
      const { feedback } = await town.matter<{ feedback: unknown }>(
        "coordinator",
        after.id,
        "feedback { verdict verdictComment }",
      );
      expect(feedback).toEqual([{ verdict: "PARTLY", verdictComment: "Bättre." }]);
    },
    logged: ["deficiency.giveVerdict", "REPORTER"],
  });

  it("R19 NOT_SOLVED reopens, and the third time the matter recurs; R18 with new time for feedback", async () => {
    let matter = await stories.answered();
    for (const time of [1, 2, 3]) {
      matter = await stories.step("school", "giveVerdict", matter, { verdict: "NOT_SOLVED" });
      expect(matter).toMatchObject({ status: "IN_HANDLING", reopened: time, recurring: time === 3 });
      matter = await stories.step("coordinator", "giveFeedback", matter, stories.feedback);
    }
    const { feedback, history } = await town.matter<{ feedback: Noun[]; history: Noun[] }>(
      "school",
      matter.id,
      "feedback { verdict } history { action }",
    );
    expect(feedback.map(({ verdict }) => verdict)).toEqual([
      "NOT_SOLVED",
      "NOT_SOLVED",
      "NOT_SOLVED",
      "PENDING",
    ]);
    expect(history.filter(({ action }) => action === "deficiency.reopen")).toHaveLength(3);
  });

  it("R17 the own representative gives it for a reporter who has left, and is told that it waits", async () => {
    const answered = await stories.answered();
    const waits = async () => {
      const { waiting } = await town.see<{ waiting: { kind: string; deficiency: Noun | null }[] }>(
        "representative",
        "overview { waiting { kind deficiency { id } } }",
      );
      return waiting.some(({ kind, deficiency }) => kind === "VERDICT" && deficiency?.id === answered.id);
    };
    expect(await waits()).toBe(false);
    await town.sql(
      "update assignment set valid_to = '2020-12-31' where user_id = (select id from user_account where email = ?)",
      ["school@test.example"],
    );
    try {
      expect(
        await town.refusal("school", "giveVerdict", { ...at(answered), verdict: "SOLVED" }),
      ).toMatchObject({
        code: "UNAUTHENTICATED",
      });
      expect(await waits()).toBe(true);
      expect(await town.matter("representative", answered.id)).toMatchObject({
        allowedActions: ["giveVerdict"],
      });
      const closed = await stories.step("representative", "giveVerdict", answered, { verdict: "SOLVED" });
      expect(closed.status).toBe("CLOSED");
      expect((await town.log(closed.id)).at(-1)?.role).toBe("REPORTING_REPRESENTATIVE");
    } finally {
      await town.sql("update assignment set valid_to = null where valid_to = '2020-12-31'");
    }
  });
});

describe("closing without a verdict", () => {
  climb(() => town, {
    mutation: "closeDeficiency",
    start: () => stories.answered(),
    input: (noun) => ({ ...at(noun), reason: "Rutinen är beslutad." }),
    by: "operativeChair",
    forbidden: ["coordinator", "school", "representative", "clinic", "social"],
    hidden: outsiders,
    rules: [
      [
        "R21 with a reason",
        () => ({ reason: "" }),
        { rule: "R21", reason: "reasonMissing", field: "input.reason" },
      ],
    ],
    done: (after) => {
      expect(after).toMatchObject({ status: "CLOSED", closeReason: "Rutinen är beslutad." });
    },
    logged: ["deficiency.close", "CHAIR"],
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkClosing,
  type GoalJudgement,
  isWorkedOn,
  judgements,
  planActions,
  planStates,
  planTransitions,
} from "../../server/plans/actionPlan.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("an action plan's life", () => {
  checkEveryCell(
    planTransitions,
    planStates,
    planActions,
    `
                 DRAFT     PROPOSED  ADOPTED     CLOSED  SUPERSEDED
    edit         DRAFT     ·         ·           ·       ·
    propose      PROPOSED  ·         ·           ·       ·
    return       ·         DRAFT     ·           ·       ·
    adopt        ·         ADOPTED   ·           ·       ·
    close        ·         ·         CLOSED      ·       ·
    revise       ·         ·         ADOPTED     ·       ·
    supersede    ·         ·         SUPERSEDED  ·       ·
    addActivity  DRAFT     ·         ADOPTED     ·       ·
    `,
  );

  test("is worked on in the room until it is adopted", () => {
    expect(planStates.filter(isWorkedOn)).toEqual(["DRAFT", "PROPOSED"]);
  });
});

describe("closing a plan", () => {
  const judged = (goalId: string, more: Partial<GoalJudgement> = {}): GoalJudgement => ({
    goalId,
    judgement: "PARTLY",
    rationale: "Hälften av skolorna är med.",
    ...more,
  });
  const refused = (...args: Parameters<typeof checkClosing>) => refusalOf(() => checkClosing(...args));

  test("needs a judgement with a rationale on every goal, and nothing left open", () => {
    expect(() => checkClosing(["a", "b"], [judged("b"), judged("a")], 0)).not.toThrow();
    expect(() => checkClosing([], [], 0)).not.toThrow();
    expect(refused(["a", "b"], [judged("a")], 0)).toMatchObject({
      reason: "goalsNotJudged",
      field: "input.judgements",
      params: { count: 1 },
    });
    expect(refused(["a"], [judged("a", { rationale: " – " })], 0)).toMatchObject({
      reason: "rationaleMissing",
      field: "input.judgements[0].rationale",
    });
    expect(refused(["a"], [judged("a"), judged("a")], 0)).toMatchObject({
      reason: "judgedTwice",
      field: "input.judgements[1].goalId",
    });
    expect(refused(["a"], [judged("a"), judged("c")], 0)).toMatchObject({
      reason: "unknownGoal",
      field: "input.judgements[1].goalId",
    });
    expect(refused(["a"], [judged("a")], 2)).toMatchObject({
      code: "RULE_REFUSED",
      reason: "activitiesOpen",
      params: { count: 2 },
    });
  });

  const goals = fc.uniqueArray(fc.uuid(), { maxLength: 8 });
  const ofEach = (ids: readonly string[]) =>
    fc.tuple(
      ...ids.map((goalId) =>
        fc.record({
          goalId: fc.constant(goalId),
          judgement: fc.constantFrom(...judgements),
          rationale: fc.string({ minLength: 1 }).map((text) => `a${text}`),
        }),
      ),
    ) as fc.Arbitrary<GoalJudgement[]>;

  test("closes exactly when each goal is judged once and nothing is open, in whatever order", () => {
    fc.assert(
      fc.property(
        goals.chain((ids) =>
          fc.record({
            ids: fc.constant(ids),
            given: ofEach(ids).chain((all) => fc.shuffledSubarray(all)),
            open: fc.nat({ max: 3 }),
          }),
        ),
        ({ ids, given, open }) => {
          const whole = given.length === ids.length && open === 0;
          const act = () => checkClosing(ids, given, open);
          if (whole) expect(act).not.toThrow();
          else {
            const reason = given.length < ids.length ? "goalsNotJudged" : "activitiesOpen";
            expect(refusalOf(act)).toMatchObject({ code: "RULE_REFUSED", reason });
          }
        },
      ),
    );
  });
});

import { describe, expect, test } from "vitest";
import {
  activityActions,
  activityStates,
  activityTransitions,
  checkActivity,
  isOverdue,
} from "../../server/plans/activity.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("an activity's life", () => {
  checkEveryCell(
    activityTransitions,
    activityStates,
    activityActions,
    `
                 PLANNED      IN_PROGRESS  BLOCKED              DONE            EFFECT_CHECKED  CANCELLED
    start        IN_PROGRESS  ·            ·                    ·               ·               ·
    finish       ·            DONE         ·                    ·               ·               ·
    checkEffect  ·            ·            ·                    EFFECT_CHECKED  ·               ·
    block        BLOCKED      BLOCKED      ·                    ·               ·               ·
    unblock      ·            ·            PLANNED|IN_PROGRESS  ·               ·               ·
    cancel       CANCELLED    CANCELLED    CANCELLED            ·               ·               ·
    `,
  );
});

describe("overdue", () => {
  test("is what is open the day after its date", () => {
    const late = activityStates.filter((status) => isOverdue({ status, due: "2026-05-03" }, "2026-05-04"));
    expect(late).toEqual(["PLANNED", "IN_PROGRESS", "BLOCKED"]);
  });

  test("nothing is, on its date", () => {
    for (const status of activityStates) {
      expect(isOverdue({ status, due: "2026-05-04" }, "2026-05-04")).toBe(false);
    }
  });
});

describe("R31 no measure without an owner and a date", () => {
  const measure = { title: "Gemensam rutin", responsibleOrganizationId: "school", due: "2026-05-04" };
  const check = (change: Partial<Parameters<typeof checkActivity>[0]>) =>
    checkActivity({ ...measure, ...change }, ["clinic", "school"], "2026-05-04", "input.activities[0]");

  test("an active member and a day from today are accepted", () => {
    expect(() => check({})).not.toThrow();
    expect(() => check({ due: "2026-09-01" })).not.toThrow();
  });

  test.each([
    [{ title: " – " }, "activityTitleMissing", "title", {}],
    [{ responsibleOrganizationId: null }, "activityOwnerMissing", "responsibleOrganizationId", {}],
    [{ responsibleOrganizationId: "police" }, "activityOwnerNotMember", "responsibleOrganizationId", {}],
    [{ due: null }, "activityDueMissing", "due", {}],
    [{ due: "2026-05-03" }, "activityDuePast", "due", { due: "2026-05-03", today: "2026-05-04" }],
  ])("%o is refused: %s", (change, reason, field, params) => {
    expect(refusalOf(() => check(change))).toEqual({
      code: "RULE_REFUSED",
      rule: "R31",
      reason,
      field: `input.activities[0].${field}`,
      params,
    });
  });
});

import { describe, expect, test } from "vitest";
import {
  activityActions,
  activityStates,
  activityTransitions,
  barTo,
  checkActivity,
  followUpDates,
  followUpWaits,
  isOverdue,
} from "../../server/plans/activity.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("an activity's life", () => {
  checkEveryCell(
    activityTransitions,
    activityStates,
    activityActions,
    `
                 PLANNED       IN_PROGRESS   BLOCKED              DONE            EFFECT_CHECKED  CANCELLED  CARRIED_OVER
    start        IN_PROGRESS   ·             ·                    ·               ·               ·          ·
    finish       ·             DONE          ·                    ·               ·               ·          ·
    checkEffect  ·             ·             ·                    EFFECT_CHECKED  ·               ·          ·
    block        BLOCKED       BLOCKED       ·                    ·               ·               ·          ·
    unblock      ·             ·             PLANNED|IN_PROGRESS  ·               ·               ·          ·
    cancel       CANCELLED     CANCELLED     CANCELLED            ·               ·               ·          ·
    carryOver    CARRIED_OVER  CARRIED_OVER  CARRIED_OVER         ·               ·               ·          ·
    edit         PLANNED       IN_PROGRESS   BLOCKED              ·               ·               ·          ·
    report       PLANNED       IN_PROGRESS   BLOCKED              ·               ·               ·          ·
    divide       PLANNED       IN_PROGRESS   BLOCKED              ·               ·               ·          ·
    raiseBlock   ·             ·             BLOCKED              ·               ·               ·          ·
    followUp     ·             ·             ·                    DONE            EFFECT_CHECKED  ·          ·
    `,
  );
});

describe("overdue", () => {
  test("is what is open the day after its date", () => {
    for (const planStatus of [null, "ADOPTED", "CLOSED", "SUPERSEDED"] as const) {
      const late = activityStates.filter((status) =>
        isOverdue({ status, due: "2026-05-03", planStatus }, "2026-05-04"),
      );
      expect(late).toEqual(["PLANNED", "IN_PROGRESS", "BLOCKED"]);
    }
  });

  test("nothing is that the forum has not decided on", () => {
    for (const planStatus of ["DRAFT", "PROPOSED"] as const) {
      for (const status of activityStates) {
        expect(isOverdue({ status, due: "2026-05-03", planStatus }, "2026-05-04")).toBe(false);
      }
    }
  });

  test("nothing is, on its date", () => {
    for (const status of activityStates) {
      expect(isOverdue({ status, due: "2026-05-04", planStatus: null }, "2026-05-04")).toBe(false);
    }
  });
});

describe("what stands in the way of a step", () => {
  const free = {
    planStatus: "ADOPTED",
    ofForum: true,
    hasForumAbove: true,
    blockRaised: false,
    followUpLeft: true,
  } as const;
  const barred = (change: Partial<Parameters<typeof barTo>[1]>) =>
    Object.fromEntries(
      activityActions.flatMap((action) => {
        const reason = barTo(action, { ...free, ...change });
        return reason ? [[action, reason]] : [];
      }),
    );
  const all = (reason: string, but: readonly string[] = []) =>
    Object.fromEntries(activityActions.filter((one) => !but.includes(one)).map((one) => [one, reason]));

  test("nothing in an adopted plan, in one that is over, or without a plan", () => {
    for (const planStatus of ["ADOPTED", "CLOSED", "SUPERSEDED", null] as const) {
      expect(barred({ planStatus })).toEqual({});
    }
  });

  test("a draft is worked on and cut, not carried out", () => {
    expect(barred({ planStatus: "DRAFT" })).toEqual(all("planNotAdopted", ["edit", "divide", "cancel"]));
  });

  test("a proposal is left as it is", () => {
    expect(barred({ planStatus: "PROPOSED" })).toEqual(all("planProposed"));
  });

  test("what stands with a matter goes its matter's way", () => {
    const reason = "standsWithMatter";
    expect(barred({ ofForum: false })).toEqual({ carryOver: reason, raiseBlock: reason });
  });

  test("a block is raised once, where there is a forum above", () => {
    expect(barred({ hasForumAbove: false })).toEqual({ raiseBlock: "noForumAbove" });
    expect(barred({ blockRaised: true })).toEqual({ raiseBlock: "blockRaised" });
  });

  test("nothing is followed up when every point is done", () => {
    expect(barred({ followUpLeft: false })).toEqual({ followUp: "nothingToFollowUp" });
  });
});

describe("follow-up points", () => {
  const refused = (days: readonly number[]) => refusalOf(() => followUpWaits(days, "input.days"));

  test("are a set time after completion, in their order", () => {
    expect(followUpWaits([180, 14, 3660], "input.days")).toEqual([14, 180, 3660]);
    expect(followUpDates([14, 180], "2026-12-24")).toEqual(["2027-01-07", "2027-06-22"]);
    expect(followUpDates([], "2026-12-24")).toEqual([]);
  });

  test("are at most five, each once, of 1 to 3660 days", () => {
    expect(followUpWaits([1, 2, 3, 4, 5], "input.days")).toHaveLength(5);
    expect(refused([1, 2, 3, 4, 5, 6])).toMatchObject({ reason: "tooMany", params: { max: 5 } });
    for (const days of [
      [14, 0],
      [14, -1],
      [14, 3661],
      [14, 14],
      [14, 1.5],
    ]) {
      expect(refused(days)).toEqual({
        code: "BAD_USER_INPUT",
        reason: "followUpDays",
        field: "input.days[1]",
        params: {},
      });
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

  test("an owner outside the forum is accepted with a member that sponsors it", () => {
    const sponsored = { responsibleOrganizationId: "police", sponsorOrganizationId: "clinic" };
    expect(() => check(sponsored)).not.toThrow();
  });

  test("a day that stood before may have passed; a new one may not", () => {
    const settled = (due: string) =>
      checkActivity({ ...measure, due }, ["school"], "2026-05-04", "input", "2026-05-01");
    expect(() => settled("2026-05-01")).not.toThrow();
    expect(refusalOf(() => settled("2026-05-02"))).toMatchObject({ reason: "activityDuePast" });
  });

  test.each([
    [{ title: " – " }, "activityTitleMissing", "title", {}],
    [{ responsibleOrganizationId: null }, "activityOwnerMissing", "responsibleOrganizationId", {}],
    [{ responsibleOrganizationId: "police" }, "activityOwnerNotMember", "responsibleOrganizationId", {}],
    [
      { responsibleOrganizationId: "police", sponsorOrganizationId: "church" },
      "sponsorNotMember",
      "sponsorOrganizationId",
      {},
    ],
    [{ sponsorOrganizationId: "clinic" }, "sponsorNeedless", "sponsorOrganizationId", {}],
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

import { describe, expect, test } from "vitest";
import {
  checkApproval,
  checkDivergence,
  checkSendable,
  daysLeft,
  expiringDays,
  hasExpired,
  hasStood,
  inForceFrom,
  isExpiring,
  isOlderThanParent,
  isStep,
  terminationState,
  versionActions,
  versionStates,
  versionTransitions,
} from "../../server/agreements/agreementVersion.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

const today = "2026-03-10";

describe("an agreement version's life", () => {
  checkEveryCell(
    versionTransitions,
    versionStates,
    versionActions,
    `
                DRAFT             OUT_FOR_APPROVAL  IN_FORCE             SUPERSEDED  EXPIRED  TERMINATED
    edit        DRAFT             ·                 ·                    ·           ·        ·
    send        OUT_FOR_APPROVAL  ·                 ·                    ·           ·        ·
    approve     ·                 OUT_FOR_APPROVAL  ·                    ·           ·        ·
    enterApproval ·               OUT_FOR_APPROVAL ·                     ·           ·        ·
    return      ·                 DRAFT             ·                    ·           ·        ·
    enterForce  ·                 IN_FORCE          ·                    ·           ·        ·
    terminate   ·                 ·                 IN_FORCE|TERMINATED  ·           ·        ·
    supersede   ·                 ·                 SUPERSEDED           ·           ·        ·
    expire      ·                 ·                 EXPIRED              ·           ·        ·
    `,
  );

  test("to come into force, to be superseded and to expire follow; the rest somebody does", () => {
    expect(versionActions.filter(isStep)).toEqual([
      "edit",
      "send",
      "approve",
      "enterApproval",
      "return",
      "terminate",
    ]);
  });

  test("it stands open from its first day in force", () => {
    expect(versionStates.filter(hasStood)).toEqual(["IN_FORCE", "SUPERSEDED", "EXPIRED", "TERMINATED"]);
  });
});

describe("R6 what is sent for approval is whole", () => {
  const whole = { text: "Vi gör så.", clauses: 0, parties: 2, validFrom: "2026-01-01", validTo: null };
  const refusal = (differs: Partial<Parameters<typeof checkSendable>[0]>) =>
    refusalOf(() => checkSendable({ ...whole, ...differs }, today));

  test("a text or a clause, a first day, two parties", () => {
    expect(() => checkSendable(whole, today)).not.toThrow();
    expect(() => checkSendable({ ...whole, text: " ", clauses: 1 }, today)).not.toThrow();
    expect(() => checkSendable({ ...whole, validTo: today }, today)).not.toThrow();
  });

  test.each([
    ["validFromMissing", { validFrom: null }, {}],
    ["versionEmpty", { text: " – " }, {}],
    ["agreementNeedsParties", { parties: 1 }, { min: 2 }],
    ["validityOver", { validTo: "2026-03-09" }, { to: "2026-03-09" }],
  ])("%s", (reason, differs, params) => {
    expect(refusal(differs)).toMatchObject({ rule: "3.2", reason, params });
  });
});

describe("R6 a party's approval", () => {
  const sent = { decidedOn: "2026-02-01", today };
  const field = "input.approvedOn";

  test.each(["2026-02-01", "2026-02-20", today])("on %s counts", (approvedOn) => {
    expect(() => checkApproval({ approvedOn, before: null }, sent)).not.toThrow();
  });

  test("not in the future, not before the forum decided, not twice", () => {
    const refusal = (approvedOn: string, before: string | null = null) =>
      refusalOf(() => checkApproval({ approvedOn, before }, sent));
    expect(refusal("2026-03-11")).toMatchObject({ rule: "3.2", reason: "dayToCome", field });
    expect(refusal("2026-01-31")).toMatchObject({
      rule: "3.2",
      reason: "approvedBeforeSent",
      field,
      params: { from: "2026-02-01" },
    });
    expect(refusal(today, "2026-02-02")).toMatchObject({
      rule: "3.2",
      reason: "approvedTwice",
      field: "input.organizationId",
    });
  });

  test("counts from any day where the forum's own is not known", () => {
    const known = { decidedOn: null, today };
    expect(() => checkApproval({ approvedOn: "2001-01-01", before: null }, known)).not.toThrow();
  });
});

describe("R23 in force when every party has approved and its first day has come", () => {
  const from = (validFrom: string | null, approvals: (string | null)[], validTo: string | null = null) =>
    inForceFrom({ validFrom, validTo }, approvals, today);

  test("from its first day, or from the last approval if that is later", () => {
    expect(from("2026-03-01", ["2026-02-02", "2026-02-20"])).toBe("2026-03-01");
    expect(from("2026-01-01", ["2026-02-02", "2026-02-20"])).toBe("2026-02-20");
    expect(from(today, [today, "2026-02-20"])).toBe(today);
  });

  test("not while a party has not approved, nor without any party", () => {
    expect(from("2026-01-01", ["2026-02-02", null])).toBeNull();
    expect(from("2026-01-01", [null, null])).toBeNull();
    expect(from("2026-01-01", [])).toBeNull();
  });

  test("not before its first day, nor after its last", () => {
    expect(from("2026-03-11", ["2026-02-02"])).toBeNull();
    expect(from(null, ["2026-02-02"])).toBeNull();
    expect(from("2026-01-01", ["2026-02-02"], "2026-03-09")).toBeNull();
    expect(from("2026-01-01", ["2026-02-02"], today)).toBe("2026-02-02");
    expect(from("2026-01-01", ["2026-02-02"], "2026-12-31")).toBe("2026-02-02");
  });
});

describe("its last day", () => {
  test("is told of ninety days before, counted down to 0", () => {
    expect(expiringDays).toBe(90);
    expect(isExpiring("IN_FORCE", "2026-06-09", today)).toBe(false);
    expect(isExpiring("IN_FORCE", "2026-06-08", today)).toBe(true);
    expect(daysLeft("IN_FORCE", "2026-06-08", today)).toBe(90);
    expect(daysLeft("IN_FORCE", today, today)).toBe(0);
    expect(daysLeft("IN_FORCE", null, today)).toBeNull();
  });

  test("is still in force; the day after it has expired", () => {
    expect(hasExpired("IN_FORCE", today, today)).toBe(false);
    expect(hasExpired("IN_FORCE", "2026-03-09", today)).toBe(true);
    expect(hasExpired("IN_FORCE", null, today)).toBe(false);
  });

  test("concerns what is in force alone", () => {
    for (const state of versionStates.filter((one) => one !== "IN_FORCE")) {
      expect(daysLeft(state, today, today), state).toBeNull();
      expect(isExpiring(state, today, today), state).toBe(false);
      expect(hasExpired(state, "2026-01-01", today), state).toBe(false);
    }
  });
});

describe("notice of termination", () => {
  const version = { inForceOn: "2026-01-01", validTo: "2026-12-31" };
  const state = (terminatesOn: string, reason = "Ny organisation.", differs: Partial<typeof version> = {}) =>
    terminationState({ ...version, ...differs }, { terminatesOn, reason }, today);

  test("ends it on its day, and not before", () => {
    expect(state(today)).toBe("TERMINATED");
    expect(state("2026-01-01")).toBe("TERMINATED");
    expect(state("2026-03-11")).toBe("IN_FORCE");
    expect(state("2026-12-31")).toBe("IN_FORCE");
    const unknown = { inForceOn: null, validTo: null };
    expect(terminationState(unknown, { terminatesOn: "2000-01-01", reason: "Ny." }, today)).toBe(
      "TERMINATED",
    );
  });

  test("needs a reason, and a day on which it is in force", () => {
    const [rule, field] = ["3.2", "input.terminatesOn"];
    const refusal = (...to: Parameters<typeof state>) => refusalOf(() => state(...to));
    expect(refusal(today, " ")).toMatchObject({
      rule,
      reason: "terminationReasonMissing",
      field: "input.reason",
    });
    const [from, to] = [version.inForceOn, version.validTo];
    expect(refusal("2025-12-31")).toMatchObject({ rule, reason: "beforeInForce", field, params: { from } });
    expect(refusal("2027-01-01")).toMatchObject({ rule, reason: "afterLastDay", field, params: { to } });
  });
});

describe("under an agreement above", () => {
  const older = (state: (typeof versionStates)[number], inForceOn: string | null, above: string | null) =>
    isOlderThanParent({ state, inForceOn }, above);

  test("it is older when that one came into force later: in force, expired or terminated", () => {
    for (const state of ["IN_FORCE", "EXPIRED", "TERMINATED"] as const) {
      expect(older(state, "2020-01-01", "2025-01-01"), state).toBe(true);
      expect(older(state, "2025-01-01", "2020-01-01"), state).toBe(false);
      expect(older(state, null, "2020-01-01"), state).toBe(true);
    }
    expect(older("IN_FORCE", "2020-01-01", null)).toBe(false);
    expect(older("IN_FORCE", "2020-01-01", "2020-01-01")).toBe(false);
  });

  test("not while it is worked on, nor once another has taken its place", () => {
    for (const state of ["DRAFT", "OUT_FOR_APPROVAL", "SUPERSEDED"] as const) {
      expect(older(state, "2020-01-01", "2025-01-01"), state).toBe(false);
    }
  });

  test("a clause departs from it with a reason, and only where there is one", () => {
    const diverging = { divergesFromParent: true, divergenceReason: "Kortare vägar." };
    expect(() => checkDivergence(diverging, true)).not.toThrow();
    expect(() => checkDivergence({ divergesFromParent: false, divergenceReason: null }, false)).not.toThrow();
    expect(refusalOf(() => checkDivergence({ ...diverging, divergenceReason: " " }, true))).toMatchObject({
      rule: "3.1",
      reason: "divergenceReasonMissing",
      field: "input.divergenceReason",
    });
    expect(refusalOf(() => checkDivergence({ ...diverging, divergenceReason: null }, true))).toMatchObject({
      reason: "divergenceReasonMissing",
    });
    expect(refusalOf(() => checkDivergence(diverging, false))).toMatchObject({
      rule: "3.1",
      reason: "noParentAgreement",
      field: "input.divergesFromParent",
    });
  });
});

import { describe, expect, it, test } from "vitest";
import {
  checkAnchored,
  checkConveyed,
  checkObjection,
  decisionAfter,
  isSettled,
  type ReceiptState,
  receiptActions,
  receiptOverdue,
  receiptStates,
  receiptTransitions,
} from "../../server/anchoring/anchoring.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("the receipt's states", () => {
  checkEveryCell(
    receiptTransitions,
    receiptStates,
    receiptActions,
    `
            PENDING   CONVEYED  ANCHORED  OBJECTED
    convey  CONVEYED  ·         ·         CONVEYED
    anchor  ·         ANCHORED  ·         ·
    object  OBJECTED  OBJECTED  OBJECTED  ·
    remind  PENDING   CONVEYED  ·         OBJECTED
    `,
  );

  test("R24 no step leads back to PENDING, and out of ANCHORED only an objection", () => {
    const arrows = Object.entries(receiptTransitions).filter(([action]) => action !== "remind");
    expect(arrows.flatMap(([, cells]) => Object.values(cells).flat())).not.toContain("PENDING");
    expect(arrows.filter(([, cells]) => "ANCHORED" in cells).map(([action]) => action)).toEqual(["object"]);
  });
});

describe("R23 conveying", () => {
  const given = {
    conveyedOn: "2026-03-10",
    audience: "Alla rektorer",
    subjectOn: "2026-03-10",
    today: "2026-03-10",
  };

  it("is possible on the subject's own day, to somebody", () => {
    expect(() => checkConveyed(given)).not.toThrow();
    expect(() => checkConveyed({ ...given, today: "2026-04-01" })).not.toThrow();
  });

  it.each([
    [
      "not before there was anything to convey",
      { conveyedOn: "2026-03-09" },
      "beforeSubject",
      "input.conveyedOn",
    ],
    ["not on a day to come", { conveyedOn: "2026-03-11" }, "dayToCome", "input.conveyedOn"],
    ["not to nobody", { audience: " \n" }, "audienceMissing", "input.audience"],
  ])("%s", (_title, differs, reason, field) => {
    expect(refusalOf(() => checkConveyed({ ...given, ...differs }))).toMatchObject({
      code: "RULE_REFUSED",
      rule: "R23",
      reason,
      field,
    });
  });

  it("names the first day that it could have been conveyed", () => {
    expect(refusalOf(() => checkConveyed({ ...given, conveyedOn: "2026-01-01" })).params).toEqual({
      from: "2026-03-10",
    });
  });
});

describe("R23 anchoring", () => {
  const given = { anchoredOn: "2026-03-12", conveyedOn: "2026-03-12", today: "2026-03-12" };

  it("is possible on the day of the conveying", () => {
    expect(() => checkAnchored(given)).not.toThrow();
    expect(() => checkAnchored({ ...given, conveyedOn: "2026-03-01", today: "2026-05-01" })).not.toThrow();
  });

  it("not before it was conveyed", () => {
    expect(refusalOf(() => checkAnchored({ ...given, anchoredOn: "2026-03-11" }))).toEqual({
      code: "RULE_REFUSED",
      rule: "R23",
      reason: "beforeConveyed",
      params: { from: "2026-03-12" },
      field: "input.anchoredOn",
    });
  });

  it("not on a day to come", () => {
    expect(refusalOf(() => checkAnchored({ ...given, anchoredOn: "2026-03-13" }))).toMatchObject({
      rule: "R23",
      reason: "dayToCome",
      field: "input.anchoredOn",
    });
  });

  it("is settled when every party has anchored, and not before", () => {
    expect(isSettled(["ANCHORED", "ANCHORED"])).toBe(true);
    for (const state of receiptStates.filter((one) => one !== "ANCHORED")) {
      expect(isSettled(["ANCHORED", state])).toBe(false);
    }
  });
});

test("R24 an objection has a reason", () => {
  expect(() => checkObjection("Saknar beslut i nämnden.")).not.toThrow();
  expect(refusalOf(() => checkObjection("  "))).toMatchObject({
    rule: "R24",
    reason: "objectionMissing",
    field: "input.reason",
  });
});

describe("overdue", () => {
  const receipt = { state: "PENDING", dueOn: "2026-03-31", closedOn: null } as const;

  it("from the day after the date", () => {
    expect(receiptOverdue(receipt, "2026-03-31")).toBe(false);
    expect(receiptOverdue(receipt, "2026-04-01")).toBe(true);
  });

  it.each([
    ["CONVEYED", true],
    ["OBJECTED", true],
    ["ANCHORED", false],
  ] as const)("%s: %s", (state, overdue) => {
    expect(receiptOverdue({ ...receipt, state }, "2026-04-01")).toBe(overdue);
  });

  it("not once it was called off", () => {
    expect(receiptOverdue({ ...receipt, closedOn: "2026-03-20" }, "2026-04-01")).toBe(false);
  });
});

describe("what receipts make of a decision under förbehåll", () => {
  const receipts = (states: Readonly<Record<string, ReceiptState>>) =>
    Object.entries(states).map(([organizationId, state]) => ({ organizationId, state }));
  const due = "2026-03-31";
  const after = "2026-04-01";

  it("in effect when all who waited have anchored it, whatever the others have answered", () => {
    const answers = receipts({
      school: "ANCHORED",
      social: "ANCHORED",
      clinic: "OBJECTED",
      police: "PENDING",
    });
    expect(decisionAfter(answers, ["school", "social"], due, due)).toBe("IN_EFFECT");
    expect(decisionAfter(answers, ["school", "social"], due, after)).toBe("IN_EFFECT");
  });

  it.each(["PENDING", "CONVEYED", "OBJECTED"] as const)(
    "it waits while one is %s and the date has not passed",
    (state) => {
      const answers = receipts({ school: "ANCHORED", social: state });
      expect(decisionAfter(answers, ["school", "social"], due, due)).toBeNull();
    },
  );

  it.each(["PENDING", "CONVEYED"] as const)(
    "%s past the date it still waits: silence is no objection",
    (state) => {
      expect(
        decisionAfter(receipts({ school: "ANCHORED", social: state }), ["school", "social"], due, after),
      ).toBeNull();
    },
  );

  it("lapsed when one who waited objects and the date has passed", () => {
    const answers = receipts({ school: "ANCHORED", social: "OBJECTED" });
    expect(decisionAfter(answers, ["school", "social"], due, after)).toBe("LAPSED");
  });

  it("an objection of one who had agreed does not make it lapse", () => {
    const answers = receipts({ school: "CONVEYED", clinic: "OBJECTED" });
    expect(decisionAfter(answers, ["school"], due, after)).toBeNull();
  });

  it("one without a receipt is waited for", () => {
    expect(decisionAfter(receipts({ school: "ANCHORED" }), ["school", "gone"], due, after)).toBeNull();
  });
});

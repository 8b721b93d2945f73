import { describe, expect, it } from "vitest";
import { allowedOnReceipt, type ReceiptFacts } from "../../server/anchoring/anchoring.policy.ts";
import { receiptStates } from "../../server/anchoring/anchoring.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const receipt: ReceiptFacts = {
  forumId: "forum",
  organizationId: "clinic",
  status: "PENDING",
  seated: true,
  remindedToday: false,
  closed: false,
};
const orgAdmin = { function: "ORG_ADMIN" };
const allowed = (viewer: Parameters<typeof allowedOnReceipt>[0], differs: Partial<ReceiptFacts> = {}) =>
  allowedOnReceipt(viewer, { ...receipt, ...differs });

describe("R23 who answers for a party", () => {
  it.each(["CHAIR", "COORDINATOR", "REPRESENTATIVE", "DEPUTY"] as const)("a %s seat of the party", (role) => {
    expect(allowed(viewerOf("clinic", [`forum:${role}`]))).toEqual(
      expect.arrayContaining(["convey", "object"]),
    );
  });

  it("no seat of another party, no seat of the party in another forum, no colleague without a seat", () => {
    expect(allowed(viewerOf("school", ["forum:REPRESENTATIVE"]))).toEqual([]);
    expect(allowed(viewerOf("clinic", ["elsewhere:CHAIR"]))).toEqual([]);
    expect(allowed(viewerOf("clinic"))).toEqual([]);
  });

  it("its administrator where nobody sits in its seats, and only there", () => {
    expect(allowed(viewerOf("clinic", [], orgAdmin), { seated: false })).toEqual(["convey", "object"]);
    expect(allowed(viewerOf("clinic", [], orgAdmin))).toEqual([]);
  });

  it("never another organization's administrator, nor the service's", () => {
    expect(allowed(viewerOf("school", [], orgAdmin), { seated: false })).toEqual([]);
    expect(allowed(viewerOf("clinic", [], { function: "ADMIN" }), { seated: false })).toEqual([]);
  });
});

describe("who reminds", () => {
  it.each([
    ["CHAIR", ["remind"]],
    ["COORDINATOR", ["remind"]],
    ["REPRESENTATIVE", []],
    ["DEPUTY", []],
  ] as const)("%s: %j", (role, actions) => {
    expect(allowed(viewerOf("school", [`forum:${role}`]))).toEqual(actions);
  });

  it("not those of another forum", () => {
    expect(allowed(viewerOf("school", ["elsewhere:CHAIR"]))).toEqual([]);
  });

  it("once a day; who also answers for the party still may", () => {
    expect(allowed(viewerOf("clinic", ["forum:CHAIR"]), { remindedToday: true })).toEqual([
      "convey",
      "object",
    ]);
    expect(allowed(viewerOf("school", ["forum:CHAIR"]), { remindedToday: true })).toEqual([]);
  });
});

describe("what is allowed follows the state", () => {
  it.each([
    ["PENDING", ["convey", "object", "remind"]],
    ["CONVEYED", ["anchor", "object", "remind"]],
    ["ANCHORED", ["object"]],
    ["OBJECTED", ["convey", "remind"]],
  ] as const)("%s: %j", (status, actions) => {
    expect(allowed(viewerOf("clinic", ["forum:CHAIR"]), { status })).toEqual(actions);
  });

  it("nothing once it was called off", () => {
    for (const status of receiptStates) {
      expect(allowed(viewerOf("clinic", ["forum:CHAIR"]), { status, closed: true })).toEqual([]);
    }
  });
});

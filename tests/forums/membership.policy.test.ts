import { describe, expect, it } from "vitest";
import { allowedOnMembership, allowedOnSeat } from "../../server/forums/membership.policy.ts";
import { membershipStates } from "../../server/forums/membership.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const viewers = {
  ownAdministrator: viewerOf("clinic", [], { function: "ORG_ADMIN" }),
  otherAdministrator: viewerOf("school", [], { function: "ORG_ADMIN" }),
  representative: viewerOf("clinic", ["operative:CHAIR"]),
  serviceAdministrator: viewerOf("kommun", [], { function: "ADMIN" }),
} as const;
const may = ["ownAdministrator", "serviceAdministrator"];
const byState: Record<string, readonly string[]> = {
  INVITED: ["accept", "decline"],
  ACTIVE: ["leave", "addSeat"],
  LEFT: [],
  DECLINED: [],
};

describe("who may do what with a membership", () => {
  for (const [who, viewer] of Object.entries(viewers)) {
    for (const status of membershipStates) {
      const want = may.includes(who) ? (byState[status] ?? []) : [];
      it(`${who} in ${status}: ${want.join(", ") || "nothing"}`, () => {
        expect(allowedOnMembership(viewer, { status, organizationId: "clinic" })).toEqual(want);
      });
    }
  }
});

describe("who may do what with a seat", () => {
  const seat = { organizationId: "clinic", membershipStatus: "ACTIVE", vacant: false, ended: false } as const;

  for (const [who, viewer] of Object.entries(viewers)) {
    it(`${who}: ${may.includes(who) ? "assigns and vacates" : "nothing"}`, () => {
      expect(allowedOnSeat(viewer, seat)).toEqual(may.includes(who) ? ["assign", "vacate"] : []);
    });
  }

  it("a vacant one can only be filled", () => {
    expect(allowedOnSeat(viewers.ownAdministrator, { ...seat, vacant: true })).toEqual(["assign"]);
  });

  it("one that has ended, or of a membership that is not active, is left alone", () => {
    expect(allowedOnSeat(viewers.ownAdministrator, { ...seat, ended: true })).toEqual([]);
    expect(allowedOnSeat(viewers.ownAdministrator, { ...seat, membershipStatus: "LEFT" })).toEqual([]);
    expect(allowedOnSeat(viewers.ownAdministrator, { ...seat, membershipStatus: "INVITED" })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import {
  allowedOnEscalation,
  allowedOnTransfer,
  rolesBetweenForums,
} from "../../server/deficiencies/escalation.policy.ts";
import {
  type EscalationAction,
  type EscalationState,
  escalationStates,
} from "../../server/deficiencies/escalation.rules.ts";
import { transferStates } from "../../server/deficiencies/transfer.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const between = { fromForumId: "below", toForumId: "above" };

const viewers = {
  chairBelow: viewerOf("a", ["below:CHAIR"]),
  coordinatorBelow: viewerOf("a", ["below:COORDINATOR"]),
  chairAbove: viewerOf("b", ["above:CHAIR"]),
  coordinatorAbove: viewerOf("b", ["above:COORDINATOR"]),
  memberAbove: viewerOf("b", ["above:REPRESENTATIVE", "below:DEPUTY"]),
  outsider: viewerOf("c", ["other:CHAIR"]),
} as const;
type Who = keyof typeof viewers;

const below: Partial<Record<EscalationState, readonly EscalationAction[]>> = {
  SENT: ["withdraw"],
  ANSWERED: ["convey"],
};
const above: Partial<Record<EscalationState, readonly EscalationAction[]>> = {
  SENT: ["accept", "return"],
  ACCEPTED: ["answer", "sendOn"],
};
const expected: Record<Who, Partial<Record<EscalationState, readonly EscalationAction[]>>> = {
  chairBelow: below,
  coordinatorBelow: below,
  chairAbove: above,
  coordinatorAbove: above,
  memberAbove: {},
  outsider: {},
};

describe("who may do what with an escalation", () => {
  for (const who of Object.keys(viewers) as Who[]) {
    for (const status of escalationStates) {
      const want = expected[who][status] ?? [];
      it(`${who} in ${status}: ${want.join(", ") || "nothing"}`, () => {
        const got = allowedOnEscalation(viewers[who], { ...between, status, receiverHasParent: true });
        expect([...got].sort()).toEqual([...want].sort());
      });
    }
  }

  it("the top of the ladder has nowhere to send it on", () => {
    const got = allowedOnEscalation(viewers.chairAbove, {
      ...between,
      status: "ACCEPTED",
      receiverHasParent: false,
    });
    expect(got).toEqual(["answer"]);
  });

  it("a chair of both forums has both sides' roles", () => {
    const both = viewerOf("a", ["below:CHAIR", "above:COORDINATOR"]);
    expect(rolesBetweenForums(both, between).slice(0, 2)).toEqual(["CHAIR", "RECEIVING_COORDINATOR"]);
  });
});

describe("who may do what with a move", () => {
  for (const who of Object.keys(viewers) as Who[]) {
    for (const status of transferStates) {
      const sides: Partial<Record<Who, readonly string[]>> = {
        chairBelow: ["withdraw"],
        coordinatorBelow: ["withdraw"],
        chairAbove: ["accept", "return"],
        coordinatorAbove: ["accept", "return"],
      };
      const want = status === "PROPOSED" ? (sides[who] ?? []) : [];
      it(`${who} in ${status}: ${want.join(", ") || "nothing"}`, () => {
        expect([...allowedOnTransfer(viewers[who], { ...between, status })].sort()).toEqual([...want].sort());
      });
    }
  }
});

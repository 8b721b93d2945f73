import { describe, expect, it } from "vitest";
import {
  allowedOnDecision,
  type DecisionFacts,
  rolesOnDecision,
} from "../../server/meetings/decision.policy.ts";
import {
  type DecisionAction,
  type DecisionState,
  decisionStates,
} from "../../server/meetings/decision.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const viewers = {
  chair: viewerOf("a", ["forum:CHAIR"]),
  coordinator: viewerOf("a", ["forum:COORDINATOR"]),
  representative: viewerOf("b", ["forum:REPRESENTATIVE"]),
  deputy: viewerOf("b", ["forum:DEPUTY"]),
  chairElsewhere: viewerOf("c", ["other:CHAIR"]),
  administrator: viewerOf("b", [], { function: "ORG_ADMIN" }),
} as const;
type Who = keyof typeof viewers;

const leads: Partial<Record<DecisionState, readonly DecisionAction[]>> = {
  PROPOSED: ["update", "recordPosition", "take"],
  IN_EFFECT: ["review"],
};
const speaks: Partial<Record<DecisionState, readonly DecisionAction[]>> = { PROPOSED: ["givePosition"] };
const expected: Record<Who, Partial<Record<DecisionState, readonly DecisionAction[]>>> = {
  chair: { ...leads, PROPOSED: ["update", "givePosition", "recordPosition", "take"] },
  coordinator: leads,
  representative: speaks,
  deputy: speaks,
  chairElsewhere: {},
  administrator: {},
};

const allowed = (who: Who, facts: Partial<DecisionFacts>, today = "2026-03-10") =>
  allowedOnDecision(
    viewers[who],
    {
      status: "PROPOSED",
      forumId: "forum",
      meeting: { state: "IN_SESSION", heldOn: null, minutesAdopted: false },
      speaks: true,
      ...facts,
    },
    today,
  );

describe("who may do what with a decision", () => {
  for (const who of Object.keys(viewers) as Who[]) {
    for (const status of decisionStates) {
      const want = expected[who][status] ?? [];
      it(`${who} in ${status}: ${want.join(", ") || "nothing"}`, () => {
        expect(allowed(who, { status })).toEqual(want);
      });
    }
  }

  it("R1 a seat that does not speak for its party now gives no position, the chair records all the same", () => {
    expect(allowed("representative", { speaks: false })).toEqual([]);
    expect(allowed("chair", { speaks: false })).toEqual(["update", "recordPosition", "take"]);
  });

  it("R5 a proposal rests once the meeting is too far back; a review waits for no meeting", () => {
    const meeting = { state: "HELD", heldOn: "2026-02-01", minutesAdopted: true } as const;
    expect(allowed("chair", { meeting })).toEqual([]);
    expect(allowed("chair", { meeting, status: "IN_EFFECT" })).toEqual(["review"]);
  });

  it("only the coordinator's seat speaks for nobody", () => {
    const party = (who: Who) => rolesOnDecision(viewers[who], "forum").includes("PARTY_SEAT");
    expect((Object.keys(viewers) as Who[]).filter(party)).toEqual(["chair", "representative", "deputy"]);
  });
});

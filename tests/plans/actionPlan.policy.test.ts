import { describe, expect, it } from "vitest";
import { allowedOnPlan } from "../../server/plans/actionPlan.policy.ts";
import { type PlanAction, type PlanState, planStates } from "../../server/plans/actionPlan.rules.ts";
import { viewerOf } from "../support/viewer.ts";

type Allowed = Partial<Record<PlanState, readonly PlanAction[]>>;
const coordinator: Allowed = {
  DRAFT: ["edit", "propose", "addActivity"],
  PROPOSED: ["return"],
  ADOPTED: ["revise", "addActivity"],
};
const chair: Allowed = {
  DRAFT: ["edit", "propose", "addActivity"],
  PROPOSED: ["return", "adopt"],
  ADOPTED: ["close", "revise", "addActivity"],
};

const cases = [
  ["the forum's chair", viewerOf("clinic", ["operative:CHAIR"]), chair],
  ["its coordinator", viewerOf("social", ["operative:COORDINATOR"]), coordinator],
  ["a representative", viewerOf("school", ["operative:REPRESENTATIVE"]), {}],
  ["the chair of the forum above", viewerOf("municipality", ["steering:CHAIR"]), {}],
  ["someone without a seat", viewerOf("clinic"), {}],
  ["an administrator", viewerOf("municipality", [], { function: "ADMIN" }), {}],
] as const;

describe("who may do what with a plan", () => {
  for (const [name, viewer, expected] of cases) {
    for (const status of planStates) {
      const want = (expected as Allowed)[status] ?? [];
      it(`${name} in ${status}: ${want.join(", ") || "nothing"}`, () => {
        const got = allowedOnPlan(viewer, { forumId: "operative", status, revisionOpen: false });
        expect([...got].sort()).toEqual([...want].sort());
      });
    }
  }

  it("one revision at a time", () => {
    const viewer = viewerOf("clinic", ["operative:CHAIR"]);
    const adopted = { forumId: "operative", status: "ADOPTED", revisionOpen: true } as const;
    expect(allowedOnPlan(viewer, adopted)).not.toContain("revise");
  });
});

import { describe, expect, it } from "vitest";
import { allowedOnActivity, rolesOnActivity } from "../../server/plans/activity.policy.ts";
import {
  type ActivityAction,
  type ActivityState,
  activityStates,
} from "../../server/plans/activity.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const owner: Partial<Record<ActivityState, readonly ActivityAction[]>> = {
  PLANNED: ["start", "block"],
  IN_PROGRESS: ["finish", "block"],
  BLOCKED: ["unblock"],
};
const chair: Partial<Record<ActivityState, readonly ActivityAction[]>> = {
  PLANNED: ["cancel"],
  IN_PROGRESS: ["cancel"],
  BLOCKED: ["cancel"],
  DONE: ["checkEffect"],
};

const cases = [
  ["the owner's representative", viewerOf("clinic", ["operative:REPRESENTATIVE"]), [], owner],
  ["someone at the owner without a seat", viewerOf("clinic"), [], {}],
  ["another organization's representative", viewerOf("school", ["operative:REPRESENTATIVE"]), [], {}],
  ["the chair of the matter", viewerOf("social", ["operative:CHAIR"]), ["CHAIR"], chair],
  ["the coordinator of the matter", viewerOf("social", ["operative:COORDINATOR"]), ["COORDINATOR"], chair],
] as const;

describe("who may do what with a measure", () => {
  for (const [name, viewer, originRoles, expected] of cases) {
    for (const status of activityStates) {
      const want = expected[status as keyof typeof expected] as readonly string[] | undefined;
      it(`${name} in ${status}: ${want?.join(", ") ?? "nothing"}`, () => {
        const got = allowedOnActivity(viewer, { responsibleOrganizationId: "clinic", status }, originRoles);
        expect([...got].sort()).toEqual([...(want ?? [])].sort());
      });
    }
  }

  it("the owner's role comes before those on the matter", () => {
    const viewer = viewerOf("clinic", ["operative:CHAIR"]);
    expect(rolesOnActivity(viewer, { responsibleOrganizationId: "clinic" }, ["CHAIR"]).slice(0, 2)).toEqual([
      "RESPONSIBLE_REPRESENTATIVE",
      "CHAIR",
    ]);
  });
});

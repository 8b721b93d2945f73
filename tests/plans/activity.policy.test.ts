import { describe, expect, it } from "vitest";
import { allowedOnActivity, rolesOnActivity } from "../../server/plans/activity.policy.ts";
import {
  type ActivityAction,
  type ActivityState,
  activityStates,
} from "../../server/plans/activity.rules.ts";
import { viewerOf } from "../support/viewer.ts";

type Allowed = Partial<Record<ActivityState, readonly ActivityAction[]>>;
const owner: Allowed = {
  PLANNED: ["start", "block", "report", "divide"],
  IN_PROGRESS: ["finish", "block", "report", "divide"],
  BLOCKED: ["unblock", "report", "divide"],
  DONE: ["followUp"],
  EFFECT_CHECKED: ["followUp"],
};
const chair: Allowed = {
  PLANNED: ["cancel", "carryOver", "edit", "divide"],
  IN_PROGRESS: ["cancel", "carryOver", "edit", "divide"],
  BLOCKED: ["cancel", "carryOver", "edit", "divide", "raiseBlock"],
  DONE: ["checkEffect", "followUp"],
  EFFECT_CHECKED: ["followUp"],
};

const facts = {
  responsibleOrganizationId: "clinic",
  sponsorOrganizationId: null,
  planStatus: "ADOPTED",
  ofForum: true,
  hasForumAbove: true,
  blockRaised: false,
  followUpLeft: true,
} as const;

const cases = [
  ["the owner's representative", viewerOf("clinic", ["operative:REPRESENTATIVE"]), [], owner],
  ["someone at the owner without a seat", viewerOf("clinic"), [], {}],
  ["another organization's representative", viewerOf("school", ["operative:REPRESENTATIVE"]), [], {}],
  ["the chair of the matter", viewerOf("social", ["operative:CHAIR"]), ["CHAIR"], chair],
  ["the coordinator of the matter", viewerOf("social", ["operative:COORDINATOR"]), ["COORDINATOR"], chair],
] as const;

describe("who may do what with an activity", () => {
  for (const [name, viewer, originRoles, expected] of cases) {
    for (const status of activityStates) {
      const want = (expected as Allowed)[status];
      it(`${name} in ${status}: ${want?.join(", ") ?? "nothing"}`, () => {
        const got = allowedOnActivity(viewer, { ...facts, status }, originRoles);
        expect([...got].sort()).toEqual([...(want ?? [])].sort());
      });
    }
  }

  it("what stands in the way takes the action away", () => {
    const viewer = viewerOf("social", ["operative:CHAIR"]);
    const blocked = { ...facts, status: "BLOCKED" } as const;
    expect(allowedOnActivity(viewer, { ...blocked, planStatus: "PROPOSED" }, ["CHAIR"])).toEqual([]);
    expect(allowedOnActivity(viewer, { ...blocked, blockRaised: true }, ["CHAIR"])).not.toContain(
      "raiseBlock",
    );
  });

  it("R31 the member that sponsors an external owner acts for it", () => {
    const sponsored = { ...facts, responsibleOrganizationId: "police", sponsorOrganizationId: "school" };
    const sponsor = viewerOf("school", ["operative:REPRESENTATIVE"]);
    expect(allowedOnActivity(sponsor, { ...sponsored, status: "PLANNED" }, [])).toContain("start");
    expect(allowedOnActivity(viewerOf("school"), { ...sponsored, status: "PLANNED" }, [])).toEqual([]);
  });

  it("the owner's role comes before those on the matter", () => {
    const viewer = viewerOf("clinic", ["operative:CHAIR"]);
    expect(rolesOnActivity(viewer, facts, ["CHAIR"]).slice(0, 2)).toEqual([
      "RESPONSIBLE_REPRESENTATIVE",
      "CHAIR",
    ]);
  });
});

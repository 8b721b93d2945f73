import { describe, expect, it } from "vitest";
import { allowedOnForum } from "../../server/forums/forum.policy.ts";
import { forumStates } from "../../server/forums/forum.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const administrator = viewerOf("kommun", [], { function: "ADMIN" });
const others = {
  chair: viewerOf("kommun", ["forum:CHAIR"]),
  organizationAdministrator: viewerOf("kommun", [], { function: "ORG_ADMIN" }),
  secretariat: viewerOf("region", [], { function: "SECRETARIAT" }),
} as const;

const byState: Record<string, readonly string[]> = {
  FORMING: ["edit", "invite", "copyMembers", "activate"],
  ACTIVE: ["edit", "invite", "copyMembers", "rest", "split", "merge", "close"],
  DORMANT: ["edit", "invite", "copyMembers", "wake", "split", "merge", "close"],
  SPLIT: [],
  MERGED: [],
  CLOSED: [],
};

describe("who may do what with a forum", () => {
  for (const status of forumStates) {
    it(`the administrator in ${status}: ${byState[status]?.join(", ") || "nothing"}`, () => {
      expect(allowedOnForum(administrator, status)).toEqual(byState[status]);
    });
    for (const [who, viewer] of Object.entries(others)) {
      it(`${who} in ${status}: nothing`, () => {
        expect(allowedOnForum(viewer, status)).toEqual([]);
      });
    }
  }
});

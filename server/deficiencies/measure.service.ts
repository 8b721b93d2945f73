import type { Operation } from "../access/operation.ts";
import { activeMemberIdsOf } from "../forums/membership.service.ts";
import { must } from "../kit/problem.ts";
import type { OriginMatter } from "../plans/activity.origin.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { type DeficiencyFacts, rolesOnDeficiency } from "./deficiency.policy.ts";
import { followersOf, matterOf } from "./matter.ts";

/** Members of the forum that handles the matter, and the organizations that it is about, may own its measures (R31). */
export async function measureOwners(op: Operation, facts: DeficiencyFacts): Promise<string[]> {
  const forumId = must(facts.handlingForumId, "a forum handles it");
  return [
    ...(await activeMemberIdsOf(op, forumId)),
    ...facts.concernedOrganizationIds,
    facts.reporterOrganizationId,
  ];
}

/** How a measure stands to the deficiency that it came out of: its roles, its followers, its possible owners. */
export const measureMatter: OriginMatter = {
  async roles(op, { originId }) {
    const deficiency = await op.load.one(Deficiency, originId);
    return deficiency ? rolesOnDeficiency(op.viewer, (await matterOf(op, deficiency)).facts) : [];
  },
  followers: (op, { originId }) => followersOf(op, originId),
  async owners(op, { originId }) {
    const deficiency = await op.load.visible(Deficiency, originId);
    return measureOwners(op, (await matterOf(op, deficiency)).facts);
  },
};

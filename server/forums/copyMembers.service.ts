import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { badInput, refused } from "../kit/problem.ts";
import { expectVersion } from "../platform/version.ts";
import { openStreams } from "./forming.service.ts";
import { Forum } from "./forum.entity.ts";
import { Membership } from "./membership.entity.ts";
import { activeMembershipsOf } from "./membership.service.ts";
import { inviteOrganization } from "./registry.service.ts";
import type { CopyMembersInput } from "./reorganization.inputs.ts";

/** Invites the members of another forum that are not members or invited yet, as what they are there; no persons. */
export async function copyMembers(op: Operation, input: CopyMembersInput): Promise<Forum> {
  const forum = await op.load.visible(Forum, input.id);
  const from = await op.load.visible(Forum, input.fromForumId);
  const role = authorize(standingRoles(op.viewer), "forum.copyMembers");
  expectVersion(forum, input.version);
  if (from.id === forum.id) throw badInput("input.fromForumId", "ownForum");
  const own = await op.load.many(Membership, "forum", forum.id);
  const known = own
    .filter(
      ({ status, to }) => status === "INVITED" || (status === "ACTIVE" && (to === null || to >= op.today)),
    )
    .map(({ organization }) => organization.id);
  const missing = (await activeMembershipsOf(op, from.id)).filter(
    ({ organization }) => !known.includes(organization.id),
  );
  if (missing.length === 0) throw refused("R10", "nobodyToInvite", {}, "input.fromForumId");
  op.act("forum.copyMembers", forum, openStreams(forum), role);
  for (const { organization, kind } of missing) {
    await inviteOrganization(op, {
      clientMutationId: input.clientMutationId,
      forumId: forum.id,
      organizationId: organization.id,
      kind,
      from: input.from,
    });
  }
  return forum;
}

import { randomUUIDv7 } from "node:crypto";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { organizationRoles } from "../access/organizationRoles.ts";
import { openScope, regrantScope } from "../access/scope.service.ts";
import { registerScope } from "../access/wall.ts";
import { Problem, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { Forum } from "./forum.entity.ts";
import type { InviteOrganizationInput, MoveMembershipInput } from "./forum.inputs.ts";
import { isFinal } from "./forum.rules.ts";
import { Membership } from "./membership.entity.ts";
import { isCurrent, membershipTransitions } from "./membership.rules.ts";

/**
 * The five scopes of a forum: its card, what members see, its room, what is shared for comments, and what the
 * secretariat above sees. The card is also for the seats of the forums beside it, so that a matter in the wrong forum
 * can be moved to the right one.
 */
export async function openForumScopes(op: Operation, forum: Forum): Promise<void> {
  const beside = forum.parentForum ? [`open:${forum.parentForum.id}`] : [];
  await openScope(op, forum.scopeId, "forum.card", [`card:${forum.id}`, "administrator", ...beside]);
  await openScope(op, forum.openScopeId, "forum.open", [`open:${forum.id}`, "administrator"]);
  await openScope(op, forum.roomScopeId, "forum.room", [`seat:${forum.id}`]);
  await openScope(op, forum.sharedScopeId, "forum.shared", [`seat:${forum.id}`, `records:${forum.id}`]);
  await openScope(op, forum.oversightScopeId, "forum.oversight", [`oversees:${forum.id}`]);
}

/** Administrators invite; a forum that has ended takes nobody in. */
export async function inviteOrganization(op: Operation, input: InviteOrganizationInput): Promise<Membership> {
  const role = authorize(standingRoles(op.viewer), "membership.invite");
  const forum = await op.load.visible(Forum, input.forumId);
  if (isFinal(forum.status)) {
    throw new Problem("ILLEGAL_TRANSITION", { params: { action: "membership.invite", from: forum.status } });
  }
  const organization = await op.load.visible(Organization, input.organizationId);
  const before = await op.load.many(Membership, "forum", forum.id);
  const standing = before.some(
    (one) =>
      one.organization.id === organization.id &&
      (one.status === "INVITED" || (one.status === "ACTIVE" && isCurrent(one, op.today))),
  );
  if (standing) throw refused("R10", "alreadyMember", {}, "input.organizationId");
  const membership = op.em.create(Membership, {
    scopeId: forum.openScopeId,
    forum,
    organization,
    kind: input.kind,
    status: "INVITED",
    from: input.from,
  });
  op.em.persist(membership);
  // Its administrator may belong to no forum yet, and is to read what the invitation is about.
  for (const scope of [forum.openScopeId, forum.scopeId, registerScope]) {
    await regrantScope(op, scope, { add: [`administers:${organization.id}`] });
  }
  op.act("membership.invite", membership, [organization.representativesScopeId], role);
  return membership;
}

/** The organization's administrator accepts, declines or leaves; leaving ends its seats the same day. */
export async function moveMembership(op: Operation, input: MoveMembershipInput): Promise<Membership> {
  const membership = await op.load.visible(Membership, input.id);
  const organizationId = membership.organization.id;
  const role = authorize(organizationRoles(op.viewer, organizationId), `membership.${input.action}`);
  expectVersion(membership, input.version);
  membership.status = move(membershipTransitions, input.action, membership.status);
  if (input.action === "leave") membership.to = op.today;
  if (input.action !== "accept") await keepApart(op, membership);
  const forum = await op.load.visible(Forum, membership.forum.id);
  op.act(`membership.${input.action}`, membership, [forum.openScopeId], role);
  if (input.action !== "accept") {
    // First written, then hidden: what the viewer no longer sees cannot be written.
    await op.em.flush();
    await regrantScope(op, forum.openScopeId, { remove: [`administers:${organizationId}`] });
  }
  return membership;
}

/**
 * The organization no longer sees the forum's other members; its own membership stays readable to its administrator,
 * with the names of forum and organization, so that a retry is answered like the first time.
 */
async function keepApart(op: Operation, membership: Membership): Promise<void> {
  const forum = await op.load.visible(Forum, membership.forum.id);
  const administrator = `administers:${membership.organization.id}`;
  for (const scope of [forum.scopeId, registerScope]) await regrantScope(op, scope, { add: [administrator] });
  membership.scopeId = randomUUIDv7();
  await openScope(op, membership.scopeId, "forum.membership", [
    `open:${forum.id}`,
    "administrator",
    administrator,
  ]);
}

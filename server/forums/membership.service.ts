import type { Operation } from "../access/operation.ts";
import { principalIdsOf } from "../organizations/organization.service.ts";
import { Forum } from "./forum.entity.ts";
import { Membership } from "./membership.entity.ts";
import { isCurrent } from "./membership.rules.ts";

const active = (membership: Membership, today: string): boolean =>
  membership.status === "ACTIVE" && isCurrent(membership, today);

/** The memberships of the forum that hold today, by age, as far as the viewer sees them. */
export async function activeMembershipsOf(op: Operation, forumId: string): Promise<Membership[]> {
  const memberships = await op.load.many(Membership, "forum", forumId);
  return memberships.filter((membership) => active(membership, op.today));
}

/** Ids of the organizations that are members of the forum today, as far as the viewer sees them. */
export const activeMemberIdsOf = async (op: Operation, forumId: string): Promise<string[]> =>
  (await activeMembershipsOf(op, forumId)).map(({ organization }) => organization.id);

/** Whether the viewer's organization is a member of the forum today. */
export const isMemberOf = async (op: Operation, forumId: string): Promise<boolean> =>
  (await activeMemberIdsOf(op, forumId)).includes(op.viewer.organizationId);

/** The forums that the organization is a member of today, with all their members: what R10 routes by. */
export async function activeForumsOf(
  op: Operation,
  organizationId: string,
): Promise<(Pick<Forum, "id" | "level" | "status"> & { memberOrganizationIds: string[] })[]> {
  const own = await op.load.many(Membership, "organization", organizationId);
  const ids = new Set(own.filter((membership) => active(membership, op.today)).map(({ forum }) => forum.id));
  return Promise.all(
    [...ids].map(async (id) => {
      const { level, status } = await op.load.visible(Forum, id);
      return { id, level, status, memberOrganizationIds: await activeMemberIdsOf(op, id) };
    }),
  );
}

/** Ids of the PARTY organizations of the forum today, as far as the viewer sees them. */
export async function activePartyIdsOf(op: Operation, forumId: string): Promise<string[]> {
  const memberships = await activeMembershipsOf(op, forumId);
  return memberships.filter(({ kind }) => kind === "PARTY").map(({ organization }) => organization.id);
}

/** Principals with a PARTY in the forum today (R2, R13). */
export const representedPrincipalIds = async (op: Operation, forumId: string): Promise<string[]> =>
  principalIdsOf(op, await activePartyIdsOf(op, forumId));

/** The PARTY memberships of the forum on a day, also those that have ended since; by age. */
export async function partiesOn(op: Operation, forumId: string, day: string): Promise<Membership[]> {
  const memberships = await op.load.many(Membership, "forum", forumId);
  return memberships.filter(
    (membership) =>
      membership.kind === "PARTY" &&
      (membership.status === "ACTIVE" || membership.status === "LEFT") &&
      isCurrent(membership, day),
  );
}

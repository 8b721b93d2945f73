import { randomUUIDv7 } from "node:crypto";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { openScope, regrantScope } from "../access/scope.service.ts";
import { registerScope } from "../access/wall.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, notFound, Problem, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Area } from "../organizations/area.entity.ts";
import { Assignment } from "../organizations/assignment.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { User } from "../people/user.entity.ts";
import { isUuid } from "../platform/uuid.ts";
import { expectVersion } from "../platform/version.ts";
import { Forum } from "./forum.entity.ts";
import type {
  AddSeatInput,
  AssignSeatInput,
  CreateForumInput,
  InviteOrganizationInput,
  MoveMembershipInput,
} from "./forum.inputs.ts";
import { checkParent } from "./forum.rules.ts";
import { ladderAbove } from "./forum.service.ts";
import { Membership } from "./membership.entity.ts";
import { rolesOnMembership } from "./membership.policy.ts";
import { isCurrent, membershipTransitions, type SeatAction } from "./membership.rules.ts";
import { Seat } from "./seat.entity.ts";

/**
 * The four scopes of a forum: its card, what members see, its room, and what the secretariat above sees. The card is
 * also for the seats of the forums beside it, so that a matter in the wrong forum can be moved to the right one.
 */
export async function openForumScopes(op: Operation, forum: Forum): Promise<void> {
  const beside = forum.parentForum ? [`open:${forum.parentForum.id}`] : [];
  await openScope(op, forum.scopeId, "forum.card", [`card:${forum.id}`, "administrator", ...beside]);
  await openScope(op, forum.openScopeId, "forum.open", [`open:${forum.id}`, "administrator"]);
  await openScope(op, forum.roomScopeId, "forum.room", [`seat:${forum.id}`]);
  await openScope(op, forum.oversightScopeId, "forum.oversight", [`oversees:${forum.id}`]);
}

/** Administrators create a forum; it forms until it has parties. */
export async function createForum(op: Operation, input: CreateForumInput): Promise<Forum> {
  const role = authorize(standingRoles(op.viewer), "forum.create");
  if (isBlank(input.name)) throw badInput("input.name", "blank");
  if (isBlank(input.purpose)) throw badInput("input.purpose", "blank");
  if (!/^[A-Z0-9]{2,12}$/.test(input.code)) throw badInput("input.code", "forumCode");
  const key = input.code.toLowerCase();
  if (await op.em.count(Forum, { $or: [{ code: input.code }, { key }] }))
    throw badInput("input.code", "taken");
  const area = await op.load.one(Area, input.areaId);
  if (!area) throw badInput("input.areaId", "unknownArea");
  const parentForum = input.parentForumId ? await op.load.visible(Forum, input.parentForumId) : null;
  const id = randomUUIDv7();
  if (parentForum) {
    const above = [parentForum, ...(await ladderAbove(op, parentForum))];
    checkParent({
      forumId: id,
      level: input.level,
      parentId: parentForum.id,
      parentLevel: parentForum.level,
      parentOf: new Map(above.map((one) => [one.id, one.parentForum?.id ?? null])),
    });
  }
  const { name, code, kind, level, purpose } = input;
  const forum = op.em.create(Forum, {
    id,
    scopeId: randomUUIDv7(),
    key,
    name,
    code,
    kind,
    level,
    purpose,
    status: "FORMING",
    area,
    parentForum,
    individualCaseworkElsewhere: kind === "SSPF" || kind === "BOB",
  });
  await openForumScopes(op, forum);
  op.em.persist(forum);
  op.act("forum.create", forum, [forum.openScopeId], role);
  return forum;
}

export async function inviteOrganization(op: Operation, input: InviteOrganizationInput): Promise<Membership> {
  const role = authorize(standingRoles(op.viewer), "membership.invite");
  const forum = await op.load.visible(Forum, input.forumId);
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
  const role = authorize(rolesOnMembership(op.viewer, organizationId), `membership.${input.action}`);
  expectVersion(membership, input.version);
  membership.status = move(membershipTransitions, input.action, membership.status);
  if (input.action === "leave") membership.to = op.today;
  op.act(`membership.${input.action}`, membership, [], role);
  if (input.action !== "accept") {
    // First written, then hidden: what the viewer no longer sees cannot be written.
    await op.em.flush();
    await regrantScope(op, membership.scopeId, { remove: [`administers:${organizationId}`] });
  }
  return membership;
}

export async function addSeat(op: Operation, input: AddSeatInput): Promise<Seat> {
  const membership = await op.load.visible(Membership, input.membershipId);
  const role = authorize(rolesOnMembership(op.viewer, membership.organization.id), "seat.assign");
  expectActive(membership, "assign");
  const seat = op.em.create(Seat, {
    scopeId: membership.scopeId,
    membership,
    user: null,
    role: input.role,
    mandate: input.mandate,
    from: op.today,
  });
  await seatUser(op, seat, membership, input.userId ?? null);
  op.em.persist(seat);
  op.act(seat.user ? "seat.assign" : "seat.vacate", seat, [], role);
  return seat;
}

/** Representation, not persons: the seat stays, who sits in it changes. */
export async function assignSeat(op: Operation, input: AssignSeatInput): Promise<Seat> {
  const seat = await op.load.visible(Seat, input.id);
  const membership = await op.load.visible(Membership, seat.membership.id);
  const action = input.userId ? "assign" : "vacate";
  const role = authorize(rolesOnMembership(op.viewer, membership.organization.id), `seat.${action}`);
  expectVersion(seat, input.version);
  expectActive(membership, action);
  await seatUser(op, seat, membership, input.userId ?? null);
  op.act(`seat.${action}`, seat, [], role);
  return seat;
}

function expectActive(membership: Membership, action: SeatAction): void {
  if (membership.status === "ACTIVE") return;
  throw new Problem("ILLEGAL_TRANSITION", { params: { action: `seat.${action}`, from: membership.status } });
}

async function seatUser(
  op: Operation,
  seat: Seat,
  membership: Membership,
  userId: string | null,
): Promise<void> {
  if (!userId) {
    seat.user = null;
    return;
  }
  if (!isUuid(userId)) throw notFound();
  const assignments = await op.load.many(Assignment, "user", userId);
  const own = assignments.some(
    ({ organization, validFrom, validTo }) =>
      organization.id === membership.organization.id && isCurrent({ from: validFrom, to: validTo }, op.today),
  );
  const user = own ? await op.load.one(User, userId) : null;
  if (!user) throw notFound();
  seat.user = user;
  await regrantScope(op, user.scopeId, { add: [`open:${membership.forum.id}`] });
}

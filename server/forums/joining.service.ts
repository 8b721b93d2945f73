import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { regrantScope } from "../access/scope.service.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { User } from "../people/user.entity.ts";
import type { Forum } from "./forum.entity.ts";
import { Membership } from "./membership.entity.ts";
import { closest, seatsBrought } from "./reorganization.rules.ts";
import { Seat } from "./seat.entity.ts";
import { seatsOf } from "./succession.service.ts";

const likeRule = (seat: Seat) => ({ seat, userId: seat.user?.id ?? null, role: seat.role });

/**
 * A membership goes on in the forum that took over, with those who sit for the organization (R30). Where it belongs to
 * that forum already, it stays one membership, as what it is most.
 */
export async function joinMember(
  op: Operation,
  old: Membership,
  {
    to,
    from,
    keepsTask,
    role,
  }: {
    readonly to: Forum;
    readonly from: string;
    readonly keepsTask: boolean;
    readonly role: Role;
  },
): Promise<void> {
  const organization = await op.load.visible(Organization, old.organization.id);
  const standing = await membershipIn(op, to, organization.id);
  const membership =
    standing ??
    op.em.create(Membership, {
      scopeId: to.openScopeId,
      forum: to,
      organization,
      kind: old.kind,
      status: "ACTIVE",
      from: old.from > from ? old.from : from,
    });
  membership.kind = closest(membership.kind, old.kind);
  op.em.persist(membership);
  const there = standing ? await seatsOf(op, standing.id) : [];
  const brought = seatsBrought(there.map(likeRule), (await seatsOf(op, old.id)).map(likeRule), keepsTask);
  for (const { seat, role: task } of brought) {
    const { mandate } = seat.seat;
    const user = seat.userId ? await op.load.one(User, seat.userId) : null;
    op.em.persist(
      op.em.create(Seat, {
        scopeId: membership.scopeId,
        membership,
        user,
        role: task,
        mandate,
        from: seat.seat.from > membership.from ? seat.seat.from : membership.from,
      }),
    );
    if (user) await regrantScope(op, user.scopeId, { add: [`open:${to.id}`] });
  }
  op.act("membership.continue", membership, [organization.representativesScopeId], role);
  await op.em.flush();
  op.load.clear();
}

/** The organization's membership of the forum, active or invited; an invitation is thereby accepted. */
async function membershipIn(op: Operation, forum: Forum, organizationId: string): Promise<Membership | null> {
  const memberships = await op.load.many(Membership, "forum", forum.id);
  const own = memberships.filter(
    ({ organization, to }) => organization.id === organizationId && (to === null || to >= op.today),
  );
  const active = own.find(({ status }) => status === "ACTIVE");
  if (active) return active;
  const invited = own.find(({ status }) => status === "INVITED");
  if (invited) invited.status = "ACTIVE";
  return invited ?? null;
}

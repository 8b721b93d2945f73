import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { organizationRoles } from "../access/organizationRoles.ts";
import { regrantScope } from "../access/scope.service.ts";
import { badInput, notFound, Problem } from "../kit/problem.ts";
import { Assignment } from "../organizations/assignment.entity.ts";
import { User } from "../people/user.entity.ts";
import { isUuid } from "../platform/uuid.ts";
import { expectVersion } from "../platform/version.ts";
import type { AddSeatInput, AssignSeatInput } from "./forum.inputs.ts";
import { Membership } from "./membership.entity.ts";
import { isCurrent, type SeatAction } from "./membership.rules.ts";
import { Seat } from "./seat.entity.ts";

/** A seat of its own for the organization: vacant, or with one of its people. */
export async function addSeat(op: Operation, input: AddSeatInput): Promise<Seat> {
  const membership = await op.load.visible(Membership, input.membershipId);
  const role = authorize(organizationRoles(op.viewer, membership.organization.id), "seat.assign");
  expectActive(membership, "assign");
  const first = membership.from > op.today ? membership.from : op.today;
  const from = input.from ?? first;
  if (from < membership.from) throw badInput("input.from", "beforeMembership");
  const seat = op.em.create(Seat, {
    scopeId: membership.scopeId,
    membership,
    user: null,
    role: input.role,
    mandate: input.mandate,
    from,
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
  const role = authorize(organizationRoles(op.viewer, membership.organization.id), `seat.${action}`);
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

import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import {
  type MembershipAction,
  type MembershipState,
  membershipTransitions,
  type SeatAction,
} from "./membership.rules.ts";

/** The viewer's relations to an organization's membership: its own administrator, or the service's. */
export function rolesOnMembership(viewer: Viewer, organizationId: string): Role[] {
  const own = viewer.organizationId === organizationId && viewer.assignment.function === "ORG_ADMIN";
  return [...(own ? (["ORG_ADMIN"] as const) : []), ...standingRoles(viewer)];
}

/** What the viewer may do with a membership now. */
export function allowedOnMembership(
  viewer: Viewer,
  membership: { readonly status: MembershipState; readonly organizationId: string },
): MembershipAction[] {
  const roles = rolesOnMembership(viewer, membership.organizationId);
  return actionsFrom(membershipTransitions, membership.status).filter(
    (action) => roleThatMay(roles, `membership.${action}`) !== null,
  );
}

/** What the viewer may do with a seat now: only while the membership lasts and the seat has not ended. */
export function allowedOnSeat(
  viewer: Viewer,
  seat: {
    readonly organizationId: string;
    readonly membershipStatus: MembershipState;
    readonly vacant: boolean;
    readonly ended: boolean;
  },
): SeatAction[] {
  if (seat.ended || seat.membershipStatus !== "ACTIVE") return [];
  const roles = rolesOnMembership(viewer, seat.organizationId);
  const actions: SeatAction[] = seat.vacant ? ["assign"] : ["assign", "vacate"];
  return actions.filter((action) => roleThatMay(roles, `seat.${action}`) !== null);
}

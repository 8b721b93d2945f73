import { organizationRoles } from "../access/organizationRoles.ts";
import { roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import {
  type MembershipAction,
  type MembershipState,
  membershipTransitions,
  type SeatAction,
} from "./membership.rules.ts";

/** What the viewer may do with a membership now: its steps, and giving it a seat while it lasts. */
export function allowedOnMembership(
  viewer: Viewer,
  membership: { readonly status: MembershipState; readonly organizationId: string },
): MembershipAction[] {
  const roles = organizationRoles(viewer, membership.organizationId);
  const steps = actionsFrom(membershipTransitions, membership.status).filter(
    (step) => roleThatMay(roles, `membership.${step}`) !== null,
  );
  const seats = membership.status === "ACTIVE" && roleThatMay(roles, "seat.assign") !== null;
  return seats ? [...steps, "addSeat"] : steps;
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
  const roles = organizationRoles(viewer, seat.organizationId);
  const actions: SeatAction[] = seat.vacant ? ["assign"] : ["assign", "vacate"];
  return actions.filter((action) => roleThatMay(roles, `seat.${action}`) !== null);
}

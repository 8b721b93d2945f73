import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import { type ForumState, isFinal } from "./forum.rules.ts";
import {
  type ResponsibilityAction,
  type ResponsibilityState,
  responsibilityTransitions,
} from "./responsibility.rules.ts";

/** Where a responsibility item lies. */
export interface ResponsibilityHome {
  readonly forumId: string;
  readonly forumStatus: ForumState;
  readonly partyIds: readonly string[];
}

/** Chair and coordinator write; whoever sits for a party may dispute. */
export function rolesOnResponsibility(
  viewer: Viewer,
  { forumId, partyIds }: Pick<ResponsibilityHome, "forumId" | "partyIds">,
): Role[] {
  const seats = viewer.seats.filter((seat) => seat.forumId === forumId);
  const roles: Role[] = [];
  for (const role of ["CHAIR", "COORDINATOR"] as const) {
    if (seats.some((seat) => seat.role === role)) roles.push(role);
  }
  if (seats.length > 0 && partyIds.includes(viewer.organizationId)) roles.push("PARTY_SEAT");
  return [...roles, ...standingRoles(viewer)];
}

/** What the viewer may do with an item now; in a forum that has ended, nothing. */
export function allowedOnResponsibility(
  viewer: Viewer,
  item: ResponsibilityHome & { readonly status: ResponsibilityState },
): ResponsibilityAction[] {
  if (isFinal(item.forumStatus)) return [];
  const roles = rolesOnResponsibility(viewer, item);
  return actionsFrom(responsibilityTransitions, item.status).filter(
    (action) => roleThatMay(roles, `responsibility.${action}`) !== null,
  );
}

export const mayAddResponsibility = (viewer: Viewer, home: Omit<ResponsibilityHome, "partyIds">): boolean =>
  !isFinal(home.forumStatus) &&
  roleThatMay(rolesOnResponsibility(viewer, { ...home, partyIds: [] }), "responsibility.add") !== null;

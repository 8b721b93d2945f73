import { standingRoles } from "../access/authorize.ts";
import { type Permission, type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import {
  type ActivityAction,
  type ActivityCircumstances,
  type ActivityState,
  activityTransitions,
  barTo,
} from "./activity.rules.ts";

/** Who stands behind an activity: the owner, and for an external one the member that sponsors it (R31). */
export interface ActivityOwners {
  readonly responsibleOrganizationId: string;
  readonly sponsorOrganizationId: string | null;
}

/** The viewer's relations to an activity; `originRoles` are those on the matter that it came out of. */
export function rolesOnActivity(
  viewer: Viewer,
  { responsibleOrganizationId, sponsorOrganizationId }: ActivityOwners,
  originRoles: readonly Role[],
): Role[] {
  const own = [responsibleOrganizationId, sponsorOrganizationId].includes(viewer.organizationId);
  return [
    ...(own && viewer.seats.length > 0 ? (["RESPONSIBLE_REPRESENTATIVE"] as const) : []),
    ...originRoles,
    ...standingRoles(viewer),
  ];
}

/** What the viewer may do with an activity now. */
export function allowedOnActivity(
  viewer: Viewer,
  activity: ActivityOwners & ActivityCircumstances & { readonly status: ActivityState },
  originRoles: readonly Role[],
): ActivityAction[] {
  const roles = rolesOnActivity(viewer, activity, originRoles);
  return actionsFrom(activityTransitions, activity.status).filter(
    (action) =>
      roleThatMay(roles, `activity.${action}` satisfies Permission) !== null &&
      barTo(action, activity) === null,
  );
}

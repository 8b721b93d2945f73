import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import { type ActivityAction, type ActivityState, activityTransitions } from "./activity.rules.ts";

/** The viewer's relations to a measure; `originRoles` are those on the matter that it came out of. */
export function rolesOnActivity(
  viewer: Viewer,
  activity: { readonly responsibleOrganizationId: string },
  originRoles: readonly Role[],
): Role[] {
  const owns = viewer.organizationId === activity.responsibleOrganizationId && viewer.seats.length > 0;
  return [
    ...(owns ? (["RESPONSIBLE_REPRESENTATIVE"] as const) : []),
    ...originRoles,
    ...standingRoles(viewer),
  ];
}

/** What the viewer may do with a measure now. */
export function allowedOnActivity(
  viewer: Viewer,
  activity: { readonly responsibleOrganizationId: string; readonly status: ActivityState },
  originRoles: readonly Role[],
): ActivityAction[] {
  const roles = rolesOnActivity(viewer, activity, originRoles);
  return actionsFrom(activityTransitions, activity.status).filter(
    (action) => roleThatMay(roles, `activity.${action}`) !== null,
  );
}

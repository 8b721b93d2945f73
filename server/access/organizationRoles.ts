import { standingRoles } from "./authorize.ts";
import type { Role } from "./permissions.ts";
import type { Viewer } from "./viewer.ts";

/** The viewer's roles where an organization is at hand: its own administrator, before those that need no object. */
export function organizationRoles(viewer: Viewer, organizationId: string): Role[] {
  const own = viewer.organizationId === organizationId && viewer.assignment.function === "ORG_ADMIN";
  return [...(own ? (["ORG_ADMIN"] as const) : []), ...standingRoles(viewer)];
}

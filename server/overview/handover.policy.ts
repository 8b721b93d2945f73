import { organizationRoles } from "../access/organizationRoles.ts";
import type { Role } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";

/**
 * Who reads the handover of a seat: whoever sits for the organization in that forum, its holder among them, the
 * organization's administrator, and the forum's chair and coordinator.
 */
export function rolesOnHandover(
  viewer: Viewer,
  { forumId, organizationId }: { readonly forumId: string; readonly organizationId: string },
): Role[] {
  const seats = viewer.seats.filter((seat) => seat.forumId === forumId);
  const roles: Role[] = [];
  if (seats.length > 0 && viewer.organizationId === organizationId) roles.push("PARTY_SEAT");
  for (const role of ["CHAIR", "COORDINATOR"] as const) {
    if (seats.some((seat) => seat.role === role)) roles.push(role);
  }
  return [...roles, ...organizationRoles(viewer, organizationId)];
}

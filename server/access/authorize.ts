import { Problem } from "../kit/problem.ts";
import { type Permission, type Role, roleThatMay } from "./permissions.ts";
import type { Viewer } from "./viewer.ts";

/**
 * The role that lets the viewer do it; FORBIDDEN without one. The object was loaded as the viewer before, so what
 * may not be seen has already answered NOT_FOUND.
 */
export function authorize(roles: readonly Role[], permission: Permission): Role {
  const role = roleThatMay(roles, permission);
  if (!role) throw new Problem("FORBIDDEN", { params: { permission } });
  return role;
}

const inspecting = ["SECRETARIAT", "AUDITOR", "BOARD", "REGISTRAR"];

/** The roles that a viewer has whatever the object. */
export function standingRoles(viewer: Viewer): Role[] {
  const roles: Role[] = ["SIGNED_IN", "MEMBER"];
  const { function: task } = viewer.assignment;
  if (!inspecting.includes(task) && task !== "ADMIN") roles.push("EMPLOYEE");
  if (task === "SECRETARIAT") roles.push("SECRETARIAT");
  if (task === "ADMIN") roles.push("ADMIN");
  return roles;
}

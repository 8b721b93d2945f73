import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import { activeForumsOf } from "../forums/membership.service.ts";

/** What the viewer may do whatever the object; the client shows the ways in by it. One reports within a forum (R10). */
export async function standingOf(op: Operation): Promise<{
  mayReport: boolean;
  mayCreateForum: boolean;
  readsSignals: boolean;
}> {
  const roles = standingRoles(op.viewer);
  authorize(roles, "viewer.read");
  const mayCreate = roleThatMay(roles, "deficiency.create") !== null;
  return {
    mayReport: mayCreate && (await activeForumsOf(op, op.viewer.organizationId)).length > 0,
    mayCreateForum: roleThatMay(roles, "forum.create") !== null,
    readsSignals: roleThatMay(roles, "signal.read") !== null,
  };
}

import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import type { Activity } from "../plans/activity.entity.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { rolesOnDeficiency } from "./deficiency.policy.ts";
import { matterOf } from "./matter.ts";

/** The viewer's roles on the matter that a measure came out of. */
export async function originRoles(op: Operation, activity: Activity): Promise<Role[]> {
  const deficiency = await op.load.one(Deficiency, activity.originId);
  return deficiency ? rolesOnDeficiency(op.viewer, (await matterOf(op, deficiency)).facts) : [];
}

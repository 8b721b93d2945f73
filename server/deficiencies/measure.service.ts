import type { Operation } from "../access/operation.ts";
import { Activity } from "../plans/activity.entity.ts";
import type { MoveActivityInput } from "../plans/activity.inputs.ts";
import { moveActivity, standingOf } from "../plans/activity.service.ts";
import { followersOf } from "./matter.ts";
import { originRoles } from "./originRoles.ts";

/** One step of a measure that came out of a deficiency; everyone who follows the matter is told. */
export async function moveMeasure(op: Operation, input: MoveActivityInput): Promise<Activity> {
  const activity = await op.load.visible(Activity, input.id);
  const role = await moveActivity(op, activity, input, await originRoles(op, activity));
  op.act(`activity.${input.action}`, activity, await followersOf(op, activity.originId), role);
  return activity;
}

/** Whether a measure is late, and what the viewer may do with it, by the matter that it came out of. */
export const measureStanding = async (
  op: Operation,
  activity: Activity,
): Promise<{ overdue: boolean; actions: string[] }> =>
  standingOf(op, activity, await originRoles(op, activity));

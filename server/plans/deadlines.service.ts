import { isFirstNotice } from "../access/notice.service.ts";
import type { Operation } from "../access/operation.ts";
import { must } from "../kit/problem.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { Activity } from "./activity.entity.ts";
import { isOverdue, openStates } from "./activity.rules.ts";
import { tellActivity } from "./activity.service.ts";
import { FollowUpPoint } from "./followUpPoint.entity.ts";

/**
 * What falls due in activities: tells once of each that is late, and of each follow-up on its day. As the system, as
 * often as one likes: what is told of is remembered.
 */
export async function runActivityDeadlines(op: Operation): Promise<{ told: number; lapsed: number }> {
  let told = 0;
  const late = await op.em.find(Activity, { status: { $in: openStates }, due: { $lt: op.today } });
  for (const activity of late) {
    const { id, status, due } = activity;
    const plan = activity.plan ? await op.load.one(ActionPlan, activity.plan.id) : null;
    if (!isOverdue({ status, due, planStatus: plan?.status ?? null }, op.today)) continue;
    if (!(await isFirstNotice(op, id, "ACTIVITY", due))) continue;
    await tellActivity(op, "activity.overdue", { activity, role: null });
    told++;
  }
  for (const point of await op.em.find(FollowUpPoint, { doneOn: null, dueOn: { $lte: op.today } })) {
    if (!(await isFirstNotice(op, point.id, "FOLLOW_UP", point.dueOn))) continue;
    const activity = must(await op.load.one(Activity, point.activity.id), "a followed up activity");
    await tellActivity(op, "activity.followUpDue", { activity, role: null });
    told++;
  }
  return { told, lapsed: 0 };
}

import type { Operation } from "../access/operation.ts";
import type { Passage } from "../forums/openMatters.ts";
import type { Noun } from "../platform/noun.entity.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { Activity } from "./activity.entity.ts";
import { moveTo } from "./activityCopy.service.ts";
import { Goal } from "./goal.entity.ts";
import { ActionPlanBasis } from "./planBasis.entity.ts";
import { ActionPlanReport } from "./planReport.entity.ts";

/** The scope of the forum that took over, for what lay in that of the old: room for room, open for open. */
function scopeIn({ scopeId }: Noun, { from, to }: Passage): string {
  if (scopeId === from.roomScopeId) return to.roomScopeId;
  return scopeId === from.openScopeId ? to.openScopeId : scopeId;
}

function tell(op: Operation, action: string, noun: Noun, { from, to, role }: Passage): void {
  op.act(action, noun, [from.roomScopeId, to.roomScopeId], role);
}

/** R30: a plan passes with its goals and activities, and with the revision of it that is being written. */
export async function handOverPlan(op: Operation, id: string, passage: Passage): Promise<void> {
  await passPlan(op, await op.load.held(ActionPlan, id), passage);
  for (const revision of await op.load.many(ActionPlan, "revisionOf", id)) {
    if (revision.forum.id === passage.from.id) await passPlan(op, revision, passage);
  }
}

async function passPlan(op: Operation, plan: ActionPlan, passage: Passage): Promise<void> {
  const parts = await Promise.all([
    op.load.many(Goal, "plan", plan.id),
    op.load.many(ActionPlanBasis, "plan", plan.id),
    op.load.many(ActionPlanReport, "plan", plan.id),
  ]);
  for (const activity of await op.load.many(Activity, "plan", plan.id)) {
    await passActivity(op, activity, passage);
  }
  for (const noun of [plan, ...parts.flat()]) noun.scopeId = scopeIn(noun, passage);
  plan.forum = passage.to;
  tell(op, "actionPlan.handOver", plan, passage);
}

async function passActivity(op: Operation, activity: Activity, passage: Passage): Promise<void> {
  activity.forum = passage.to;
  await moveTo(op, activity, scopeIn(activity, passage));
}

/** R30: what was to be done after a meeting is followed up by the forum that took over. */
export async function handOverActivity(op: Operation, id: string, passage: Passage): Promise<void> {
  const activity = await op.load.held(Activity, id);
  await passActivity(op, activity, passage);
  tell(op, "activity.handOver", activity, passage);
}

/** Plans of the forum below that were to be reported to the old forum above are reported to the one that took over. */
export async function reportToSuccessor(
  op: Operation,
  childId: string,
  { from, to }: Passage,
): Promise<void> {
  for (const plan of await op.load.many(ActionPlan, "forum", childId)) {
    if (plan.status === "CLOSED" || plan.status === "SUPERSEDED") continue;
    for (const report of await op.load.many(ActionPlanReport, "plan", plan.id))
      if (report.receiver.id === from.id) report.receiver = to;
  }
}

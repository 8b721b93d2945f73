import type { Operation } from "../access/operation.ts";
import type { ActionPlan } from "./actionPlan.entity.ts";
import { Activity } from "./activity.entity.ts";
import { blockOf } from "./activity.service.ts";
import { ActivityBlock } from "./activityBlock.entity.ts";
import { FollowUpPoint } from "./followUpPoint.entity.ts";
import type { Goal } from "./goal.entity.ts";
import { StatusReport } from "./statusReport.entity.ts";
import { SubItem } from "./subItem.entity.ts";

/** The same activity in another plan, linked to the one that it goes on from, with its parts; not begun yet. */
export async function copyInto(
  op: Operation,
  activity: Activity,
  { plan, goal, due }: { readonly plan: ActionPlan; readonly goal: Goal | null; readonly due: string },
): Promise<Activity> {
  const { title, description, kind, scope, priority, start, followUpAfterDays } = activity;
  const { responsibleOrganization, sponsorOrganization } = activity;
  const { scopeId, forum } = plan;
  const copy = op.em.create(Activity, {
    scopeId,
    origin: "PLAN",
    originId: plan.id,
    forum,
    plan,
    goal,
    title,
    description,
    responsibleOrganization,
    sponsorOrganization,
    kind,
    scope,
    priority,
    start,
    due,
    followUpAfterDays,
    carriedFrom: activity,
  });
  op.em.persist(copy);
  for (const part of await op.load.many(SubItem, "activity", activity.id, "position")) {
    const { title: what, position, status } = part;
    op.em.persist(op.em.create(SubItem, { scopeId, activity: copy, title: what, position, status }));
  }
  return copy;
}

/** What has been reached by now goes on in the copy: the state, a standing block, parts that are done. */
export async function takeState(op: Operation, from: Activity, to: Activity): Promise<void> {
  const { status, statusReason, completedOn } = from;
  Object.assign(to, { status, statusReason, completedOn });
  const block = await blockOf(op, from);
  if (block) {
    const { organization, reason, since, resumes, raisedTo, raisedOn, raisedItem } = block;
    const known = { organization, reason, since, resumes, raisedTo, raisedOn, raisedItem };
    op.em.persist(op.em.create(ActivityBlock, { scopeId: to.scopeId, activity: to, ...known }));
  }
  const parts = await op.load.many(SubItem, "activity", from.id);
  for (const part of await op.load.many(SubItem, "activity", to.id)) {
    part.status = parts.find(({ title }) => title === part.title)?.status ?? part.status;
  }
}

/** Seen by others from now on, with all that belongs to it. */
export async function moveTo(op: Operation, activity: Activity, scopeId: string): Promise<void> {
  const parts = await Promise.all([
    op.load.many(SubItem, "activity", activity.id),
    op.load.many(ActivityBlock, "activity", activity.id),
    op.load.many(StatusReport, "activity", activity.id),
    op.load.many(FollowUpPoint, "activity", activity.id),
  ]);
  for (const noun of [activity, ...parts.flat()]) noun.scopeId = scopeId;
}

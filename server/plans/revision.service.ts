import { v7 } from "uuid";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import type { Forum } from "../forums/forum.entity.ts";
import { refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { isWorkedOn, planTransitions } from "./actionPlan.rules.ts";
import { Activity } from "./activity.entity.ts";
import { isOpen } from "./activity.rules.ts";
import { enter } from "./activity.service.ts";
import { copyInto, moveTo, takeState } from "./activityCopy.service.ts";
import { Goal } from "./goal.entity.ts";
import { ActionPlanBasis } from "./planBasis.entity.ts";
import { ActionPlanReport } from "./planReport.entity.ts";

export async function hasOpenRevision(op: Operation, plan: ActionPlan): Promise<boolean> {
  const revisions = await op.load.many(ActionPlan, "revisionOf", plan.id);
  return revisions.some(({ status }) => isWorkedOn(status));
}

/** A draft with the plan's goals and open activities; the plan goes on until the revision is adopted. */
export async function copyPlan(
  op: Operation,
  plan: ActionPlan,
  { forum, key }: { readonly forum: Forum; readonly key: (id: string) => string },
): Promise<ActionPlan> {
  if (await hasOpenRevision(op, plan)) throw refused("3.2", "revisionOpen");
  const id = v7();
  const scopeId = forum.roomScopeId;
  const { title, from, to, basis, agreementVersion } = plan;
  const draft = op.em.create(ActionPlan, {
    id,
    scopeId,
    key: key(id),
    forum,
    title,
    from,
    to,
    basis,
    agreementVersion,
    revisionOf: plan,
  });
  op.em.persist(draft);
  for (const { meeting } of await op.load.many(ActionPlanBasis, "plan", plan.id)) {
    op.em.persist(op.em.create(ActionPlanBasis, { scopeId, plan: draft, meeting }));
  }
  for (const { receiver, dueOn } of await op.load.many(ActionPlanReport, "plan", plan.id)) {
    op.em.persist(op.em.create(ActionPlanReport, { scopeId, plan: draft, receiver, dueOn }));
  }
  const before = await op.load.many(Goal, "plan", plan.id, "position");
  const goals = before.map(({ key: name, text, position }) =>
    op.em.create(Goal, { scopeId, plan: draft, key: name, text, position }),
  );
  op.em.persist(goals);
  for (const activity of await op.load.many(Activity, "plan", plan.id)) {
    if (isOpen(activity.status)) await copyActivity(op, activity, draft, goals);
  }
  return draft;
}

/** Under the goal of the same key, where the revision has kept it. */
async function copyActivity(
  op: Operation,
  activity: Activity,
  plan: ActionPlan,
  goals: readonly Goal[],
): Promise<Activity> {
  const before = activity.goal ? await op.load.one(Goal, activity.goal.id) : null;
  const goal = goals.find(({ key }) => key === before?.key) ?? null;
  return copyInto(op, activity, { plan, goal, due: activity.due });
}

/**
 * The adopted revision takes over: what was open in the plan before goes on in its copy with what it has reached by
 * now, also what has come in since. A copy that the draft has cancelled stays so.
 */
export async function supersede(
  op: Operation,
  plan: ActionPlan,
  { old: oldId, forum, role }: { readonly old: string; readonly forum: Forum; readonly role: Role },
): Promise<void> {
  const old = await op.load.held(ActionPlan, oldId);
  if (old.status !== "ADOPTED") return;
  const copies = await op.load.many(Activity, "plan", plan.id);
  const goals = await op.load.many(Goal, "plan", plan.id, "position");
  for (const activity of await op.load.many(Activity, "plan", old.id)) {
    const known = copies.find(({ carriedFrom }) => carriedFrom?.id === activity.id);
    const wasOpen = isOpen(activity.status);
    if (!known && !wasOpen) continue;
    const copy = known ?? (await copyActivity(op, activity, plan, goals));
    if (copy.status !== "CANCELLED") await takeState(op, activity, copy);
    if (wasOpen) await enter(op, activity, "CARRIED_OVER");
  }
  old.status = move(planTransitions, "supersede", old.status);
  op.act("actionPlan.supersede", old, [forum.roomScopeId, forum.openScopeId], role);
  await op.em.flush();
  op.load.clear();
}

/** From the room to the forum's open scope, with all that belongs to the plan. */
export async function openToAll(op: Operation, plan: ActionPlan, forum: Forum): Promise<void> {
  const own = await Promise.all([
    op.load.many(Goal, "plan", plan.id, "position"),
    op.load.many(ActionPlanBasis, "plan", plan.id),
    op.load.many(ActionPlanReport, "plan", plan.id),
  ]);
  for (const noun of [plan, ...own.flat()]) noun.scopeId = forum.openScopeId;
  for (const activity of await op.load.many(Activity, "plan", plan.id)) {
    await moveTo(op, activity, forum.openScopeId);
  }
}

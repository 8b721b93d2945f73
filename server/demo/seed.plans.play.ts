import type { Operation } from "../access/operation.ts";
import { must } from "../kit/problem.ts";
import { ActionPlan } from "../plans/actionPlan.entity.ts";
import * as plans from "../plans/actionPlan.service.ts";
import { Activity } from "../plans/activity.entity.ts";
import { addSubItem, followUp, report, setSubItem } from "../plans/activityParts.service.ts";
import { carryOver, create as createActivity } from "../plans/activityWork.service.ts";
import { FollowUpPoint } from "../plans/followUpPoint.entity.ts";
import { Goal } from "../plans/goal.entity.ts";
import { addGoal } from "../plans/goal.service.ts";
import { SubItem } from "../plans/subItem.entity.ts";
import { standing } from "./seed.agreements.play.ts";
import type { Deed, PlannedActivity, PlanStory } from "./seed.deed.ts";
import { decisionUnder, meetingScene } from "./seed.meetings.play.ts";
import { once, type Played, type Stage, settle } from "./seed.scene.ts";

export const planScene = (key: string): string => `plan:${key}`;

/** Writes the plan down with its goals and activities. */
export async function createPlan(
  op: Operation,
  stage: Stage,
  played: Played,
  story: PlanStory,
): Promise<ActionPlan> {
  const { title, fromAgo, toAgo, basis = null, workshops = [], report: reported, carriesOut } = story;
  const plan = await plans.create(op, {
    ...once,
    forumId: stage.forumId(story.forum),
    title,
    from: stage.day(fromAgo),
    to: stage.day(toAgo),
    basis,
    agreementVersionId: carriesOut === undefined ? null : (await standing(op, carriesOut)).id,
    basisMeetingIds: workshops.map((key) => must(played.get(meetingScene(key)), key)),
    reports: reported
      ? [{ receiverForumId: stage.forumId(reported.to), dueOn: stage.day(reported.dueAgo) }]
      : [],
  });
  await settle(op);
  for (const text of story.goals) {
    await addGoal(op, { ...once, planId: plan.id, text });
    await settle(op);
  }
  const goals = await op.em.find(Goal, { plan: plan.id }, { orderBy: { position: "asc" } });
  for (const planned of story.activities) {
    await addActivity(op, stage, { planId: plan.id, goalId: goals[planned.goal]?.id ?? null }, planned);
  }
  return plan;
}

async function addActivity(
  op: Operation,
  stage: Stage,
  place: { readonly planId: string; readonly goalId: string | null },
  planned: PlannedActivity,
): Promise<void> {
  const { title, description = null, owner, sponsor, kind, parts = [] } = planned;
  const activity = await createActivity(op, {
    ...once,
    ...place,
    title,
    description,
    responsibleOrganizationId: stage.organizationId(owner),
    sponsorOrganizationId: sponsor === undefined ? null : stage.organizationId(sponsor),
    kind,
    scope: planned.scope ?? "FORUM",
    priority: planned.priority ?? "NORMAL",
    start: planned.startAgo === undefined ? null : stage.day(planned.startAgo),
    due: stage.day(planned.dueAgo),
    followUpAfterDays: [...(planned.followUpAfterDays ?? [])],
  });
  await settle(op);
  for (const part of parts) {
    await addSubItem(op, { ...once, activityId: activity.id, title: part });
    await settle(op);
  }
}

type DeedOf<Do extends Deed["do"]> = Extract<Deed, { do: Do }>;

const planOf = (op: Operation, played: Played, key: string): Promise<ActionPlan> =>
  op.load.visible(ActionPlan, must(played.get(planScene(key)), key));

export async function proposePlan(op: Operation, played: Played, { plan }: DeedOf<"proposePlan">) {
  const { id, version } = await planOf(op, played, plan);
  return plans.propose(op, { ...once, id, version });
}

export async function adoptPlan(op: Operation, played: Played, { plan, title }: DeedOf<"adoptPlan">) {
  const { id, version, forum } = await planOf(op, played, plan);
  const decision = await decisionUnder(op, forum.id, title);
  return plans.adopt(op, { ...once, id, version, decisionId: decision.id });
}

export async function closePlan(op: Operation, played: Played, { plan, judgements }: DeedOf<"closePlan">) {
  const { id, version } = await planOf(op, played, plan);
  const goals = await op.em.find(Goal, { plan: id }, { orderBy: { position: "asc" } });
  return plans.close(op, {
    ...once,
    id,
    version,
    judgements: goals.map((goal, index) => ({
      goalId: goal.id,
      ...must(judgements[index], "a judgement on every goal"),
    })),
  });
}

/** The activity that goes on under that title: one that was carried over is over. */
export async function activityCalled(op: Operation, title: string): Promise<Activity> {
  const [found] = await op.em.find(Activity, { title, status: { $ne: "CARRIED_OVER" } });
  return must(found, title);
}

export async function reportOn(op: Operation, { title, text, step }: DeedOf<"report">): Promise<Activity> {
  const { id, version } = await activityCalled(op, title);
  return report(op, { ...once, id, version, text, action: step ?? null });
}

export async function divideUp(
  op: Operation,
  { title, done = [], begun = [] }: DeedOf<"divide">,
): Promise<Activity> {
  const activity = await activityCalled(op, title);
  for (const { id, version, title: part } of await op.em.find(SubItem, { activity: activity.id })) {
    const status = done.includes(part) ? "DONE" : begun.includes(part) ? "IN_PROGRESS" : null;
    if (status) await setSubItem(op, { ...once, id, version, status });
  }
  return activity;
}

export async function followUpOn(op: Operation, { title, text }: DeedOf<"followUp">): Promise<Activity> {
  const activity = await activityCalled(op, title);
  const [point] = await op.em.find(
    FollowUpPoint,
    { activity: activity.id, doneOn: null },
    { orderBy: { dueOn: "asc" } },
  );
  const { id, version } = must(point, `a follow-up of ${title}`);
  return followUp(op, { ...once, id, version, text });
}

export async function carryOn(
  op: Operation,
  stage: Stage,
  played: Played,
  { title, to, dueAgo }: DeedOf<"carryOver">,
): Promise<Activity> {
  const { id, version } = await activityCalled(op, title);
  const planId = must(played.get(planScene(to)), to);
  return carryOver(op, { ...once, id, version, planId, goalId: null, due: stage.day(dueAgo) });
}

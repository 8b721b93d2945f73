import { v7 } from "uuid";
import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { activeMemberIdsOf } from "../forums/membership.service.ts";
import { badInput, must } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { Meeting } from "../meetings/meeting.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { rolesInForum } from "./actionPlan.policy.ts";
import { planTransitions } from "./actionPlan.rules.ts";
import { Activity } from "./activity.entity.ts";
import type {
  ActivityContent,
  CarryOverActivityInput,
  CreateActivityInput,
  UpdateActivityInput,
} from "./activity.inputs.ts";
import { matterOf } from "./activity.origin.ts";
import { checkActivity, followUpWaits } from "./activity.rules.ts";
import { beginActivity, enter, tellActivity } from "./activity.service.ts";
import { copyInto, takeState } from "./activityCopy.service.ts";
import { Goal } from "./goal.entity.ts";

const mostActivities = 100;

/** An activity of a plan, or a task out of an agenda item; chair and coordinator create it. */
export async function create(op: Operation, input: CreateActivityInput): Promise<Activity> {
  const plan = input.planId ? await op.load.held(ActionPlan, input.planId) : null;
  const item = input.agendaItemId ? await op.load.visible(AgendaItem, input.agendaItemId) : null;
  const source = plan ?? item;
  if (!source) throw badInput("input.planId", "planOrItem");
  const forum = must(await op.load.one(Forum, source.forum.id), "the forum of a plan or an agenda item");
  const role = authorize(rolesInForum(op.viewer, forum.id), "activity.create");
  if (plan && item && item.forum.id !== forum.id) throw badInput("input.agendaItemId", "otherForum");
  if (plan) await checkRoom(op, plan);
  const content = await contentOf(op, input, { plan, owners: await activeMemberIdsOf(op, forum.id) });
  // A task is seen with the minutes that tell of it; an item may have a scope of its own.
  const meeting =
    item?.meeting && item.status !== "WITHDRAWN" ? await op.load.one(Meeting, item.meeting.id) : null;
  const activity = op.em.create(Activity, {
    id: v7(),
    scopeId: (plan ?? meeting)?.scopeId ?? forum.roomScopeId,
    origin: item ? "MEETING" : "PLAN",
    originId: (item ?? source).id,
    forum,
    plan,
    ...content,
  });
  op.em.persist(activity);
  return tellActivity(op, "activity.create", { activity, role });
}

export async function update(op: Operation, input: UpdateActivityInput): Promise<Activity> {
  const step = await beginActivity(op, input, "edit");
  const { activity } = step;
  const plan = activity.plan ? await op.load.one(ActionPlan, activity.plan.id) : null;
  const owners = await matterOf(activity).owners(op, activity);
  Object.assign(activity, await contentOf(op, input, { plan, owners, settledDue: activity.due }));
  return tellActivity(op, "activity.edit", step);
}

/** Goes on in another plan: a new, linked activity with what has been reached; this one is over. */
export async function carryOver(op: Operation, input: CarryOverActivityInput): Promise<Activity> {
  const step = await beginActivity(op, input, "carryOver");
  const { activity, role } = step;
  const plan = await op.load.held(ActionPlan, input.planId);
  authorize(rolesInForum(op.viewer, plan.forum.id), "actionPlan.addActivity");
  if (activity.plan?.id === plan.id) throw badInput("input.planId", "samePlan");
  await checkRoom(op, plan);
  const goal = await goalOf(op, plan, input.goalId ?? null);
  const due = input.due ?? activity.due;
  const { title, responsibleOrganization, sponsorOrganization } = activity;
  const owned = {
    title,
    due,
    responsibleOrganizationId: responsibleOrganization.id,
    sponsorOrganizationId: sponsorOrganization?.id ?? null,
  };
  checkActivity(owned, await activeMemberIdsOf(op, plan.forum.id), op.today, "input");
  const copy = await copyInto(op, activity, { plan, goal, due });
  await takeState(op, activity, copy);
  await enter(op, activity, step.next);
  await tellActivity(op, "activity.create", { activity: copy, role });
  return tellActivity(op, "activity.carryOver", step);
}

async function checkRoom(op: Operation, plan: ActionPlan): Promise<void> {
  move(planTransitions, "addActivity", plan.status);
  const held = await op.load.many(Activity, "plan", plan.id);
  if (held.length >= mostActivities) throw badInput("input.planId", "tooMany", { max: mostActivities });
}

interface ContentFrame {
  readonly plan: ActionPlan | null;
  /** Ids of those who may own it (R31). */
  readonly owners: readonly string[];
  /** The day that stood before. */
  readonly settledDue?: string;
}

async function contentOf(op: Operation, input: ActivityContent, frame: ContentFrame) {
  const { title, description = null, kind, scope, priority, start = null, due } = input;
  const { responsibleOrganizationId: owner, sponsorOrganizationId: sponsor = null } = input;
  const owned = { title, due, responsibleOrganizationId: owner, sponsorOrganizationId: sponsor };
  checkActivity(owned, frame.owners, op.today, "input", frame.settledDue ?? null);
  if (start !== null && start > due) throw badInput("input.start", "afterDue");
  const organization = await op.load.one(Organization, owner);
  if (!organization) throw badInput("input.responsibleOrganizationId", "unknownOrganization");
  return {
    title,
    description,
    kind,
    scope,
    priority,
    start,
    due,
    goal: await goalOf(op, frame.plan, input.goalId ?? null),
    responsibleOrganization: organization,
    sponsorOrganization: sponsor === null ? null : op.em.getReference(Organization, sponsor),
    followUpAfterDays: followUpWaits(input.followUpAfterDays, "input.followUpAfterDays"),
  };
}

async function goalOf(op: Operation, plan: ActionPlan | null, id: string | null): Promise<Goal | null> {
  if (id === null) return null;
  const goal = await op.load.one(Goal, id);
  if (!goal || goal.plan.id !== plan?.id) throw badInput("input.goalId", "unknownGoal");
  return goal;
}

import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, must, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { isWorkedOn } from "./actionPlan.rules.ts";
import { Activity } from "./activity.entity.ts";
import type { MoveActivityInput } from "./activity.inputs.ts";
import { isOfForum, matterOf } from "./activity.origin.ts";
import { type ActivityOwners, allowedOnActivity, rolesOnActivity } from "./activity.policy.ts";
import {
  type ActivityAction,
  type ActivityCircumstances,
  type ActivityState,
  activityTransitions,
  barTo,
  checkActivity,
  followUpDates,
  isOverdue,
} from "./activity.rules.ts";
import { ActivityBlock } from "./activityBlock.entity.ts";
import { FollowUpPoint } from "./followUpPoint.entity.ts";

/** A measure that comes out of a matter and is seen with it. Refuses by R31; `owners` may own it, `field` is its path. */
export function planActivity(
  op: Operation,
  origin: Pick<Activity, "scopeId" | "origin" | "originId" | "forum">,
  measure: Pick<Activity, "title" | "due"> & { readonly responsibleOrganizationId: string },
  owners: readonly string[],
  field: string,
): void {
  checkActivity(measure, owners, op.today, field);
  const { title, due, responsibleOrganizationId } = measure;
  const responsibleOrganization = op.em.getReference(Organization, responsibleOrganizationId);
  op.em.persist(op.em.create(Activity, { ...origin, title, due, responsibleOrganization }));
}

const ownersOf = ({ responsibleOrganization, sponsorOrganization }: Activity): ActivityOwners => ({
  responsibleOrganizationId: responsibleOrganization.id,
  sponsorOrganizationId: sponsorOrganization?.id ?? null,
});

/** The block that stands, or null. */
export async function blockOf(op: Operation, activity: Activity): Promise<ActivityBlock | null> {
  const blocks = await op.load.many(ActivityBlock, "activity", activity.id);
  return blocks.find(({ liftedOn }) => liftedOn === null) ?? null;
}

async function circumstancesOf(op: Operation, activity: Activity): Promise<ActivityCircumstances> {
  const ofForum = isOfForum(activity);
  const [plan, above, block, points] = await Promise.all([
    activity.plan ? op.load.one(ActionPlan, activity.plan.id) : null,
    ofForum ? forumAbove(op, activity.forum.id) : null,
    blockOf(op, activity),
    op.load.many(FollowUpPoint, "activity", activity.id),
  ]);
  return {
    planStatus: plan?.status ?? null,
    ofForum,
    hasForumAbove: above?.status === "ACTIVE" && above.level !== "POLITICAL",
    blockRaised: Boolean(block?.raisedOn),
    followUpLeft: points.some(({ doneOn }) => doneOn === null),
  };
}

async function forumAbove(op: Operation, forumId: string): Promise<Forum | null> {
  const forum = await op.load.one(Forum, forumId);
  return forum?.parentForum ? op.load.one(Forum, forum.parentForum.id) : null;
}

/** Whether the forum has decided on it: it is in no plan that is still worked on. */
export async function isDecided(op: Operation, activity: Activity): Promise<boolean> {
  const plan = activity.plan ? await op.load.one(ActionPlan, activity.plan.id) : null;
  return plan === null || !isWorkedOn(plan.status);
}

/** Whether it is late, and what the viewer may do with it now. */
export async function standingOf(
  op: Operation,
  activity: Activity,
): Promise<{ overdue: boolean; actions: ActivityAction[] }> {
  const now = await circumstancesOf(op, activity);
  const { status, due } = activity;
  const facts = { ...now, ...ownersOf(activity), status };
  return {
    overdue: isOverdue({ status, due, planStatus: now.planStatus }, op.today),
    actions: allowedOnActivity(op.viewer, facts, await matterOf(activity).roles(op, activity)),
  };
}

/** What a use case of an activity begins with. */
export interface BegunStep {
  readonly activity: Activity;
  /** The role in which the viewer acts. */
  readonly role: Role;
  /** The state to come. */
  readonly next: ActivityState;
}

/**
 * Load, authorize, move: the beginning of every use case of an activity. NOT_FOUND, FORBIDDEN, CONFLICT,
 * ILLEGAL_TRANSITION, or refused for what stands in the way. A part that is added to it needs no version.
 */
export async function beginActivity(
  op: Operation,
  input: { readonly id: string; readonly version?: number },
  action: ActivityAction,
): Promise<BegunStep> {
  const activity = await op.load.held(Activity, input.id);
  const originRoles = await matterOf(activity).roles(op, activity);
  const role = authorize(rolesOnActivity(op.viewer, ownersOf(activity), originRoles), `activity.${action}`);
  if (input.version !== undefined) expectVersion(activity, input.version);
  const back = action === "unblock" ? (await blockOf(op, activity))?.resumes : undefined;
  const next = move(activityTransitions, action, activity.status, back);
  const bar = barTo(action, await circumstancesOf(op, activity));
  if (bar) throw refused("3.2", bar);
  return { activity, role, next };
}

/** Names what was done and tells everyone who follows the activity. */
export async function tellActivity(
  op: Operation,
  action: string,
  { activity, role }: { readonly activity: Activity; readonly role: Role | null },
): Promise<Activity> {
  op.act(action, activity, await matterOf(activity).followers(op, activity), role);
  return activity;
}

const needsReason: readonly ActivityAction[] = ["block", "cancel", "checkEffect"];

/**
 * One step of an activity. The owner starts, finishes, blocks and unblocks it; chair and coordinator check the effect
 * or cancel. A block, a cancelling and an effect need a text.
 */
export async function moveActivity(op: Operation, input: MoveActivityInput): Promise<Activity> {
  const { action, reason } = input;
  const step = await beginActivity(op, input, action);
  if (needsReason.includes(action) && isBlank(reason ?? "")) {
    throw refused("R31", "reasonMissing", {}, "input.reason");
  }
  if (action === "block") await block(op, step.activity, reason ?? "", input.blockedByOrganizationId ?? null);
  await enter(op, step.activity, step.next);
  step.activity.statusReason = reason ?? null;
  return tellActivity(op, `activity.${action}`, step);
}

/** Puts it into the state, with what the state brings: a block is lifted, what is finished is to be followed up. */
export async function enter(op: Operation, activity: Activity, next: ActivityState): Promise<void> {
  if (activity.status === "BLOCKED" && next !== "BLOCKED") {
    must(await blockOf(op, activity), "a blocked activity has a block").liftedOn = op.today;
  }
  activity.status = next;
  if (next !== "DONE") return;
  activity.completedOn = op.today;
  for (const dueOn of followUpDates(activity.followUpAfterDays, op.today)) {
    op.em.persist(op.em.create(FollowUpPoint, { scopeId: activity.scopeId, activity, dueOn }));
  }
}

async function block(op: Operation, activity: Activity, reason: string, by: string | null): Promise<void> {
  const organization = by === null ? null : await op.load.one(Organization, by);
  if (by !== null && !organization) throw badInput("input.blockedByOrganizationId", "unknownOrganization");
  const { scopeId, status } = activity;
  op.em.persist(
    op.em.create(ActivityBlock, {
      scopeId,
      activity,
      organization,
      reason,
      since: op.today,
      resumes: status,
    }),
  );
}

import { isBlank } from "../kit/blank.ts";
import { addDays, isPast } from "../kit/dates.ts";
import { badInput, refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";
import { isWorkedOn, type PlanState } from "./actionPlan.rules.ts";

export const activityStates = [
  "PLANNED",
  "IN_PROGRESS",
  "BLOCKED",
  "DONE",
  "EFFECT_CHECKED",
  "CANCELLED",
  "CARRIED_OVER",
] as const;
export type ActivityState = (typeof activityStates)[number];

/** The steps that are nothing but steps. */
export const activitySteps = ["start", "finish", "checkEffect", "block", "unblock", "cancel"] as const;
export type ActivityStep = (typeof activitySteps)[number];

export const activityActions = [
  ...activitySteps,
  "carryOver",
  "edit",
  "report",
  "divide",
  "raiseBlock",
  "followUp",
] as const;
export type ActivityAction = (typeof activityActions)[number];

const asItIs = { PLANNED: ["PLANNED"], IN_PROGRESS: ["IN_PROGRESS"], BLOCKED: ["BLOCKED"] } as const;

/** `unblock` goes back to the state that the activity was blocked in: the use case remembers it and names it. */
export const activityTransitions: Transitions<ActivityState, ActivityAction> = {
  start: { PLANNED: ["IN_PROGRESS"] },
  finish: { IN_PROGRESS: ["DONE"] },
  checkEffect: { DONE: ["EFFECT_CHECKED"] },
  block: { PLANNED: ["BLOCKED"], IN_PROGRESS: ["BLOCKED"] },
  unblock: { BLOCKED: ["PLANNED", "IN_PROGRESS"] },
  cancel: { PLANNED: ["CANCELLED"], IN_PROGRESS: ["CANCELLED"], BLOCKED: ["CANCELLED"] },
  carryOver: { PLANNED: ["CARRIED_OVER"], IN_PROGRESS: ["CARRIED_OVER"], BLOCKED: ["CARRIED_OVER"] },
  edit: asItIs,
  report: asItIs,
  divide: asItIs,
  raiseBlock: { BLOCKED: ["BLOCKED"] },
  followUp: { DONE: ["DONE"], EFFECT_CHECKED: ["EFFECT_CHECKED"] },
};

export const openStates: readonly ActivityState[] = ["PLANNED", "IN_PROGRESS", "BLOCKED"];

export const isOpen = (status: ActivityState): boolean => openStates.includes(status);

/** Derived, never stored: open, decided, and past its date. `planStatus` is null for one of no plan. */
export const isOverdue = (
  activity: {
    readonly status: ActivityState;
    readonly due: string;
    readonly planStatus: PlanState | null;
  },
  today: string,
): boolean =>
  isOpen(activity.status) &&
  !(activity.planStatus !== null && isWorkedOn(activity.planStatus)) &&
  isPast(activity.due, today);

/** What stands in the way of a step, beside state and role. */
export interface ActivityCircumstances {
  readonly planStatus: PlanState | null;
  /** False for one that stands with a matter of its own, which has its own way up. */
  readonly ofForum: boolean;
  readonly hasForumAbove: boolean;
  readonly blockRaised: boolean;
  readonly followUpLeft: boolean;
}

const whileDrafted: readonly ActivityAction[] = ["edit", "divide", "cancel"];

/** Why `action` may not be taken now, as a reason of the catalogue; null when nothing stands in the way. */
export function barTo(action: ActivityAction, now: ActivityCircumstances): string | null {
  if (now.planStatus === "PROPOSED") return "planProposed";
  if (now.planStatus === "DRAFT" && !whileDrafted.includes(action)) return "planNotAdopted";
  if (action === "carryOver") return now.ofForum ? null : "standsWithMatter";
  if (action === "followUp") return now.followUpLeft ? null : "nothingToFollowUp";
  if (action !== "raiseBlock") return null;
  if (!now.ofForum) return "standsWithMatter";
  if (!now.hasForumAbove) return "noForumAbove";
  return now.blockRaised ? "blockRaised" : null;
}

interface OwnedActivity {
  readonly responsibleOrganizationId: string | null;
  readonly sponsorOrganizationId?: string | null;
  readonly due: string | null;
  readonly title: string;
}

/**
 * R31: a title, a responsible organisation that is an active member — or an external one with a member that sponsors
 * it — and a date that has not passed. Refuses with `activityTitleMissing`, `activityOwnerMissing`,
 * `activityOwnerNotMember`, `sponsorNotMember`, `sponsorNeedless`, `activityDueMissing` or `activityDuePast`; `field` is
 * the path of the activity in the input. `settledDue` is a date that stood before and is left as it is.
 */
export function checkActivity(
  activity: OwnedActivity,
  activeMemberIds: readonly string[],
  today: string,
  field: string,
  settledDue: string | null = null,
): void {
  const { responsibleOrganizationId: owner, sponsorOrganizationId: sponsor = null, due, title } = activity;
  const at = (name: string): string => `${field}.${name}`;
  if (isBlank(title)) throw refused("R31", "activityTitleMissing", {}, at("title"));
  if (owner === null) throw refused("R31", "activityOwnerMissing", {}, at("responsibleOrganizationId"));
  const external = !activeMemberIds.includes(owner);
  if (external && sponsor === null) {
    throw refused("R31", "activityOwnerNotMember", {}, at("responsibleOrganizationId"));
  }
  if (!external && sponsor !== null) throw refused("R31", "sponsorNeedless", {}, at("sponsorOrganizationId"));
  if (sponsor !== null && !activeMemberIds.includes(sponsor)) {
    throw refused("R31", "sponsorNotMember", {}, at("sponsorOrganizationId"));
  }
  if (due === null) throw refused("R31", "activityDueMissing", {}, at("due"));
  if (due !== settledDue && isPast(due, today)) {
    throw refused("R31", "activityDuePast", { due, today }, at("due"));
  }
}

const mostFollowUps = 5;
const longestWait = 3660;

/** BAD_USER_INPUT unless there are at most five different waits of 1 to 3660 days; in their order. */
export function followUpWaits(days: readonly number[], field: string): number[] {
  if (days.length > mostFollowUps) throw badInput(field, "tooMany", { max: mostFollowUps });
  for (const [index, wait] of days.entries()) {
    const fits = Number.isInteger(wait) && wait >= 1 && wait <= longestWait;
    if (!fits || days.indexOf(wait) !== index) throw badInput(`${field}[${index}]`, "followUpDays");
  }
  return days.toSorted((a, b) => a - b);
}

/** The days to follow up on, once it is finished. */
export const followUpDates = (waits: readonly number[], completedOn: string): string[] =>
  waits.map((days) => addDays(completedOn, days));

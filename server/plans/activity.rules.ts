import { isBlank } from "../kit/blank.ts";
import { isPast } from "../kit/dates.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

export const activityStates = [
  "PLANNED",
  "IN_PROGRESS",
  "BLOCKED",
  "DONE",
  "EFFECT_CHECKED",
  "CANCELLED",
] as const;
export type ActivityState = (typeof activityStates)[number];

export const activityActions = ["start", "finish", "checkEffect", "block", "unblock", "cancel"] as const;
export type ActivityAction = (typeof activityActions)[number];

/** `unblock` goes back to the state that the activity was blocked in: the use case remembers it and names it. */
export const activityTransitions: Transitions<ActivityState, ActivityAction> = {
  start: { PLANNED: ["IN_PROGRESS"] },
  finish: { IN_PROGRESS: ["DONE"] },
  checkEffect: { DONE: ["EFFECT_CHECKED"] },
  block: { PLANNED: ["BLOCKED"], IN_PROGRESS: ["BLOCKED"] },
  unblock: { BLOCKED: ["PLANNED", "IN_PROGRESS"] },
  cancel: { PLANNED: ["CANCELLED"], IN_PROGRESS: ["CANCELLED"], BLOCKED: ["CANCELLED"] },
};

const openStates: readonly ActivityState[] = ["PLANNED", "IN_PROGRESS", "BLOCKED"];

/** Derived, never stored: open and past its date. */
export const isOverdue = (
  { status, due }: { readonly status: ActivityState; readonly due: string },
  today: string,
): boolean => openStates.includes(status) && isPast(due, today);

/**
 * R31: a title, a responsible organisation that is an active member, and a date that has not passed.
 * Refuses with `activityTitleMissing`, `activityOwnerMissing`, `activityOwnerNotMember`, `activityDueMissing` or
 * `activityDuePast`; `field` is the path of the activity in the input.
 */
export function checkActivity(
  activity: {
    readonly responsibleOrganizationId: string | null;
    readonly due: string | null;
    readonly title: string;
  },
  activeMemberIds: readonly string[],
  today: string,
  field: string,
): void {
  const { responsibleOrganizationId: owner, due, title } = activity;
  if (isBlank(title)) throw refused("R31", "activityTitleMissing", {}, `${field}.title`);
  if (owner === null) throw refused("R31", "activityOwnerMissing", {}, `${field}.responsibleOrganizationId`);
  if (!activeMemberIds.includes(owner)) {
    throw refused("R31", "activityOwnerNotMember", {}, `${field}.responsibleOrganizationId`);
  }
  if (due === null) throw refused("R31", "activityDueMissing", {}, `${field}.due`);
  if (isPast(due, today)) throw refused("R31", "activityDuePast", { due, today }, `${field}.due`);
}

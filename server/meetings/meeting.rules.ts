import { daysBetween, stockholmDate } from "../kit/dates.ts";
import { badInput, refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

export const meetingStates = ["DRAFT", "SUMMONED", "IN_SESSION", "HELD", "CANCELLED"] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingKinds = ["ORDINARY", "EXTRA", "WORKSHOP", "DIALOGUE"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingActions = [
  "edit",
  "summon",
  "start",
  "present",
  "attend",
  "end",
  "cancel",
  "proposeItem",
  "addItem",
] as const;
export type MeetingAction = (typeof meetingActions)[number];

/** DOMAIN.md 3.2. What has begun is led and ended, no longer planned; its agenda may still grow. */
export const meetingTransitions: Transitions<MeetingState, MeetingAction> = {
  edit: { DRAFT: ["DRAFT"], SUMMONED: ["SUMMONED"] },
  summon: { DRAFT: ["SUMMONED"] },
  start: { SUMMONED: ["IN_SESSION"] },
  present: { IN_SESSION: ["IN_SESSION"] },
  attend: { IN_SESSION: ["IN_SESSION"] },
  end: { IN_SESSION: ["HELD"] },
  cancel: { DRAFT: ["CANCELLED"], SUMMONED: ["CANCELLED"] },
  proposeItem: { DRAFT: ["DRAFT"], SUMMONED: ["SUMMONED"], IN_SESSION: ["IN_SESSION"] },
  addItem: { DRAFT: ["DRAFT"], SUMMONED: ["SUMMONED"], IN_SESSION: ["IN_SESSION"] },
};

/** R9: an ordinary meeting counts toward the cadence, another kind only when somebody says so. */
export const countsByKind = (kind: MeetingKind): boolean => kind === "ORDINARY";

const longestDays = 14;
const furthestBackDays = 366;
const furthestAheadDays = 3 * 366;

/**
 * When a meeting may be planned. A draft may lie in the past, so that a meeting can be logged afterwards; who has been
 * summoned is never summoned to a time that has passed. BAD_USER_INPUT with `endsBeforeStart`, `meetingTooLong`,
 * `tooLongAgo`, `tooFarAhead` or `startHasPassed`.
 */
export function checkTimes(
  meeting: { readonly startsAt: Date; readonly endsAt: Date | null },
  plan: { readonly state: MeetingState; readonly startsAtBefore: Date | null },
  now: Date,
): void {
  const { startsAt, endsAt } = meeting;
  const ahead = daysBetween(stockholmDate(now), stockholmDate(startsAt));
  if (ahead < -furthestBackDays) throw badInput("input.startsAt", "tooLongAgo", { days: furthestBackDays });
  if (ahead > furthestAheadDays) throw badInput("input.startsAt", "tooFarAhead", { days: furthestAheadDays });
  const isMoved = startsAt.getTime() !== plan.startsAtBefore?.getTime();
  if (plan.state === "SUMMONED" && isMoved && startsAt < now) {
    throw badInput("input.startsAt", "startHasPassed");
  }
  if (!endsAt) return;
  if (endsAt <= startsAt) throw badInput("input.endsAt", "endsBeforeStart");
  if (daysBetween(stockholmDate(startsAt), stockholmDate(endsAt)) > longestDays) {
    throw badInput("input.endsAt", "meetingTooLong", { days: longestDays });
  }
}

/** A meeting is opened on its day or later: whoever meets earlier moves it first. Refuses with `notItsDay`: `from`. */
export function checkStart(meeting: { readonly startsAt: Date }, now: Date): void {
  const from = stockholmDate(meeting.startsAt);
  if (from > stockholmDate(now)) throw refused("R8", "notItsDay", { from });
}

const meetingForums: readonly string[] = ["FORMING", "ACTIVE"];

/** R30: a forum that is dormant or has ended plans no meetings and takes no new matters. Refuses with `forumNotActive`. */
export function checkForum(forum: { readonly status: string }): void {
  if (!meetingForums.includes(forum.status)) {
    throw refused("R30", "forumNotActive", { status: forum.status }, "input.forumId");
  }
}

/** An address that a browser opens safely. BAD_USER_INPUT with `notALink`. */
export function checkLink(link: string | null): void {
  if (link === null) return;
  if (!/^https:\/\/\S+$/.test(link) || !URL.canParse(link)) throw badInput("input.link", "notALink");
}

const planned: readonly MeetingState[] = ["DRAFT", "SUMMONED"];

/** The meeting that goes on now, else the soonest one that is planned and has not begun; null when there is none. */
export function nextOf<Meeting extends { readonly status: MeetingState; readonly startsAt: Date }>(
  meetings: readonly Meeting[],
  now: Date,
): Meeting | null {
  const soonest = meetings
    .filter(({ status, startsAt }) => planned.includes(status) && startsAt >= now)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return meetings.find(({ status }) => status === "IN_SESSION") ?? soonest[0] ?? null;
}

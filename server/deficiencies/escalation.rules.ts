import { isBlank } from "../kit/blank.ts";
import { addDays, isPast } from "../kit/dates.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";
import type { LadderLevel } from "./routing.rules.ts";

export const escalationStates = [
  "SENT",
  "ACCEPTED",
  "SENT_ON",
  "ANSWERED",
  "CONVEYED_DOWN",
  "RETURNED",
  "WITHDRAWN",
] as const;
export type EscalationState = (typeof escalationStates)[number];

export const escalationActions = [
  "accept",
  "return",
  "withdraw",
  "answer",
  "sendOn",
  "convey",
  "receiveAnswer",
  "takeBack",
  "fall",
] as const;
export type EscalationAction = (typeof escalationActions)[number];

/** Set by the hub when what they follow has moved; nobody takes them by hand. */
export const followingActions = ["receiveAnswer", "takeBack", "fall"] as const;
/** What someone does with a question. */
export type EscalationStep = Exclude<EscalationAction, (typeof followingActions)[number]>;

/**
 * `receiveAnswer` and `takeBack` follow the linked question above: it was conveyed down here, which answers below, or
 * it was returned or withdrawn, which leaves the question here. Without them SENT_ON would be a dead end. `fall` follows
 * the matter: its reporter took it back, and nothing is asked any more.
 */
export const escalationTransitions: Transitions<EscalationState, EscalationAction> = {
  accept: { SENT: ["ACCEPTED"] },
  return: { SENT: ["RETURNED"] },
  withdraw: { SENT: ["WITHDRAWN"] },
  answer: { ACCEPTED: ["ANSWERED"] },
  sendOn: { ACCEPTED: ["SENT_ON"] },
  convey: { ANSWERED: ["CONVEYED_DOWN"] },
  receiveAnswer: { SENT_ON: ["ANSWERED"] },
  takeBack: { SENT_ON: ["ACCEPTED"] },
  fall: { SENT: ["WITHDRAWN"], ACCEPTED: ["WITHDRAWN"], SENT_ON: ["WITHDRAWN"], ANSWERED: ["WITHDRAWN"] },
};

export const openEscalationStates: readonly EscalationState[] = ["SENT", "ACCEPTED", "SENT_ON", "ANSWERED"];

/** Something is still owed below: an acceptance, an answer, or the conveying of it. */
export const isOpen = (state: EscalationState): boolean => openEscalationStates.includes(state);

/** A circle in the ladder ends the walk: no forum is passed twice. */
function isAbove(upper: string, lower: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  let at = parentOf.get(lower) ?? null;
  while (at !== null && at !== upper && !passed.has(at)) {
    passed.add(at);
    at = parentOf.get(at) ?? null;
  }
  return at === upper;
}

/**
 * R13, R14: one level up, to an active forum where a principal of the reporting or a concerned organisation is
 * represented; further up the same ladder only when urgent, with a reason; never to a political forum.
 * Refuses with `politicalLevel` (R14), `urgentReasonMissing`, `notAbove`, `oneLevelAtATime`, `receiverNotActive` or
 * `principalNotRepresented` (R13).
 */
export function checkDestination(escalation: {
  readonly fromForumId: string;
  readonly toForumId: string;
  readonly parentOf: ReadonlyMap<string, string | null>;
  readonly levels: ReadonlyMap<string, LadderLevel>;
  readonly statuses: ReadonlyMap<string, string>;
  readonly urgent: boolean;
  readonly urgentReason: string | null;
  /** Principals with a party in the receiving forum. */
  readonly representedPrincipalIds: readonly string[];
  /** Principals of the reporting and the concerned organisations. */
  readonly partyPrincipalIds: readonly string[];
}): void {
  const { fromForumId, toForumId, parentOf, urgent } = escalation;
  const field = "input.toForumId";
  if (escalation.levels.get(toForumId) === "POLITICAL") throw refused("R14", "politicalLevel", {}, field);
  if (urgent && isBlank(escalation.urgentReason ?? "")) {
    throw refused("R13", "urgentReasonMissing", {}, "input.urgentReason");
  }
  if (!isAbove(toForumId, fromForumId, parentOf)) throw refused("R13", "notAbove", {}, field);
  if (parentOf.get(fromForumId) !== toForumId && !urgent) throw refused("R13", "oneLevelAtATime", {}, field);
  if (escalation.statuses.get(toForumId) !== "ACTIVE") throw refused("R13", "receiverNotActive", {}, field);
  const represented = new Set(escalation.representedPrincipalIds);
  if (!escalation.partyPrincipalIds.some((id) => represented.has(id))) {
    throw refused("R13", "principalNotRepresented", {}, field);
  }
}

/**
 * R15: every concerned organisation has replied, or has had `replyDays` days to, or the question is urgent.
 * Refuses with `repliesPending`: `organizations` (ids that have not replied) and `from`, the day it may be sent.
 */
export function checkReadiness(matter: {
  readonly concernedOrganizationIds: readonly string[];
  readonly repliedOrganizationIds: readonly string[];
  readonly reportedOn: string;
  readonly today: string;
  readonly replyDays: number;
  readonly urgent: boolean;
}): void {
  const from = addDays(matter.reportedOn, matter.replyDays);
  if (matter.urgent || matter.today >= from) return;
  const replied = new Set(matter.repliedOrganizationIds);
  const organizations = matter.concernedOrganizationIds.filter((id) => !replied.has(id));
  if (organizations.length > 0) throw refused("R15", "repliesPending", { organizations, from });
}

/**
 * R16, R18: the receiving forum's times. The answer is due after its next planned ordinary meeting on or after
 * `sentOn`, or, when none is planned (null), a number of days from `sentOn`.
 */
export const escalationDeadlines = (
  forum: {
    readonly acceptDays: number;
    readonly answerDays: number;
    readonly answerAfterMeetingDays: number;
  },
  sentOn: string,
  nextMeetingOn: string | null,
): { acceptBy: string; answerBy: string } => ({
  acceptBy: addDays(sentOn, forum.acceptDays),
  answerBy:
    nextMeetingOn === null
      ? addDays(sentOn, forum.answerDays)
      : addDays(nextMeetingOn, forum.answerAfterMeetingDays),
});

/** R17: the asking forum's last day to pass the answer on. */
export const conveyBy = (answeredOn: string, forum: { readonly conveyDays: number }): string =>
  addDays(answeredOn, forum.conveyDays);

const owesAnswer: readonly EscalationState[] = ["SENT", "ACCEPTED", "SENT_ON"];

/** R16, R17: the duty that is late; the heavier one, the answer, when acceptance is late too. */
export function escalationOverdue(
  escalation: {
    readonly state: EscalationState;
    readonly acceptBy: string;
    readonly answerBy: string;
    readonly conveyBy: string | null;
  },
  today: string,
): "ACCEPT" | "ANSWER" | "CONVEY" | null {
  const { state } = escalation;
  if (owesAnswer.includes(state) && isPast(escalation.answerBy, today)) return "ANSWER";
  if (state === "SENT" && isPast(escalation.acceptBy, today)) return "ACCEPT";
  if (state === "ANSWERED" && escalation.conveyBy !== null && isPast(escalation.conveyBy, today)) {
    return "CONVEY";
  }
  return null;
}

import { isBlank } from "../kit/blank.ts";
import { addDays } from "../kit/dates.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";
import type { MeetingState } from "./meeting.rules.ts";

export const decisionStates = [
  "PROPOSED",
  "TAKEN",
  "NOT_TAKEN",
  "IN_EFFECT",
  "LAPSED",
  "REVIEWED",
  "SUPERSEDED",
] as const;
export type DecisionState = (typeof decisionStates)[number];

export const decisionActions = [
  "update",
  "givePosition",
  "recordPosition",
  "take",
  "bringIntoEffect",
  "lapse",
  "review",
  "supersede",
] as const;
export type DecisionAction = (typeof decisionActions)[number];

/**
 * DOMAIN.md 3.2. `bringIntoEffect`, `lapse` and `supersede` follow from something else (no position is subject to
 * anchoring or all such are anchored; an objection not resolved in time; a later decision that comes into effect).
 */
export const decisionTransitions: Transitions<DecisionState, DecisionAction> = {
  update: { PROPOSED: ["PROPOSED"] },
  givePosition: { PROPOSED: ["PROPOSED"] },
  recordPosition: { PROPOSED: ["PROPOSED"] },
  take: { PROPOSED: ["TAKEN", "NOT_TAKEN"] },
  bringIntoEffect: { TAKEN: ["IN_EFFECT"] },
  lapse: { TAKEN: ["LAPSED"] },
  review: { IN_EFFECT: ["REVIEWED"] },
  supersede: { IN_EFFECT: ["SUPERSEDED"] },
};

/** So many days after the meeting a decision may still be recorded, as late (R5). */
export const lateDays = 14;

export interface MeetingFacts {
  readonly state: MeetingState;
  /** The day on which it was held; null before. */
  readonly heldOn: string | null;
  /** Its minutes are adopted: what it decided stands. */
  readonly minutesAdopted: boolean;
}

type Recording = "NOT_YET" | "NOW" | "LATE" | "OVER" | "ADOPTED" | "CANCELLED";

/** R5: where a meeting stands for what is to be recorded of it. */
export function recordingOf({ state, heldOn, minutesAdopted }: MeetingFacts, today: string): Recording {
  if (state === "CANCELLED") return "CANCELLED";
  if (state === "IN_SESSION") return "NOW";
  if (state !== "HELD") return "NOT_YET";
  if (minutesAdopted) return "ADOPTED";
  return heldOn !== null && today <= addDays(heldOn, lateDays) ? "LATE" : "OVER";
}

export const mayRecord = (meeting: MeetingFacts, today: string): boolean =>
  ["NOW", "LATE"].includes(recordingOf(meeting, today));

const whyNot: Readonly<Partial<Record<Recording, string>>> = {
  NOT_YET: "meetingNotInSession",
  OVER: "tooLateToRecord",
  ADOPTED: "minutesAdopted",
  CANCELLED: "meetingCancelled",
};

/**
 * R5: decisions and positions are recorded while the meeting goes on, or within 14 days after it. Answers whether it is
 * late; refuses with `meetingNotInSession`, `tooLateToRecord`, `minutesAdopted` or `meetingCancelled`.
 */
export function checkRecordable(meeting: MeetingFacts, today: string): { late: boolean } {
  const recording = recordingOf(meeting, today);
  const reason = whyNot[recording];
  if (reason !== undefined) throw refused("R5", reason, { days: lateDays });
  return { late: recording === "LATE" };
}

export interface ChildImpact {
  readonly childImpact: string | null;
  readonly childImpactNotApplicable: string | null;
}

/** R4: what it means for children is told, or why that does not apply. */
export const tellsChildImpact = ({ childImpact, childImpactNotApplicable }: ChildImpact): boolean =>
  !isBlank(childImpact ?? "") || !isBlank(childImpactNotApplicable ?? "");

/** R4: one of the two, never both. Refuses with `childImpactBoth`. */
export function checkOneChildImpact({ childImpact, childImpactNotApplicable }: ChildImpact): void {
  if (!isBlank(childImpact ?? "") && !isBlank(childImpactNotApplicable ?? "")) {
    throw refused("R4", "childImpactBoth", {}, "input.childImpactNotApplicable");
  }
}

/** R4: refuses with `childImpactMissing`. */
export function checkChildImpact(decision: ChildImpact): void {
  if (!tellsChildImpact(decision)) throw refused("R4", "childImpactMissing", {}, "input.childImpact");
}

/**
 * R6: what rests on a decision rests on one that its own forum has taken. Refuses with `decisionOfOtherForum` or
 * `decisionNotTaken`.
 */
export function checkDecided(
  forumId: string,
  decision: { readonly forumId: string; readonly status: DecisionState },
): void {
  const field = "input.decisionId";
  if (decision.forumId !== forumId) throw refused("R6", "decisionOfOtherForum", {}, field);
  if (decision.status !== "TAKEN" && decision.status !== "IN_EFFECT") {
    throw refused("R6", "decisionNotTaken", { status: decision.status }, field);
  }
}

/** In effect, with a day of review that has come. */
export const isReviewDue = (
  { state, reviewOn }: { readonly state: DecisionState; readonly reviewOn: string | null },
  today: string,
): boolean => state === "IN_EFFECT" && reviewOn !== null && reviewOn <= today;

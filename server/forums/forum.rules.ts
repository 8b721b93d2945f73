import { badInput, refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

export const forumKinds = [
  "BUS",
  "SSPF",
  "BOB",
  "REGIONAL_CHILD",
  "SAFETY",
  "AREA_GROUP",
  "SCHOOL_SOCIAL",
  "CHAIRS",
  "INTERNAL",
  "POLITICAL",
  "OTHER",
] as const;
export type ForumKind = (typeof forumKinds)[number];

/** The ladder's levels, lowest first (R14). */
export const forumLevels = ["OPERATIVE", "MANAGEMENT", "STEERING", "REGIONAL", "POLITICAL"] as const;
export type ForumLevel = (typeof forumLevels)[number];

/** 0 for the lowest level. */
export const levelRank = (level: ForumLevel): number => forumLevels.indexOf(level);

export const forumStates = ["FORMING", "ACTIVE", "DORMANT", "SPLIT", "MERGED", "CLOSED"] as const;
export type ForumState = (typeof forumStates)[number];

export const forumActions = ["activate", "rest", "wake", "split", "merge", "close"] as const;
export type ForumAction = (typeof forumActions)[number];

export const forumTransitions: Transitions<ForumState, ForumAction> = {
  activate: { FORMING: ["ACTIVE"] },
  rest: { ACTIVE: ["DORMANT"] },
  wake: { DORMANT: ["ACTIVE"] },
  split: { ACTIVE: ["SPLIT"], DORMANT: ["SPLIT"] },
  merge: { ACTIVE: ["MERGED"], DORMANT: ["MERGED"] },
  close: { ACTIVE: ["CLOSED"], DORMANT: ["CLOSED"] },
};

const finalStates: readonly ForumState[] = ["SPLIT", "MERGED", "CLOSED"];

/** A forum in a final state is read and never changed. */
export const isFinal = (state: ForumState): boolean => finalStates.includes(state);

/** The steps that a forum's administrator takes; a split, a merger and an end also allocate what lies open (R30). */
export const forumSteps = ["activate", "rest", "wake"] as const satisfies readonly ForumAction[];
export type ForumStep = (typeof forumSteps)[number];

/** The steps that end a forum (R30). */
export const forumEnds = ["split", "merge", "close"] as const satisfies readonly ForumAction[];
export type ForumEnd = (typeof forumEnds)[number];

/** What may be done with a forum: its steps, a change of its facts, an invitation, those of another forum's members. */
export type ForumRight = ForumStep | ForumEnd | "edit" | "invite" | "copyMembers";

export const decisionRules = ["CONSENSUS", "ALL_PARTIES", "QUORUM"] as const;
export type DecisionRule = (typeof decisionRules)[number];

export const lineageKinds = ["SPLIT", "MERGE", "RENAME", "REPLACED"] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** A forum's times, in whole days (R15–R18). `answerAfterMeetingDays` counts from its next ordinary meeting. */
export interface ForumDeadlines {
  readonly acknowledgeDays: number;
  readonly replyDays: number;
  readonly feedbackDays: number;
  readonly acceptDays: number;
  readonly answerDays: number;
  readonly answerAfterMeetingDays: number;
  readonly conveyDays: number;
  readonly verdictDays: number;
}

export const forumDeadlineDefaults: ForumDeadlines = {
  acknowledgeDays: 10,
  replyDays: 10,
  feedbackDays: 60,
  acceptDays: 10,
  answerDays: 90,
  answerAfterMeetingDays: 30,
  conveyDays: 14,
  verdictDays: 30,
};

const mostDays = 3660;

/** BAD_USER_INPUT with the field unless each time is 1–3660 whole days. */
export function checkDeadlines(deadlines: Partial<ForumDeadlines>, field = "input.deadlines"): void {
  for (const [name, days] of Object.entries(deadlines)) {
    if (!Number.isInteger(days) || days < 1 || days > mostDays)
      throw badInput(`${field}.${name}`, "outsideRange", { min: 1, max: mostDays });
  }
}

/**
 * R18: a change never moves an existing deadline backwards. The other times are counted once, when their matter begins;
 * the time to reply is counted from the forum at each question, and so may only be made longer (`replyDaysShorter`).
 */
export function checkReplyDays(before: number, after: number, field = "input.deadlines.replyDays"): void {
  if (after < before) throw refused("R18", "replyDaysShorter", { min: before }, field);
}

const mostParties = 1000;

/** R2: a number of parties goes with QUORUM, and with nothing else. BAD_USER_INPUT at the number. */
export function checkQuorum(rule: DecisionRule, quorum: number | null, field = "input.quorum"): void {
  if (rule === "QUORUM" && quorum === null) throw badInput(field, "quorumMissing");
  if (rule !== "QUORUM" && quorum !== null) throw badInput(field, "quorumUnused");
  if (quorum !== null && (!Number.isInteger(quorum) || quorum < 1 || quorum > mostParties))
    throw badInput(field, "outsideRange", { min: 1, max: mostParties });
}

type ParentOf = ReadonlyMap<string, string | null>;

/** The forum and those above it, nearest first (R14). Throws an ordinary Error on a circle: `checkParent` lets none in. */
export function ladderFrom(forumId: string, parentOf: ParentOf): string[] {
  const ladder: string[] = [];
  for (let at: string | null = forumId; at !== null; at = parentOf.get(at) ?? null) {
    if (ladder.includes(at)) throw new Error(`must: a ladder without a circle, at ${at}`);
    ladder.push(at);
  }
  return ladder;
}

/** R14: a forum that has ended receives nothing, and so is nobody's parent. Refuses with `parentEnded`. */
export function checkParentState(state: ForumState, field = "input.parentForumId"): void {
  if (isFinal(state)) throw refused("R14", "parentEnded", {}, field);
}

/**
 * R14: a parent stands at the child's level or above, and never below it on the same ladder.
 * Refuses with `parentLower` or `parentCircle`. `parentOf` is the ladder before the change.
 */
export function checkParent(
  change: {
    readonly forumId: string;
    readonly level: ForumLevel;
    readonly parentId: string;
    readonly parentLevel: ForumLevel;
    readonly parentOf: ParentOf;
  },
  field = "input.parentForumId",
): void {
  if (ladderFrom(change.parentId, change.parentOf).includes(change.forumId)) {
    throw refused("R14", "parentCircle", {}, field);
  }
  if (levelRank(change.parentLevel) < levelRank(change.level)) {
    throw refused("R14", "parentLower", { level: change.level, parentLevel: change.parentLevel }, field);
  }
}

import { isBlank } from "../kit/blank.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

export const planStates = ["DRAFT", "PROPOSED", "ADOPTED", "CLOSED", "SUPERSEDED"] as const;
export type PlanState = (typeof planStates)[number];

export const planActions = [
  "edit",
  "propose",
  "return",
  "adopt",
  "close",
  "revise",
  "supersede",
  "addActivity",
] as const;
export type PlanAction = (typeof planActions)[number];

/** DOMAIN.md 3.2. `supersede` is what the adoption of a revision does to the plan that it revises. */
export const planTransitions: Transitions<PlanState, PlanAction> = {
  edit: { DRAFT: ["DRAFT"] },
  propose: { DRAFT: ["PROPOSED"] },
  return: { PROPOSED: ["DRAFT"] },
  adopt: { PROPOSED: ["ADOPTED"] },
  close: { ADOPTED: ["CLOSED"] },
  revise: { ADOPTED: ["ADOPTED"] },
  supersede: { ADOPTED: ["SUPERSEDED"] },
  addActivity: { DRAFT: ["DRAFT"], ADOPTED: ["ADOPTED"] },
};

export const judgements = ["ACHIEVED", "PARTLY", "NOT", "CANNOT_ASSESS"] as const;
export type Judgement = (typeof judgements)[number];

/** Worked on, and seen by the forum's seats alone; from adoption on it stands open. */
export const isWorkedOn = (status: PlanState): boolean => status === "DRAFT" || status === "PROPOSED";

/** What is said of a goal at the year's end. */
export interface GoalJudgement {
  readonly goalId: string;
  readonly judgement: Judgement;
  readonly rationale: string;
}

/**
 * DOMAIN.md 3.2: a plan is closed with one judgement and its reason on every goal, and with no activity left open.
 * Refuses with `judgedTwice`, `unknownGoal`, `rationaleMissing`, `goalsNotJudged` or `activitiesOpen`.
 */
export function checkClosing(
  goalIds: readonly string[],
  given: readonly GoalJudgement[],
  openActivities: number,
): void {
  const rule = "3.2";
  const judged = new Set<string>();
  for (const [index, { goalId, rationale }] of given.entries()) {
    const field = `input.judgements[${index}]`;
    if (!goalIds.includes(goalId)) throw refused(rule, "unknownGoal", {}, `${field}.goalId`);
    if (judged.has(goalId)) throw refused(rule, "judgedTwice", {}, `${field}.goalId`);
    if (isBlank(rationale)) throw refused(rule, "rationaleMissing", {}, `${field}.rationale`);
    judged.add(goalId);
  }
  const left = goalIds.length - judged.size;
  if (left > 0) throw refused(rule, "goalsNotJudged", { count: left }, "input.judgements");
  if (openActivities > 0) throw refused(rule, "activitiesOpen", { count: openActivities });
}

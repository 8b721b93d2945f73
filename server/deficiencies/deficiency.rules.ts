import { isBlank } from "../kit/blank.ts";
import { addDays, isPast } from "../kit/dates.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

export const deficiencyCategories = [
  "INFORMATION_TRANSFER",
  "RESPONSIBILITY",
  "ACCESS_WAITING",
  "PARTICIPATION",
  "SIP_PROCESS",
  "TRANSITION",
  "RESOURCE",
  "AGREEMENT_UNCLEAR",
  "OTHER",
] as const;
export type DeficiencyCategory = (typeof deficiencyCategories)[number];

export const deficiencyScopes = ["EVERYDAY", "STRUCTURAL"] as const;
export type DeficiencyScope = (typeof deficiencyScopes)[number];

export const severities = ["LOW", "MEDIUM", "HIGH"] as const;
export type Severity = (typeof severities)[number];

export const deficiencyStates = [
  "DRAFT",
  "REPORTED",
  "ACKNOWLEDGED",
  "IN_HANDLING",
  "MEASURES_DECIDED",
  "FEEDBACK_GIVEN",
  "CLOSED",
  "WITHDRAWN",
] as const;
export type DeficiencyState = (typeof deficiencyStates)[number];

export const deficiencyActions = [
  "edit",
  "report",
  "withdraw",
  "acknowledge",
  "startHandling",
  "reply",
  "decideMeasures",
  "giveFeedback",
  "giveVerdict",
  "close",
  "lapse",
  "escalate",
  "askRepresentative",
  "proposeTransfer",
] as const;
export type DeficiencyAction = (typeof deficiencyActions)[number];

/** R17 is in the table: FEEDBACK_GIVEN is the only way into CLOSED. */
export const deficiencyTransitions: Transitions<DeficiencyState, DeficiencyAction> = {
  edit: { DRAFT: ["DRAFT"] },
  report: { DRAFT: ["REPORTED"] },
  withdraw: { REPORTED: ["WITHDRAWN"] },
  acknowledge: { REPORTED: ["ACKNOWLEDGED"] },
  startHandling: { ACKNOWLEDGED: ["IN_HANDLING"] },
  reply: {
    REPORTED: ["REPORTED"],
    ACKNOWLEDGED: ["ACKNOWLEDGED"],
    IN_HANDLING: ["IN_HANDLING"],
    MEASURES_DECIDED: ["MEASURES_DECIDED"],
  },
  decideMeasures: { IN_HANDLING: ["MEASURES_DECIDED"], MEASURES_DECIDED: ["MEASURES_DECIDED"] },
  giveFeedback: {
    REPORTED: ["FEEDBACK_GIVEN"],
    IN_HANDLING: ["FEEDBACK_GIVEN"],
    MEASURES_DECIDED: ["FEEDBACK_GIVEN"],
  },
  giveVerdict: { FEEDBACK_GIVEN: ["CLOSED", "IN_HANDLING"] },
  close: { FEEDBACK_GIVEN: ["CLOSED"] },
  lapse: { FEEDBACK_GIVEN: ["CLOSED"] },
  escalate: {
    REPORTED: ["REPORTED"],
    ACKNOWLEDGED: ["IN_HANDLING"],
    IN_HANDLING: ["IN_HANDLING"],
    MEASURES_DECIDED: ["MEASURES_DECIDED"],
  },
  askRepresentative: {
    REPORTED: ["REPORTED"],
    ACKNOWLEDGED: ["ACKNOWLEDGED"],
    IN_HANDLING: ["IN_HANDLING"],
    MEASURES_DECIDED: ["MEASURES_DECIDED"],
  },
  proposeTransfer: {
    REPORTED: ["REPORTED"],
    ACKNOWLEDGED: ["ACKNOWLEDGED"],
    IN_HANDLING: ["IN_HANDLING"],
  },
};

export const feedbackOutcomes = ["MEASURES", "NO_MEASURE", "ALREADY_SOLVED"] as const;
export type FeedbackOutcome = (typeof feedbackOutcomes)[number];

export const verdicts = ["PENDING", "SOLVED", "PARTLY", "NOT_SOLVED", "NO_ANSWER"] as const;
export type Verdict = (typeof verdicts)[number];
/** What the reporter may answer; the others are set by the hub. */
export type GivenVerdict = Extract<Verdict, "SOLVED" | "PARTLY" | "NOT_SOLVED">;

/**
 * R11: what a report must hold besides passing the personal-data guard. Refuses with `titleMissing`,
 * `descriptionMissing`, `attestationMissing`, `concernedMissing` or `concernedOnlyOwn`.
 */
export function checkReport(report: {
  readonly noIndividualAttested: boolean;
  readonly concernedOrganizationIds: readonly string[];
  readonly reporterOrganizationId: string;
  readonly title: string;
  readonly description: string;
}): void {
  if (isBlank(report.title)) throw refused("R11", "titleMissing", {}, "input.title");
  if (isBlank(report.description)) throw refused("R11", "descriptionMissing", {}, "input.description");
  if (!report.noIndividualAttested) {
    throw refused("R11", "attestationMissing", {}, "input.noIndividualAttested");
  }
  const concerned = report.concernedOrganizationIds;
  const field = "input.concernedOrganizationIds";
  if (concerned.length === 0) throw refused("R11", "concernedMissing", {}, field);
  if (concerned.every((id) => id === report.reporterOrganizationId)) {
    throw refused("R11", "concernedOnlyOwn", {}, field);
  }
}

/** DOMAIN.md 3.1: a dispute about who does what is raised in that category. Refuses with `otherCategory`. */
export function checkResponsibility(category: string): void {
  if (category !== "RESPONSIBILITY") throw refused("3.1", "otherCategory", {}, "input.category");
}

/**
 * R17: feedback has a summary, waits for the answer from above, and its outcome is true of the matter: MEASURES once
 * some are decided, NO_MEASURE while none is or none is left, ALREADY_SOLVED likewise or straight away when it was
 * reported so (R11). `measures` counts those that are not cancelled. Refuses with `summaryMissing`, `escalationOpen`, `measuresMissing`, `noMeasureHere` or `alreadySolvedHere`.
 */
export function checkFeedback(feedback: {
  readonly state: DeficiencyState;
  readonly outcome: FeedbackOutcome;
  readonly measures: number;
  readonly openEscalations: number;
  readonly alreadySolved: boolean;
  readonly summary: string;
}): void {
  const { state, outcome } = feedback;
  if (isBlank(feedback.summary)) throw refused("R17", "summaryMissing", {}, "input.summary");
  if (feedback.openEscalations > 0) throw refused("R17", "escalationOpen");
  const refuse = (reason: string) => refused("R17", reason, { state }, "input.outcome");
  const measured = state === "MEASURES_DECIDED" && feedback.measures > 0;
  const unmeasured = state === "IN_HANDLING" || (state === "MEASURES_DECIDED" && !measured);
  if (outcome === "MEASURES" && !measured) throw refuse("measuresMissing");
  if (outcome === "NO_MEASURE" && !unmeasured) throw refuse("noMeasureHere");
  if (outcome === "ALREADY_SOLVED" && !unmeasured) {
    if (state !== "REPORTED" || !feedback.alreadySolved) throw refuse("alreadySolvedHere");
  }
}

const reopeningsThatRecur = 3;

/** R19: NOT_SOLVED reopens; from the third reopening the matter recurs and a systemic issue is suggested. */
export function afterVerdict(matter: {
  readonly verdict: GivenVerdict;
  readonly reopened: number;
  readonly recurring: boolean;
}): {
  to: Extract<DeficiencyState, "CLOSED" | "IN_HANDLING">;
  reopened: number;
  recurring: boolean;
  suggestsSystemicIssue: boolean;
} {
  const { reopened, recurring } = matter;
  if (matter.verdict !== "NOT_SOLVED") {
    return { to: "CLOSED", reopened, recurring, suggestsSystemicIssue: false };
  }
  const recurs = reopened + 1 >= reopeningsThatRecur;
  return {
    to: "IN_HANDLING",
    reopened: reopened + 1,
    recurring: recurring || recurs,
    suggestsSystemicIssue: recurs,
  };
}

/** R22: `BUSEX-2026-014`. `running` counts from 1 within the forum and year of the report. */
export const deficiencyNumber = (forumCode: string, year: number, running: number): string =>
  `${forumCode}-${year}-${String(running).padStart(3, "0")}`;

/** R18: the dates that a report sets going, from the handling forum's days. */
export const deficiencyDeadlines = (
  forum: { readonly acknowledgeDays: number; readonly feedbackDays: number },
  reportedOn: string,
): { acknowledgeBy: string; feedbackBy: string } => ({
  acknowledgeBy: addDays(reportedOn, forum.acknowledgeDays),
  feedbackBy: addDays(reportedOn, forum.feedbackDays),
});

/** R18: a deadline never moves backwards. */
export const laterOf = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

/** R18, R19: a reopened matter owes new feedback, counted from the verdict. */
export const reopenedFeedbackBy = (
  current: string | null,
  today: string,
  forum: { readonly feedbackDays: number },
): string => laterOf(current, addDays(today, forum.feedbackDays));

/** R17: the reporter's last day to answer feedback; the matter lapses (NO_ANSWER) the day after. */
export const verdictBy = (feedbackOn: string, forum: { readonly verdictDays: number }): string =>
  addDays(feedbackOn, forum.verdictDays);

interface MatterDates {
  readonly state: DeficiencyState;
  readonly acknowledgeBy: string | null;
  readonly feedbackBy: string | null;
}

const owesFeedback: readonly DeficiencyState[] = [
  "REPORTED",
  "ACKNOWLEDGED",
  "IN_HANDLING",
  "MEASURES_DECIDED",
];

/** R18: the duty that is late; the heavier one, feedback, when both are. */
export function deficiencyOverdue(matter: MatterDates, today: string): "ACKNOWLEDGE" | "FEEDBACK" | null {
  const { state, acknowledgeBy, feedbackBy } = matter;
  if (owesFeedback.includes(state) && feedbackBy !== null && isPast(feedbackBy, today)) return "FEEDBACK";
  if (state === "REPORTED" && acknowledgeBy !== null && isPast(acknowledgeBy, today)) return "ACKNOWLEDGE";
  return null;
}

/** R12: the reporting organisation's own representative may escalate once the forum is late with a duty. */
export const mayRepresentativeEscalate = (matter: MatterDates, today: string): boolean =>
  deficiencyOverdue(matter, today) !== null;

import type {
  DeficiencyCategory,
  DeficiencyScope,
  FeedbackOutcome,
  GivenVerdict,
  Severity,
} from "../deficiencies/deficiency.rules.ts";
import type { DemoPersonKey } from "./seed.people.ts";

interface Asked {
  readonly question: string;
  readonly tried: string;
  readonly urgentReason?: string;
}

interface PlannedMeasure {
  readonly title: string;
  readonly owner: string;
  /** Days back; negative is to come. */
  readonly dueAgo: number;
}

/** Of the measures that stand so, the one that the actor's organization owns. */
export type MeasureAction = "start" | "finish" | "checkEffect";

type Act =
  | { readonly do: "acknowledge" | "startHandling" | "accept" | "acceptTransfer" }
  | {
      readonly do: "reply" | "askRepresentative" | "withdraw" | "return" | "answer" | "close";
      readonly text: string;
    }
  | { readonly do: "convey"; readonly text?: string | undefined }
  | { readonly do: "decideMeasures"; readonly measures: readonly PlannedMeasure[] }
  | { readonly do: "moveMeasure"; readonly action: MeasureAction; readonly text?: string | undefined }
  | { readonly do: "giveFeedback"; readonly outcome: FeedbackOutcome; readonly text: string }
  | { readonly do: "giveVerdict"; readonly verdict: GivenVerdict; readonly text?: string | undefined }
  | ({ readonly do: "escalate" | "sendOn" } & Asked)
  | { readonly do: "proposeTransfer"; readonly to: string; readonly text: string };

/** One thing that somebody does with a matter, so many days back. */
export type Step = Act & { readonly ago: number; readonly by: DemoPersonKey };

/** A matter from its report on. Structural throughout: nobody can be recognised. */
export interface Story {
  /** Names its steps for good: what has been played is not played again. */
  readonly key: string;
  readonly by: DemoPersonKey;
  readonly ago: number;
  readonly title: string;
  readonly description: string;
  readonly category: DeficiencyCategory;
  readonly about: readonly string[];
  /** The clause that the cooperation departs from: of the agreement with that title, in force. */
  readonly clause?: { readonly agreement: string; readonly ref: string };
  readonly scope?: DeficiencyScope;
  readonly severity?: Severity;
  readonly recurring?: boolean;
  readonly alreadySolved?: boolean;
  /** The forum that the reporter chooses, where R10 leaves a choice. */
  readonly forum?: string;
  /** Never reported. */
  readonly draft?: boolean;
  readonly steps: readonly Step[];
}

type By = DemoPersonKey;

export const acknowledge = (ago: number, by: By = "coordinator"): Step => ({ do: "acknowledge", ago, by });
export const handle = (ago: number, by: By = "coordinator"): Step => ({ do: "startHandling", ago, by });
export const reply = (ago: number, by: By, text: string): Step => ({ do: "reply", ago, by, text });
export const ask = (ago: number, by: By, text: string): Step => ({ do: "askRepresentative", ago, by, text });
export const withdraw = (ago: number, by: By, text: string): Step => ({ do: "withdraw", ago, by, text });
export const close = (ago: number, by: By, text: string): Step => ({ do: "close", ago, by, text });

export const decide = (ago: number, measures: readonly PlannedMeasure[], by: By = "coordinator"): Step => ({
  do: "decideMeasures",
  ago,
  by,
  measures,
});
export const measure = (title: string, owner: string, dueAgo: number): PlannedMeasure => ({
  title,
  owner,
  dueAgo,
});
export const moveOn = (ago: number, by: By, action: MeasureAction, text?: string): Step => ({
  do: "moveMeasure",
  ago,
  by,
  action,
  text,
});
export const tellBack = (
  ago: number,
  outcome: FeedbackOutcome,
  text: string,
  by: By = "coordinator",
): Step => ({
  do: "giveFeedback",
  ago,
  by,
  outcome,
  text,
});
export const verdict = (ago: number, by: By, given: GivenVerdict, text?: string): Step => ({
  do: "giveVerdict",
  ago,
  by,
  verdict: given,
  text,
});

export const raise = (ago: number, asked: Asked, by: By = "coordinator"): Step => ({
  do: "escalate",
  ago,
  by,
  ...asked,
});
export const accept = (ago: number, by: By = "chair"): Step => ({ do: "accept", ago, by });
export const sendBack = (ago: number, text: string, by: By = "chair"): Step => ({
  do: "return",
  ago,
  by,
  text,
});
export const sendOn = (ago: number, asked: Asked, by: By = "chair"): Step => ({
  do: "sendOn",
  ago,
  by,
  ...asked,
});
export const answer = (ago: number, text: string, by: By = "chair"): Step => ({
  do: "answer",
  ago,
  by,
  text,
});
export const convey = (ago: number, by: By = "coordinator", text?: string): Step => ({
  do: "convey",
  ago,
  by,
  text,
});
export const propose = (ago: number, by: By, to: string, text: string): Step => ({
  do: "proposeTransfer",
  ago,
  by,
  to,
  text,
});
export const takeOver = (ago: number, by: By): Step => ({ do: "acceptTransfer", ago, by });

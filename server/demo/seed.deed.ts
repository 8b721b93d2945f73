import type { AnchoringChannel } from "../anchoring/anchoring.enums.ts";
import type { AgendaItemKind } from "../meetings/agendaItem.rules.ts";
import type { InvitationResponse } from "../meetings/attendance.rules.ts";
import type { Judgement } from "../plans/actionPlan.rules.ts";
import type { ActivityStep } from "../plans/activity.rules.ts";
import type { OfAgreements } from "./seed.deed.agreements.ts";
import type { DemoPersonKey } from "./seed.people.ts";

interface OfMeetings {
  readonly propose: {
    readonly forum: string;
    readonly title: string;
    readonly kind: AgendaItemKind;
    readonly description: string;
  };
  readonly withdrawItem: { readonly forum: string; readonly title: string };
  /** To a summons. */
  readonly respond: { readonly meeting: string; readonly response: InvitationResponse };
  readonly comment: { readonly meeting: string; readonly text: string };
  /** What the decision under that item led to. */
  readonly review: { readonly forum: string; readonly title: string; readonly text: string };
}

interface OfForums {
  /** Whoever sits there for the organization leaves the seat. */
  readonly vacate: { readonly forum: string; readonly organization: string };
  /** Who does what, by the organizations' keys. */
  readonly agreeOn: {
    readonly forum: string;
    readonly what: string;
    readonly parts: Readonly<Record<string, string>>;
  };
  /** The chair's proposal of a split of the forum. */
  readonly proposeSplit: { readonly forum: string; readonly text: string; readonly wishedIn: number };
  readonly dispute: { readonly what: string; readonly text: string };
}

interface OfAnchorings {
  /** All that the own organization has not anchored yet in the forum; or that of one item, as far as it says. */
  readonly anchor: {
    readonly forum: string;
    readonly channel: AnchoringChannel;
    readonly audience: string;
    /** Titles that are left as they are. */
    readonly except?: readonly string[];
    readonly conveyOnly?: boolean;
  };
  readonly object: { readonly forum: string; readonly title: string; readonly text: string };
  readonly remind: { readonly forum: string; readonly title: string; readonly party: string };
}

interface OfActivities {
  readonly move: {
    readonly title: string;
    readonly step: ActivityStep;
    readonly text?: string;
    readonly blockedBy?: string;
  };
  readonly report: { readonly title: string; readonly text: string; readonly step?: ActivityStep };
  /** The parts that are done by now, and those that have begun. */
  readonly divide: {
    readonly title: string;
    readonly done?: readonly string[];
    readonly begun?: readonly string[];
  };
  readonly raise: { readonly title: string; readonly question: string };
  readonly followUp: { readonly title: string; readonly text: string };
  readonly carryOver: { readonly title: string; readonly to: string; readonly dueAgo: number };
}

interface OfPlans {
  readonly createPlan: { readonly plan: string };
  readonly proposePlan: { readonly plan: string };
  /** By the decision under that item (R6). */
  readonly adoptPlan: { readonly plan: string; readonly title: string };
  readonly closePlan: {
    readonly plan: string;
    /** In the order of its goals. */
    readonly judgements: readonly { readonly judgement: Judgement; readonly rationale: string }[];
  };
}

type Deeds = OfForums & OfMeetings & OfAgreements & OfAnchorings & OfActivities & OfPlans;

/** One thing that somebody does, so many days back. */
export type Deed = {
  [Do in keyof Deeds]: Deeds[Do] & {
    readonly do: Do;
    readonly ago: number;
    readonly by: DemoPersonKey;
    /** The minute of the day, where it follows something of the same day. */
    readonly at?: number;
  };
}[keyof Deeds];

/** A plan as it is first written. Days are in days back; negative is to come. */
export interface PlanStory {
  readonly key: string;
  readonly forum: string;
  readonly title: string;
  readonly fromAgo: number;
  readonly toAgo: number;
  readonly basis?: string;
  /** The title of the agreement that it carries out. */
  readonly carriesOut?: string;
  /** The workshops that it builds on. */
  readonly workshops?: readonly string[];
  readonly report?: { readonly to: string; readonly dueAgo: number };
  readonly goals: readonly string[];
  readonly activities: readonly PlannedActivity[];
}

export interface PlannedActivity {
  readonly title: string;
  readonly description?: string;
  /** The goal's place in the plan, from 0. */
  readonly goal: number;
  readonly owner: string;
  readonly sponsor?: string;
  readonly kind: "MEASURE" | "TRAINING" | "ROUTINE" | "MAPPING" | "INFORMATION";
  readonly scope?: "UNIT" | "ORGANIZATION" | "FORUM" | "MUNICIPALITY";
  readonly priority?: "LOW" | "NORMAL" | "HIGH";
  readonly startAgo?: number;
  readonly dueAgo: number;
  readonly followUpAfterDays?: readonly number[];
  readonly parts?: readonly string[];
}

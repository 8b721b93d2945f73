import type { AgendaItemKind } from "../meetings/agendaItem.rules.ts";
import type { MeetingKind } from "../meetings/meeting.rules.ts";
import type { MinutesForm } from "../meetings/minutes.rules.ts";
import type { GivenPosition } from "../meetings/position.rules.ts";
import type { DemoPersonKey } from "./seed.people.ts";

/** What a meeting decides under an item. Whoever is there agrees, unless said otherwise. */
export interface PlannedDecision {
  readonly text: string;
  /** What it means for children; else why that does not apply (R4). */
  readonly childImpact?: string;
  readonly notApplicable?: string;
  /** The day of its review, in days back. */
  readonly reviewAgo?: number;
  readonly positions?: readonly {
    readonly party: string;
    readonly position: GivenPosition;
    readonly reason: string;
  }[];
  /** The title of the item whose decision it takes the place of. */
  readonly supersedes?: string;
}

export interface PlannedTask {
  readonly title: string;
  readonly owner: string;
  /** Days back; negative is to come. */
  readonly dueAgo: number;
}

/** An item. One that waits in the forum's backlog under the same title is taken up from there. */
export interface PlannedItem {
  readonly title: string;
  readonly kind: AgendaItemKind;
  readonly description?: string;
  /** Minutes planned for it. */
  readonly minutes?: number;
  /** The noun that it is about, by the name of the scene that made it. */
  readonly about?: { readonly type: "Deficiency" | "ActionPlan"; readonly scene: string };
  /** What the minutes say. */
  readonly said?: string;
  readonly decision?: PlannedDecision;
  readonly task?: PlannedTask;
  /** What the forum above is asked. */
  readonly lift?: string;
  /** Not finished: to the meeting of that key, or null to the backlog. */
  readonly carriedTo?: string | null;
}

/** How far a meeting's minutes have come. */
export interface PlannedMinutes {
  readonly form: MinutesForm;
  readonly until: "OWN_DRAFT" | "SHARED_FOR_COMMENTS" | "ADOPTED";
  /** Who writes them, where another than usual. */
  readonly writer?: DemoPersonKey;
  /** Who adjusts them, beside the chair. */
  readonly adjuster?: DemoPersonKey;
}

type Course =
  | { readonly course: "DRAFT" | "SUMMONED" }
  | { readonly course: "CANCELLED"; readonly cancelledAgo: number; readonly reason: string }
  | {
      readonly course: "HELD";
      readonly absent?: readonly string[];
      /** The parties that sent their deputy. */
      readonly deputies?: readonly string[];
      readonly minutes?: PlannedMinutes;
      /** Logged afterwards in one step, as short meetings are. */
      readonly loggedAtOnce?: boolean;
    };

/** A meeting from its plan on. It moves to the forum's weekday in the week that lies `ago` days back. */
export type MeetingStory = Course & {
  readonly key: string;
  readonly forum: string;
  readonly ago: number;
  readonly kind?: MeetingKind;
  readonly title?: string;
  /** When it was planned, in days back; left out: the day that it was summoned. */
  readonly plannedAgo?: number;
  readonly summonedAgo?: number;
  readonly agenda: readonly PlannedItem[];
};

/** How a forum meets. */
export interface MeetingHabit {
  /** 1 Monday – 5 Friday. */
  readonly weekday: number;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  readonly place?: string;
  readonly link?: string;
  readonly chair: DemoPersonKey;
  /** Who summons, and writes the minutes. */
  readonly writer: DemoPersonKey;
}

/** What minutes hold, in words: frozen when they are adopted, so that nothing that happens later changes them. */
export interface MinutesRecord {
  readonly forum: string;
  readonly form: "NOTES" | "PROTOCOL";
  readonly meeting: {
    readonly kind: string;
    readonly title: string | null;
    /** UTC, ISO 8601. */
    readonly startsAt: string;
    readonly endedAt: string | null;
    readonly place: string | null;
  };
  readonly attendance: readonly RecordedAttendance[];
  readonly items: readonly RecordedItem[];
}

export interface RecordedAttendance {
  readonly organization: string;
  /** A value of MembershipKind. */
  readonly kind: string;
  /** A value of Presence. */
  readonly presence: string;
}

export interface RecordedItem {
  readonly number: number | null;
  readonly title: string;
  readonly text: string;
  readonly carriedOver: boolean;
  readonly decisions: readonly RecordedDecision[];
  readonly tasks: readonly RecordedTask[];
}

export interface RecordedDecision {
  readonly number: string | null;
  readonly text: string;
  /** Whether it came to a decision; what became of it later is not the minutes'. */
  readonly outcome: "PROPOSED" | "TAKEN" | "NOT_TAKEN";
  readonly childImpact: string | null;
  /** Why it has no consequences for children to tell of. */
  readonly childImpactNotApplicable: string | null;
  readonly reviewOn: string | null;
  readonly positions: readonly RecordedPosition[];
}

export interface RecordedPosition {
  readonly organization: string;
  /** A value of DecisionPosition. */
  readonly position: string;
  readonly reason: string | null;
}

export interface RecordedTask {
  readonly title: string;
  readonly organization: string;
  /** YYYY-MM-DD. */
  readonly due: string;
}

/** Who has signed, and what was added: beside the record, for they come after it. */
export interface MinutesStanding {
  readonly status: "OWN_DRAFT" | "SHARED_FOR_COMMENTS" | "ADOPTED";
  readonly adoptedAt: string | null;
  readonly signatures: readonly {
    readonly organization: string;
    readonly asChair: boolean;
    readonly signedAt: string | null;
  }[];
  readonly addenda: readonly {
    readonly organization: string;
    readonly addedAt: string;
    readonly text: string;
  }[];
}

const undecided: Readonly<Record<string, RecordedDecision["outcome"]>> = {
  PROPOSED: "PROPOSED",
  NOT_TAKEN: "NOT_TAKEN",
};

/** What the minutes say of a decision's state: one that has lapsed or is reviewed since was still taken. */
export const outcomeOf = (status: string): RecordedDecision["outcome"] => undecided[status] ?? "TAKEN";

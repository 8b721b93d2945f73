import type { svAnchoringEvents, svAnchoringLabels } from "./sv.domain.anchoring.ts";
import type { Texts } from "./texts.type.ts";

/** Anchoring: one label for each value of the API's enums. */
export const enAnchoringLabels: Texts<typeof svAnchoringLabels> = {
  anchoringSubject: {
    DECISION: "Decision",
    MINUTES: "Minutes",
    ACTION_PLAN: "Action plan",
    AGREEMENT_VERSION: "Agreement",
  },
  anchoringChannel: {
    MEETING: "Meeting",
    EMAIL: "E-mail",
    INTRANET: "Intranet",
    LETTER: "Letter",
    OTHER: "Other",
  },
  receiptStatus: {
    PENDING: "Waiting",
    CONVEYED: "Conveyed",
    ANCHORED: "Anchored",
    OBJECTED: "Objection",
  },
  receiptStepKind: {
    CONVEYED: "Conveyed",
    ANCHORED: "Anchored",
    OBJECTED: "Objection",
    REMINDED: "Reminder",
  },
  receiptAction: {
    convey: "Convey",
    anchor: "Confirm anchoring",
    object: "Object",
    remind: "Remind",
  },
  answeredFor: {
    SEAT: "Answers through its seat in the forum",
    ADMINISTRATOR: "The organization's administrator answers: nobody sits in the party's seat",
    NOBODY: "Nobody can answer: the party has no user",
  },
};

/** Anchoring: one sentence for each action of the log. */
export const enAnchoringEvents: Texts<typeof svAnchoringEvents> = {
  anchoring: {
    request: "Anchoring requested",
    convey: "Conveyed by a party",
    anchor: "Anchored by a party",
    object: "A party has objected",
    remind: "A party was reminded",
    settle: "Anchored by all parties",
    callOff: "Anchoring ended",
    overdue: "A time limit has passed",
    handOver: "Goes on in the forum that took over",
  },
};

import type { svDecisionEvents, svDecisionLabels } from "./sv.domain.decisions.ts";
import type { Texts } from "./texts.type.ts";

export const enDecisionLabels: Texts<typeof svDecisionLabels> = {
  decisionStatus: {
    PROPOSED: "Proposed",
    TAKEN: "Taken, waits to be anchored",
    NOT_TAKEN: "Not taken",
    IN_EFFECT: "In effect",
    LAPSED: "Lapsed",
    REVIEWED: "Reviewed",
    SUPERSEDED: "Superseded",
  },
  decisionAction: {
    update: "Change the decision",
    givePosition: "Give our position",
    recordPosition: "Record a party's position",
    take: "Take the decision",
    review: "Review the decision",
  },
  positionKind: {
    AGREE: "Agrees",
    AGREE_SUBJECT_TO_ANCHORING: "Agrees subject to anchoring",
    RESERVATION: "Reservation",
    DISAGREE: "Disagrees",
    NOT_PRESENT: "Not present",
  },
  missingCode: {
    TOO_FEW_PARTIES: "Too few parties take part",
    PRINCIPAL_ABSENT: "No party of the principal takes part",
    PARTY_ABSENT: "The party is not present",
    NO_MANDATE: "The party is present without a mandate to answer",
    NOT_SAID: "The party has not given its position",
    DISAGREES: "The party disagrees",
  },
};

export const enDecisionEvents: Texts<typeof svDecisionEvents> = {
  decision: {
    propose: "Decision proposed",
    update: "Proposed decision changed",
    givePosition: "A party has given its position",
    recordPosition: "A party's position recorded",
    take: "Decision taken",
    notTake: "The decision was not taken",
    bringIntoEffect: "The decision is in effect",
    lapse: "The decision has lapsed",
    review: "Decision reviewed",
    supersede: "Decision superseded by a later one",
    reviewDue: "Time to review the decision",
    handOver: "Goes on in the forum that took over",
  },
};

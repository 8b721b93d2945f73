/** Beslut: one label for each value of the API's enums. */
export const svDecisionLabels = {
  decisionStatus: {
    PROPOSED: "Föreslaget",
    TAKEN: "Fattat, inväntar förankring",
    NOT_TAKEN: "Inte fattat",
    IN_EFFECT: "Gäller",
    LAPSED: "Förfallet",
    REVIEWED: "Uppföljt",
    SUPERSEDED: "Ersatt",
  },
  decisionAction: {
    update: "Ändra beslutet",
    givePosition: "Ange vår ståndpunkt",
    recordPosition: "Anteckna en parts ståndpunkt",
    take: "Fatta beslutet",
    review: "Följ upp beslutet",
  },
  positionKind: {
    AGREE: "Enig",
    AGREE_SUBJECT_TO_ANCHORING: "Enig under förbehåll",
    RESERVATION: "Reservation",
    DISAGREE: "Inte enig",
    NOT_PRESENT: "Inte närvarande",
  },
  missingCode: {
    TOO_FEW_PARTIES: "För få parter deltar",
    PRINCIPAL_ABSENT: "Ingen part från huvudmannen deltar",
    PARTY_ABSENT: "Parten är inte närvarande",
    NO_MANDATE: "Parten är närvarande utan mandat att ta ställning",
    NOT_SAID: "Parten har inte tagit ställning",
    DISAGREES: "Parten är inte enig",
  },
} as const;

/** Beslut: one sentence for each action of the log. */
export const svDecisionEvents = {
  decision: {
    propose: "Beslut föreslaget",
    update: "Beslutsförslaget ändrat",
    givePosition: "En part har tagit ställning",
    recordPosition: "En parts ståndpunkt antecknad",
    take: "Beslut fattat",
    notTake: "Beslutet fattades inte",
    bringIntoEffect: "Beslutet gäller",
    lapse: "Beslutet har förfallit",
    review: "Beslutet uppföljt",
    supersede: "Beslutet ersatt av ett senare",
    reviewDue: "Dags att följa upp beslutet",
    handOver: "Fortsätter i forumet som tog över",
  },
} as const;

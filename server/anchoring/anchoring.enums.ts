import { graphqlEnum } from "../platform/graphqlEnum.ts";

export const AnchoringSubject = graphqlEnum("AnchoringSubject", "What is to be anchored.", {
  DECISION: "Beslut",
  MINUTES: "Minnesanteckningar",
  ACTION_PLAN: "Handlingsplan",
  AGREEMENT_VERSION: "Överenskommelse",
});
export type AnchoringSubject = keyof typeof AnchoringSubject;

export const ReceiptStatus = graphqlEnum("ReceiptStatus", "How far a party has come with an anchoring.", {
  PENDING: "Väntar",
  CONVEYED: "Förmedlad",
  ANCHORED: "Förankrad",
  OBJECTED: "Invändning",
});
export type ReceiptStatus = keyof typeof ReceiptStatus;

export const AnchoringChannel = graphqlEnum("AnchoringChannel", "How it was conveyed.", {
  MEETING: "Möte",
  EMAIL: "E-post",
  INTRANET: "Intranät",
  LETTER: "Brev",
  OTHER: "Annat",
});
export type AnchoringChannel = keyof typeof AnchoringChannel;

export const ReceiptStepKind = graphqlEnum("ReceiptStepKind", "What was entered on a receipt.", {
  CONVEYED: "Förmedlad",
  ANCHORED: "Förankrad",
  OBJECTED: "Invändning",
  REMINDED: "Påminnelse",
});
export type ReceiptStepKind = keyof typeof ReceiptStepKind;

export const ReceiptActionName = graphqlEnum("ReceiptAction", "What may be done with an anchoring receipt.", {
  convey: "Förmedla",
  anchor: "Bekräfta förankring",
  object: "Invänd",
  remind: "Påminn",
});

export const AnsweredFor = graphqlEnum("AnsweredFor", "Who can answer for a party.", {
  SEAT: "Den som har en plats i forumet",
  ADMINISTRATOR: "Organisationens administratör",
  NOBODY: "Ingen: parten har ingen användare",
});
export type AnsweredFor = keyof typeof AnsweredFor;

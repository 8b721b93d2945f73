import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { DeficiencyAction } from "./deficiency.rules.ts";
import type { EscalationStep } from "./escalation.rules.ts";
import type { TransferAction } from "./transfer.rules.ts";

export const DeficiencyCategory = graphqlEnum("DeficiencyCategory", "What a deficiency concerns.", {
  INFORMATION_TRANSFER: "Informationsöverföring",
  RESPONSIBILITY: "Ansvarsfördelning, gränsdragning",
  ACCESS_WAITING: "Tillgänglighet, väntan",
  PARTICIPATION: "Uteblivet deltagande",
  SIP_PROCESS: "SIP-process (struktur)",
  TRANSITION: "Övergång",
  RESOURCE: "Resurs",
  AGREEMENT_UNCLEAR: "Oklar överenskommelse",
  OTHER: "Annat",
});
export type DeficiencyCategory = keyof typeof DeficiencyCategory;

export const DeficiencyScope = graphqlEnum("DeficiencyScope", "Everyday or structural.", {
  EVERYDAY: "Vardagsnära",
  STRUCTURAL: "Strukturell",
});
export type DeficiencyScope = keyof typeof DeficiencyScope;

export const Severity = graphqlEnum("Severity", "How serious.", { LOW: "Låg", MEDIUM: "Medel", HIGH: "Hög" });
export type Severity = keyof typeof Severity;

export const DeficiencyStatus = graphqlEnum("DeficiencyStatus", "The state of a deficiency.", {
  DRAFT: "Utkast",
  REPORTED: "Rapporterad",
  ACKNOWLEDGED: "Mottagen",
  IN_HANDLING: "Under handläggning",
  MEASURES_DECIDED: "Åtgärder beslutade",
  FEEDBACK_GIVEN: "Återkopplad",
  CLOSED: "Avslutad",
  WITHDRAWN: "Återtagen",
});
export type DeficiencyStatus = keyof typeof DeficiencyStatus;

export const EscalationStatus = graphqlEnum("EscalationStatus", "The state of an escalation.", {
  SENT: "Lyft",
  ACCEPTED: "Mottaget",
  SENT_ON: "Lyft vidare",
  ANSWERED: "Besvarat",
  CONVEYED_DOWN: "Svaret förmedlat",
  RETURNED: "Återvisat",
  WITHDRAWN: "Återtaget",
});
export type EscalationStatus = keyof typeof EscalationStatus;

export const TransferStatus = graphqlEnum("TransferStatus", "The state of a move to another forum.", {
  PROPOSED: "Föreslagen",
  ACCEPTED: "Mottagen",
  RETURNED: "Återvisad",
  WITHDRAWN: "Återtagen",
});
export type TransferStatus = keyof typeof TransferStatus;

export const FeedbackOutcome = graphqlEnum("FeedbackOutcome", "What the feedback reports.", {
  MEASURES: "Åtgärder är beslutade",
  NO_MEASURE: "Ingen åtgärd",
  ALREADY_SOLVED: "Redan löst",
});
export type FeedbackOutcome = keyof typeof FeedbackOutcome;

export const Verdict = graphqlEnum(
  "Verdict",
  "Whether the feedback solved the matter, as the reporter sees it.",
  {
    PENDING: "Inväntas",
    SOLVED: "Löst",
    PARTLY: "Delvis löst",
    NOT_SOLVED: "Inte löst",
    NO_ANSWER: "Inget svar",
  },
);
export type Verdict = keyof typeof Verdict;

export const DeficiencyActionName = graphqlEnum<Exclude<DeficiencyAction, "lapse">>(
  "DeficiencyAction",
  "What a viewer may do with a deficiency; from the table that also enforces it.",
  {
    edit: "Ändra utkastet",
    report: "Rapportera",
    withdraw: "Ta tillbaka",
    acknowledge: "Bekräfta mottagande",
    startHandling: "Börja handlägga",
    reply: "Yttra sig",
    decideMeasures: "Besluta om åtgärder",
    giveFeedback: "Återkoppla",
    giveVerdict: "Bedöma återkopplingen",
    close: "Avsluta med motivering",
    escalate: "Lyfta",
    askRepresentative: "Be representanten lyfta",
    proposeTransfer: "Föreslå överflyttning",
  },
);

export const EscalationActionName = graphqlEnum<EscalationStep>(
  "EscalationAction",
  "What a viewer may do with an escalation.",
  {
    accept: "Ta emot",
    return: "Återvisa",
    withdraw: "Återta",
    answer: "Besvara",
    sendOn: "Lyfta vidare",
    convey: "Förmedla svaret",
  },
);

export const TransferActionName = graphqlEnum<TransferAction>(
  "TransferAction",
  "What a viewer may do with a move.",
  {
    accept: "Ta emot",
    return: "Återvisa",
    withdraw: "Återta",
  },
);

export const Duty = graphqlEnum("Duty", "A duty whose date has passed.", {
  ACKNOWLEDGE: "Bekräfta mottagande",
  FEEDBACK: "Återkoppla",
  ACCEPT: "Ta emot eller återvisa",
  ANSWER: "Besvara",
  CONVEY: "Förmedla svaret",
});
export type Duty = keyof typeof Duty;

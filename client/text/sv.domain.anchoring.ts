/** Förankring: one label for each value of the API's enums. */
export const svAnchoringLabels = {
  anchoringSubject: {
    DECISION: "Beslut",
    MINUTES: "Minnesanteckningar",
    ACTION_PLAN: "Handlingsplan",
    AGREEMENT_VERSION: "Överenskommelse",
  },
  anchoringChannel: {
    MEETING: "Möte",
    EMAIL: "E-post",
    INTRANET: "Intranät",
    LETTER: "Brev",
    OTHER: "Annat",
  },
  receiptStatus: {
    PENDING: "Väntar",
    CONVEYED: "Förmedlad",
    ANCHORED: "Förankrad",
    OBJECTED: "Invändning",
  },
  receiptStepKind: {
    CONVEYED: "Förmedlad",
    ANCHORED: "Förankrad",
    OBJECTED: "Invändning",
    REMINDED: "Påminnelse",
  },
  receiptAction: {
    convey: "Förmedla",
    anchor: "Bekräfta förankring",
    object: "Invänd",
    remind: "Påminn",
  },
  answeredFor: {
    SEAT: "Svarar genom sin plats i forumet",
    ADMINISTRATOR: "Organisationens administratör svarar: ingen sitter på partens plats",
    NOBODY: "Ingen kan svara: parten har ingen användare",
  },
} as const;

/** Förankring: one sentence for each action of the log. */
export const svAnchoringEvents = {
  anchoring: {
    request: "Förankring begärd",
    convey: "Förmedlad av en part",
    anchor: "Förankrad av en part",
    object: "En part har invänt",
    remind: "En part har påmints",
    settle: "Förankrad av alla parter",
    callOff: "Förankringen avslutad",
    overdue: "Tidsgräns passerad",
    handOver: "Fortsätter i forumet som tog över",
  },
} as const;

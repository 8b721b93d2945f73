/** Anteckningar och protokoll: one label for each value of the API's enums. */
export const svMinutesLabels = {
  minutesForm: { NOTES: "Minnesanteckningar", PROTOCOL: "Protokoll" },
  minutesStatus: {
    OWN_DRAFT: "Eget utkast",
    SHARED_FOR_COMMENTS: "Delat för synpunkter",
    ADOPTED: "Justerat",
  },
  minutesAction: {
    draft: "Hämta från mötet",
    edit: "Ändra text",
    chooseAdjusters: "Välj justerare",
    share: "Dela för synpunkter",
    comment: "Lämna synpunkt",
    sign: "Justera",
    addAddendum: "Gör tillägg",
  },
  noteAction: {
    writeOwn: "Skriv eget utkast",
    openShared: "Öppna delade anteckningar",
    writeShared: "Skriv i delade anteckningar",
    publish: "Lägg in i delade anteckningar",
  },
} as const;

/** Anteckningar och protokoll: one sentence for each action of the log. */
export const svMinutesEvents = {
  note: {
    save: "Anteckning sparad",
    lock: "Någon skriver i anteckningen",
    publish: "Eget utkast inlagt i delade anteckningar",
  },
  minutes: {
    draft: "Anteckningar påbörjade",
    edit: "Anteckningarna ändrade",
    chooseAdjusters: "Justerare valda",
    share: "Anteckningarna delade för synpunkter",
    comment: "Synpunkt lämnad",
    sign: "Anteckningarna signerade av en justerare",
    adopt: "Anteckningarna justerade",
    addAddendum: "Tillägg gjort",
  },
} as const;

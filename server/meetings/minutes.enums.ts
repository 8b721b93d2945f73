import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { MinutesAction } from "./minutes.rules.ts";
import type { NoteAction } from "./note.rules.ts";

export const MinutesForm = graphqlEnum("MinutesForm", "What the minutes are.", {
  NOTES: "Minnesanteckningar",
  PROTOCOL: "Protokoll",
});
export type MinutesForm = keyof typeof MinutesForm;

export const MinutesStatus = graphqlEnum("MinutesStatus", "The state of minutes; never back (R27).", {
  OWN_DRAFT: "Eget utkast",
  SHARED_FOR_COMMENTS: "Delat för synpunkter",
  ADOPTED: "Justerat",
});
export type MinutesStatus = keyof typeof MinutesStatus;

export const MinutesActionName = graphqlEnum<MinutesAction>(
  "MinutesAction",
  "What a viewer may do with minutes; from the table that also enforces it.",
  {
    draft: "Hämta från mötet",
    edit: "Ändra text",
    chooseAdjusters: "Välja justerare",
    share: "Dela för synpunkter",
    comment: "Lämna synpunkt",
    sign: "Justera",
    addAddendum: "Göra tillägg",
  },
);

export const NoteActionName = graphqlEnum<NoteAction>(
  "NoteAction",
  "What a viewer may do with a meeting's notes; from the table that also enforces it (R27).",
  {
    writeOwn: "Skriva eget utkast",
    openShared: "Öppna delade anteckningar",
    writeShared: "Skriva i delade anteckningar",
    publish: "Lägga in eget utkast i de delade",
  },
);

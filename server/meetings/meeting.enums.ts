import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { MeetingAction } from "./meeting.rules.ts";

export const MeetingKind = graphqlEnum("MeetingKind", "What kind of meeting.", {
  ORDINARY: "Ordinarie möte",
  EXTRA: "Extra möte",
  WORKSHOP: "Workshop",
  DIALOGUE: "Dialogmöte",
});
export type MeetingKind = keyof typeof MeetingKind;

export const MeetingStatus = graphqlEnum("MeetingStatus", "The state of a meeting.", {
  DRAFT: "Utkast",
  SUMMONED: "Kallat",
  IN_SESSION: "Pågår",
  HELD: "Hållet",
  CANCELLED: "Inställt",
});
export type MeetingStatus = keyof typeof MeetingStatus;

export const MeetingActionName = graphqlEnum<MeetingAction>(
  "MeetingAction",
  "What a viewer may do with a meeting; from the table that also enforces it.",
  {
    edit: "Ändra",
    summon: "Kalla",
    start: "Öppna mötet",
    present: "Gå till en punkt",
    attend: "Delta",
    end: "Avsluta mötet",
    cancel: "Ställa in",
    proposeItem: "Föreslå en punkt",
    addItem: "Lägga till en punkt",
  },
);

export const ForumMeetingAction = graphqlEnum(
  "ForumMeetingAction",
  "What a viewer may do in a forum's meetings.",
  {
    plan: "Planera ett möte",
    proposeItem: "Föreslå en punkt",
    addItem: "Lägga till en punkt",
  },
);

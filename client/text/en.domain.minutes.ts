import type { svMinutesEvents, svMinutesLabels } from "./sv.domain.minutes.ts";
import type { Texts } from "./texts.type.ts";

export const enMinutesLabels: Texts<typeof svMinutesLabels> = {
  minutesForm: { NOTES: "Notes", PROTOCOL: "Minutes" },
  minutesStatus: { OWN_DRAFT: "Own draft", SHARED_FOR_COMMENTS: "Shared for comments", ADOPTED: "Adopted" },
  minutesAction: {
    draft: "Fetch from the meeting",
    edit: "Change text",
    chooseAdjusters: "Choose adjusters",
    share: "Share for comments",
    comment: "Comment",
    sign: "Sign",
    addAddendum: "Make an addendum",
  },
  noteAction: {
    writeOwn: "Write own draft",
    openShared: "Open shared notes",
    writeShared: "Write in shared notes",
    publish: "Put into shared notes",
  },
};

export const enMinutesEvents: Texts<typeof svMinutesEvents> = {
  note: {
    save: "Note saved",
    lock: "Someone writes in the note",
    publish: "Own draft put into shared notes",
  },
  minutes: {
    draft: "Minutes begun",
    edit: "Minutes changed",
    chooseAdjusters: "Adjusters chosen",
    share: "Minutes shared for comments",
    comment: "Comment given",
    sign: "Minutes signed",
    adopt: "Minutes adopted",
    addAddendum: "Addendum made",
  },
};

import type {
  AgendaItemRowFragment,
  AttendanceRowFragment,
  CadenceStandingFragment,
  MeetingCardFragment,
  MeetingQuery,
  OwnCadenceQuery,
} from "../../schema/generated/graphql.ts";

/** A meeting with all that its page shows. */
export type Meeting = MeetingQuery["meeting"];
/** A meeting in a list. */
export type MeetingCard = MeetingCardFragment;
export type Item = AgendaItemRowFragment;
export type Answer = AttendanceRowFragment;
export type Standing = CadenceStandingFragment;
/** A forum of the viewer's own, with what may be done there. */
export type OwnForum = OwnCadenceQuery["viewer"]["seats"][number]["forum"];

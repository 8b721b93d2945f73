import type {
  DecisionDetailFragment,
  MeetingRoomQuery,
  NoteDetailFragment,
  PositionRowFragment,
  RoomItemQuery,
} from "../../schema/generated/graphql.ts";

/** The meeting with all that its room shows of it. */
export type Meeting = MeetingRoomQuery["meeting"];
/** An item as the agenda shows it. */
export type AgendaRow = Meeting["agenda"][number];
export type Attendance = Meeting["attendance"][number];
/** The item that is shown, with what is written, decided and given out under it. */
export type Item = RoomItemQuery["agendaItem"];
export type Note = NoteDetailFragment;
export type Decision = DecisionDetailFragment;
export type PartyPosition = PositionRowFragment;

import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import type { ViewerSeat } from "../access/viewer.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { badInput, must, Problem } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Meeting } from "./meeting.entity.ts";
import { rolesInForum } from "./meeting.policy.ts";
import { Minutes } from "./minutes.entity.ts";
import { Note } from "./note.entity.ts";
import type { LockNoteInput, OpenSharedNotesInput, PublishNoteInput, SaveNoteInput } from "./note.inputs.ts";
import { allowedOnNotes } from "./note.policy.ts";
import {
  lockUntil,
  mayTakeLock,
  type NoteAction,
  type NoteState,
  noteState,
  noteTransitions,
  published,
} from "./note.rules.ts";
import { NoteLock } from "./noteLock.entity.ts";

async function stateOf(op: Operation, meeting: Meeting): Promise<NoteState> {
  const [minutes] = await op.load.many(Minutes, "meeting", meeting.id);
  return noteState({ ...meeting, minutesAdopted: minutes?.status === "ADOPTED" });
}

/** What the viewer may do with the meeting's notes now. */
export const noteActionsOf = async (op: Operation, meeting: Meeting): Promise<NoteAction[]> =>
  allowedOnNotes(rolesInForum(op.viewer, meeting.forum.id), await stateOf(op, meeting));

/** An agenda item with the notes on it that the viewer sees: the own organization's draft, and the shared one. */
export async function notesOn(
  op: Operation,
  agendaItemId: string,
): Promise<{ own: Note | null; shared: Note | null }> {
  const notes = await op.load.many(Note, "agendaItem", agendaItemId);
  return {
    own: notes.find(({ organization }) => organization !== null) ?? null,
    shared: notes.find(({ organization }) => organization === null) ?? null,
  };
}

interface Writing {
  readonly item: AgendaItem;
  readonly meeting: Meeting;
  readonly forum: Forum;
  readonly seat: ViewerSeat;
  readonly role: Role;
}

/** Load, authorize, move. The item is held, so that two do not begin the same note. */
async function beginWriting(op: Operation, agendaItemId: string, action: NoteAction): Promise<Writing> {
  const item = await op.load.held(AgendaItem, agendaItemId);
  const role = authorize(rolesInForum(op.viewer, item.forum.id), `note.${action}`);
  if (!item.meeting) throw badInput("input.agendaItemId", "notInMeeting");
  const meeting = await op.load.visible(Meeting, item.meeting.id);
  move(noteTransitions, action, await stateOf(op, meeting));
  const forum = must(await op.load.one(Forum, item.forum.id), "the meeting's forum");
  const seat = must(
    op.viewer.seats.find(({ forumId }) => forumId === forum.id),
    "a seat of the one who writes",
  );
  return { item, meeting, forum, seat, role };
}

/** The chair opens shared notes; from then on each organization has received what is written there (R27). */
export async function openSharedNotes(op: Operation, input: OpenSharedNotesInput): Promise<Meeting> {
  const meeting = await op.load.held(Meeting, input.id);
  const role = authorize(rolesInForum(op.viewer, meeting.forum.id), "note.openShared");
  expectVersion(meeting, input.version);
  move(noteTransitions, "openShared", await stateOf(op, meeting));
  meeting.sharedNotesOpenedAt = op.now;
  const forum = await op.load.visible(Forum, meeting.forum.id);
  op.act("meeting.openSharedNotes", meeting, [forum.roomScopeId], role);
  return meeting;
}

/**
 * Saves a note as often as one likes: a text that stands already changes nothing. CONFLICT with the current version
 * where another has written since; the current text is then read as `ownNote` or `sharedNote`.
 */
export async function saveNote(op: Operation, input: SaveNoteInput): Promise<Note> {
  const writing = await beginWriting(op, input.agendaItemId, input.shared ? "writeShared" : "writeOwn");
  const notes = await notesOn(op, writing.item.id);
  const note = input.shared ? notes.shared : notes.own;
  if (note?.text !== input.text) {
    if (note) expectVersion(note, input.version);
    else if (input.version !== 0) {
      throw new Problem("CONFLICT", { field: "input.version", params: { currentVersion: 0 } });
    }
  }
  const saved = write(op, writing, { note, shared: input.shared, text: input.text, action: "note.save" });
  if (input.shared) await lock(op, saved, writing.seat);
  return saved;
}

interface Written {
  /** The note as it stands, null where there is none. */
  readonly note: Note | null;
  readonly shared: boolean;
  readonly text: string;
  readonly action: "note.save" | "note.publish";
}

/** Writes the text into the note, a new one where there is none, and names it. */
function write(op: Operation, writing: Writing, { note, shared, text, action }: Written): Note {
  if (note?.text === text) return note;
  const { item, meeting, forum, seat, role } = writing;
  const { assignment, organizationId } = op.viewer;
  const written = { text, writtenAt: op.now, writtenBySeat: op.em.getReference(Seat, seat.id) };
  const saved =
    note ??
    op.em.create(Note, {
      scopeId: shared ? forum.roomScopeId : assignment.representativesScopeId,
      meeting,
      agendaItem: item,
      organization: shared ? null : op.em.getReference(Organization, organizationId),
      ...written,
    });
  Object.assign(saved, written);
  op.em.persist(saved);
  op.act(action, saved, [], role);
  return saved;
}

/** A beat of someone who writes in the shared note. Where another has the lock it stays: it is advice, no hindrance. */
export async function lockNote(op: Operation, input: LockNoteInput): Promise<Note> {
  const writing = await beginWriting(op, input.agendaItemId, "writeShared");
  const { shared } = await notesOn(op, writing.item.id);
  const note = shared ?? write(op, writing, { note: null, shared: true, text: "", action: "note.save" });
  const held = await op.em.findOne(NoteLock, { noteId: note.id });
  if (mayTakeLock(held, writing.seat.id, op.now)) await lock(op, note, writing.seat);
  return note;
}

/** Who saves has the lock from then on. Its beats are not logged, only that it passes to another. */
async function lock(op: Operation, note: Note, seat: ViewerSeat): Promise<void> {
  const held = await op.em.findOne(NoteLock, { noteId: note.id });
  const isNews = !held || held.seatId !== seat.id || held.until <= op.now;
  const { organizationId } = op.viewer;
  const taken = { organizationId, seatId: seat.id, until: lockUntil(op.now) };
  if (held) Object.assign(held, taken);
  else op.em.persist(op.em.create(NoteLock, { noteId: note.id, scopeId: note.scopeId, ...taken }));
  if (isNews) op.act("note.lock", note);
}

/** Whom the others see writing in it now, or null. */
export async function lockOn(op: Operation, note: Note): Promise<NoteLock | null> {
  const [held] = await op.load.many(NoteLock, "noteId", note.id, "noteId");
  return held && held.until > op.now ? held : null;
}

/** Moves the own draft into the shared note, under the organization's name. The draft is empty after it (R27). */
export async function publishNote(op: Operation, input: PublishNoteInput): Promise<Note> {
  const own = await op.load.visible(Note, input.id);
  if (own.organization === null) throw badInput("input.id", "notOwnDraft");
  const writing = await beginWriting(op, own.agendaItem.id, "publish");
  await op.em.refresh(own);
  expectVersion(own, input.version);
  const { shared } = await notesOn(op, own.agendaItem.id);
  const { name, shortName } = await op.load.visible(Organization, own.organization.id);
  const text = published(shared?.text ?? "", shortName ?? name, own.text);
  write(op, writing, { note: own, shared: false, text: "", action: "note.save" });
  return write(op, writing, { note: shared, shared: true, text, action: "note.publish" });
}

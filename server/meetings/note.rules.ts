import { isBlank } from "../kit/blank.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

/**
 * R27: how a meeting's notes stand. OWN: each organization has its own draft, and so also IN_SESSION, when the chair may
 * open shared notes. SHARED never goes back. CLOSED: the meeting was cancelled, or its minutes are adopted.
 */
export const noteStates = ["OWN", "IN_SESSION", "SHARED", "CLOSED"] as const;
export type NoteState = (typeof noteStates)[number];

export const noteActions = ["writeOwn", "openShared", "writeShared", "publish"] as const;
export type NoteAction = (typeof noteActions)[number];

export const noteTransitions: Transitions<NoteState, NoteAction> = {
  writeOwn: { OWN: ["OWN"], IN_SESSION: ["IN_SESSION"], SHARED: ["SHARED"] },
  openShared: { IN_SESSION: ["SHARED"] },
  writeShared: { SHARED: ["SHARED"] },
  publish: { SHARED: ["SHARED"] },
};

/** The state that a meeting puts its notes in. */
export function noteState(meeting: {
  readonly status: string;
  readonly sharedNotesOpenedAt: Date | null;
  readonly minutesAdopted: boolean;
}): NoteState {
  if (meeting.status === "CANCELLED" || meeting.minutesAdopted) return "CLOSED";
  if (meeting.sharedNotesOpenedAt !== null) return "SHARED";
  return meeting.status === "IN_SESSION" ? "IN_SESSION" : "OWN";
}

/** Seconds that a lock on a shared note holds without a beat or a save. */
const lockSeconds = 45;

export const lockUntil = (now: Date): Date => new Date(now.getTime() + lockSeconds * 1000);

/** Whether a lock is a seat's to take: nobody has it, it is its own, or it has run out. */
export const mayTakeLock = (
  lock: { readonly seatId: string; readonly until: Date } | null,
  seatId: string,
  now: Date,
): boolean => lock === null || lock.seatId === seatId || lock.until <= now;

/** Longest note, in UTF-16 units: what a text may be when it comes in. */
const longest = 10_000;

/**
 * The shared note with an organization's own draft after it, under the organization's name (R27). Refuses with
 * `noteEmpty` or `noteFull`.
 */
export function published(shared: string, organization: string, own: string): string {
  if (isBlank(own)) throw refused("R27", "noteEmpty", {}, "input.id");
  const before = shared.trimEnd();
  const text = `${before}${before === "" ? "" : "\n\n"}${organization}:\n${own.trim()}`;
  if (text.length > longest) throw refused("R27", "noteFull", { max: longest }, "input.id");
  return text;
}

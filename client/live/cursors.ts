/** How far this client has come in one stream. */
export interface Cursor {
  readonly stream: string;
  readonly seq: number;
}

export type Cursors = ReadonlyMap<string, number>;

/** What the feed sends, as far as the cursors care. */
export interface Batch {
  readonly kind: "CHANGES" | "RESET" | "HEARTBEAT";
  readonly stream: string | null;
  readonly base: number;
  readonly cursor: number;
}

/**
 * What a batch means for one who stands at `cursors`:
 * `next` goes on from where we are; `gap` leaves something out; `reset` cannot be followed; `old` was seen already or
 * belongs to a stream that is followed no longer. After a gap or a reset everything shown is fetched anew.
 */
export type Step = "next" | "gap" | "reset" | "old";

/** The gap test: `base` is our own cursor, or something is missing. Answers the step and the cursors after it. */
export function take(cursors: Cursors, batch: Batch): { step: Step; cursors: Cursors } {
  const own = batch.stream === null ? undefined : cursors.get(batch.stream);
  if (batch.stream === null || own === undefined) return { step: "old", cursors };
  const at = (seq: number): Cursors => new Map(cursors).set(batch.stream as string, seq);
  if (batch.kind === "RESET") return { step: "reset", cursors: at(batch.cursor) };
  if (batch.cursor <= own) return { step: "old", cursors };
  return { step: batch.base === own ? "next" : "gap", cursors: at(batch.cursor) };
}

/** Whether a stream that we follow has its head past our cursor. */
export const isBehind = (cursors: Cursors, heads: readonly Cursor[]): boolean =>
  heads.some(({ stream, seq }) => seq > (cursors.get(stream) ?? seq));

/** Keeps the own place in streams that are followed already, begins at the head in new ones, leaves the rest. */
export function follow(cursors: Cursors, heads: readonly Cursor[]): Cursors {
  return new Map(heads.map(({ stream, seq }) => [stream, cursors.get(stream) ?? seq]));
}

export const sameStreams = (a: Cursors, b: Cursors): boolean =>
  a.size === b.size && [...a.keys()].every((stream) => b.has(stream));

export interface Head extends Cursor {
  readonly kind?: string | null;
}

const mostRecent = 24;
const mostOfOne = 8;

/**
 * Places a little before the heads, so that the first batches bring the latest events. What has happened to members and
 * seats long ago is no news: streams of kind FORUM begin at their head.
 */
export function recent(heads: readonly Head[]): Cursors {
  const telling = heads.filter(({ kind }) => kind !== "FORUM").length;
  const each = Math.min(mostOfOne, Math.floor(mostRecent / Math.max(1, telling)));
  const back = ({ kind, seq }: Head) => (kind === "FORUM" ? seq : Math.max(0, seq - each));
  return new Map(heads.map((head) => [head.stream, back(head)]));
}

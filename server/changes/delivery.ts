import type { Operation } from "../access/operation.ts";
import { Change } from "./change.entity.ts";
import type { StreamHead } from "./stream.ts";
import { seesSubject } from "./subjects.ts";

/** How far a read came in its stream, and whether the viewer may follow it at all. */
export interface Place {
  readonly visible: boolean;
  readonly cursor: number;
  readonly head: number;
}

export type Heads = ReadonlyMap<string, number>;

/**
 * What a subscription's loop asks for: the next changes of a stream, or a heartbeat. The loop learns from `report`,
 * not from the payload, which holds only what the subscriber selected.
 */
export type StreamEvent =
  | {
      readonly kind: "READ";
      readonly stream: string;
      readonly after: number;
      readonly report: (place: Place) => void;
    }
  | {
      readonly kind: "HEARTBEAT";
      readonly streams: readonly string[];
      readonly report: (heads: Heads) => void;
    };

export interface Batch {
  readonly kind: "CHANGES" | "RESET" | "HEARTBEAT";
  readonly stream: string | null;
  readonly base: number;
  readonly cursor: number;
  readonly changes: Change[];
  readonly heads: StreamHead[];
}

const batchSize = 100;
/** Further behind than this, fetching anew is cheaper than catching up. */
const longestCatchUp = 2000;

/** The batch of an event, in the snapshot that resolves the subjects, so that a right is judged at delivery. */
export function readBatch(op: Operation, event: StreamEvent): Promise<Batch> {
  return event.kind === "READ" ? readStream(op, event) : heartbeat(op, event);
}

async function readStream(op: Operation, event: StreamEvent & { kind: "READ" }): Promise<Batch> {
  const { stream, after, report } = event;
  const found = (await visibleHeads(op, [stream])).get(stream);
  const visible = found !== undefined;
  const head = found ?? after;
  if (!visible || after > head || head - after > longestCatchUp) {
    report({ visible, cursor: head, head });
    return { kind: "RESET", stream, base: after, cursor: head, changes: [], heads: [] };
  }
  const rows = await op.em.find(
    Change,
    { stream, seq: { $gt: after } },
    { orderBy: { seq: "asc" }, limit: batchSize },
  );
  const seen = await Promise.all(rows.map((row) => seesSubject(op, row.subjectType, row.subjectId)));
  const cursor = rows.at(-1)?.seq ?? after;
  report({ visible, cursor, head });
  const changes = rows.filter((_, index) => seen[index]);
  return { kind: "CHANGES", stream, base: after, cursor, changes, heads: [] };
}

async function heartbeat(op: Operation, event: StreamEvent & { kind: "HEARTBEAT" }): Promise<Batch> {
  const found = await visibleHeads(op, event.streams);
  event.report(found);
  const heads = [...found].map(([stream, seq]) => ({ stream, seq, kind: null }));
  return { kind: "HEARTBEAT", stream: null, base: 0, cursor: 0, changes: [], heads };
}

/** Where the streams stand that the viewer may follow now; the others are left out. */
export async function visibleHeads(op: Operation, streams: readonly string[]): Promise<Heads> {
  const ids = `{${streams.join(",")}}`;
  const rows = await op.em.execute<{ stream: string; seq: number }[]>(
    `select s as stream, coalesce(h.seq, 0) as seq
       from unnest(?::uuid[]) s left join stream_heads(?::uuid[]) h on h.stream = s
      where s = any ((select visible_scopes())::uuid[])`,
    [ids, ids],
  );
  return new Map(rows.map(({ stream, seq }) => [stream, seq]));
}

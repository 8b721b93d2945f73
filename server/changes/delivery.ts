import type { Operation } from "../access/operation.ts";
import { Change } from "./change.entity.ts";
import type { StreamHead } from "./stream.ts";
import { seesSubject } from "./subjects.ts";

/** What a subscription's loop asks for: the next changes of a stream, or a heartbeat. */
export type StreamEvent =
  | { readonly kind: "READ"; readonly stream: string; readonly after: number }
  | { readonly kind: "HEARTBEAT"; readonly streams: readonly string[] };

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

/**
 * Reads a stream onwards from a cursor, in the snapshot that resolves the subjects, so that a right is judged at
 * delivery. It leaves in `op.delivered` how far it came.
 */
export async function readStream(op: Operation, event: StreamEvent): Promise<Batch> {
  if (event.kind === "HEARTBEAT") return heartbeat(op, event.streams);
  const { stream, after } = event;
  const [place] = await op.em.execute<{ visible: boolean; head: number }[]>(
    "select ?::uuid = any (visible_scopes()) as visible, coalesce((select seq from stream_heads(array[?::uuid])), 0) as head",
    [stream, stream],
  );
  const head = place?.head ?? 0;
  if (!place?.visible || after > head || head - after > longestCatchUp) {
    op.delivered = { stream, seq: place?.visible ? head : -1 };
    return {
      kind: "RESET",
      stream,
      base: after,
      cursor: place?.visible ? head : after,
      changes: [],
      heads: [],
    };
  }
  const rows = await op.em.find(
    Change,
    { stream, seq: { $gt: after } },
    { orderBy: { seq: "asc" }, limit: batchSize },
  );
  const cursor = rows.at(-1)?.seq ?? after;
  const seen = await Promise.all(rows.map((row) => seesSubject(op, row.subjectType, row.subjectId)));
  op.delivered = { stream, seq: cursor };
  return {
    kind: "CHANGES",
    stream,
    base: after,
    cursor,
    changes: rows.filter((_, index) => seen[index]),
    heads: [],
  };
}

async function heartbeat(op: Operation, streams: readonly string[]): Promise<Batch> {
  const heads = await op.em.execute<{ stream: string; seq: number }[]>(
    "select s as stream, coalesce(h.seq, 0) as seq from unnest(?::uuid[]) s left join stream_heads(?::uuid[]) h on h.stream = s where s = any (visible_scopes())",
    [`{${streams.join(",")}}`, `{${streams.join(",")}}`],
  );
  return {
    kind: "HEARTBEAT",
    stream: null,
    base: 0,
    cursor: 0,
    changes: [],
    heads: heads.map((one) => ({ ...one, kind: null })),
  };
}

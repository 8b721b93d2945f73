import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import type { Client, Refusal, TestApp } from "./app.ts";

export interface FeedChange {
  readonly seq: number;
  readonly action: string;
  readonly subjectId: string;
  readonly actorRole: string | null;
  readonly fields: readonly string[];
  /** The noun as this subscriber sees it. */
  readonly subject: (Readonly<Record<string, unknown>> & { readonly __typename: string }) | null;
}

export interface FeedBatch {
  readonly kind: "CHANGES" | "RESET" | "HEARTBEAT";
  readonly stream: string | null;
  readonly base: number;
  readonly cursor: number;
  readonly heads: readonly { readonly stream: string; readonly seq: number }[];
  readonly changes: readonly FeedChange[];
}

export interface Stream {
  readonly stream: string;
  readonly kind: "ROOM" | "SHARED" | "FORUM" | "OVERSIGHT" | "REPRESENTATIVES" | "OWN";
  readonly seq: number;
}

/** One subscription over one WebSocket, as a client that keeps its cursors and finds gaps. */
export interface Feed {
  /** Everything that came, in order. */
  readonly batches: readonly FeedBatch[];
  /** How far it has come in each stream; where to resume. */
  readonly cursors: ReadonlyMap<string, number>;
  /** Resolves when the hub ends the subscription: with the refusals, none when it completed. */
  readonly ended: Promise<readonly Refusal[]>;
  /** The next batch that is no heartbeat. Rejects once the feed is over or has a gap. */
  next(): Promise<FeedBatch>;
  /** Reads on, heartbeats too, to the first batch that fits. */
  until(fits: (batch: FeedBatch) => boolean): Promise<FeedBatch>;
  /** The network goes away: no close frame. */
  drop(): void;
  close(): Promise<void>;
}

export const feedFields = `kind stream base cursor heads { stream seq }
  changes { seq action subjectId actorRole fields subject { __typename
    ... on Deficiency { id number title description status }
    ... on DeficiencySignal { id signalNumber: number status category }
    ... on Escalation { id question escalationStatus: status deficiency { id } }
    ... on Transfer { id } ... on Activity { id }
    ... on Forum { id } ... on Membership { id } ... on Seat { id } } }`;

const document = `subscription Feed($after: [StreamCursor!]!) { changes(after: $after) { ${feedFields} } }`;

/** The streams of the client's rights now. */
export async function streamsOf(client: Client): Promise<readonly Stream[]> {
  const { data, errors } = await client.ask<{ viewer: { streams: Stream[] } }, object>(
    "{ viewer { streams { stream kind seq } } }",
  );
  if (!data) throw new Error(`no streams: ${JSON.stringify(errors)}`);
  return data.viewer.streams;
}

/** The client's streams of these kinds, all when none is named, as cursors at their heads. */
export async function cursorsOf(client: Client, ...kinds: Stream["kind"][]): Promise<Map<string, number>> {
  const streams = await streamsOf(client);
  const chosen = streams.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  return new Map(chosen.map(({ stream, seq }) => [stream, seq]));
}

/** Follows the streams from those cursors; by default all of the client's, from their heads. */
export async function follow(
  app: Pick<TestApp, "url">,
  client: Client,
  from?: ReadonlyMap<string, number>,
): Promise<Feed> {
  const cursors = new Map(from ?? (await cursorsOf(client)));
  const after = [...cursors].map(([stream, seq]) => ({ stream, seq }));
  return subscribe(app.url, client.token, cursors, { query: document, variables: { after } });
}

function subscribe(
  url: string,
  token: string | null,
  cursors: Map<string, number>,
  payload: { query: string; variables: Record<string, unknown> },
): Feed {
  const batches: FeedBatch[] = [];
  const { promise: ended, resolve: end } = Promise.withResolvers<readonly Refusal[]>();
  let read = 0;
  let over: Error | null = null;
  let news = Promise.withResolvers<void>();
  const sockets: WebSocket[] = [];

  const tell = () => {
    news.resolve();
    news = Promise.withResolvers();
  };
  const finish = (error: Error, refusals: readonly Refusal[] = []) => {
    over ??= error;
    end(refusals);
    tell();
  };
  const take = (batch: FeedBatch) => {
    const { kind, stream, base, cursor } = batch;
    if (stream !== null) {
      const own = cursors.get(stream);
      if (base !== own) finish(new Error(`a gap in ${stream}: base ${base}, own cursor ${own}`));
      if (kind === "CHANGES" && cursor <= base) finish(new Error(`${stream} stands still at ${cursor}`));
      cursors.set(stream, cursor);
    }
    batches.push(batch);
    tell();
  };

  const client = createClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol);
        sockets.push(this);
      }
    },
    retryAttempts: 0,
    ...(token ? { connectionParams: { token } } : {}),
  });
  client.subscribe<{ changes: FeedBatch }>(payload, {
    next({ data, errors }) {
      if (errors || !data) finish(new Error(`refused: ${JSON.stringify(errors)}`), refusalsOf(errors));
      else take(data.changes);
    },
    error: (error) => finish(new Error(`the feed broke: ${JSON.stringify(error)}`), refusalsOf(error)),
    complete: () => finish(new Error("the feed is over")),
  });

  const until: Feed["until"] = async (fits) => {
    for (;;) {
      const batch = batches[read];
      if (batch) {
        read += 1;
        if (fits(batch)) return batch;
      } else if (over) {
        throw over;
      } else {
        await news.promise;
      }
    }
  };
  return {
    batches,
    cursors,
    ended,
    until,
    next: () => until(({ kind }) => kind !== "HEARTBEAT"),
    drop: () => sockets.at(-1)?.terminate(),
    close: async () => {
      await client.dispose();
    },
  };
}

const refusalsOf = (errors: unknown): Refusal[] => (Array.isArray(errors) ? (errors as Refusal[]) : []);

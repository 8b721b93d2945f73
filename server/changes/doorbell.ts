import pg from "pg";
import type { Logger } from "pino";

/** Told of a stream that has moved, and of its last number. */
export type Ring = (stream: string, head: number) => void;

const askEvery = 1000;

/**
 * Tells that streams have moved. NOTIFY says which; the log is the truth, so it also asks once a second and a lost
 * notice costs a second, never a change. It reconnects by itself.
 */
export class Doorbell {
  readonly #url: string;
  readonly #log: Logger;
  readonly #ringers = new Map<string, Set<Ring>>();
  readonly #heads = new Map<string, number>();
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #asking: Promise<void> | null = null;
  #isClosed = false;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  async open(): Promise<void> {
    await this.#connect();
    this.#timer = setInterval(() => this.#ask(), askEvery);
  }

  /** Calls `ring` whenever one of the streams moves; returns how to stop. */
  follow(streams: readonly string[], ring: Ring): () => void {
    for (const stream of streams) {
      const ringers = this.#ringers.get(stream) ?? new Set();
      ringers.add(ring);
      this.#ringers.set(stream, ringers);
    }
    return () => {
      for (const stream of streams) {
        const ringers = this.#ringers.get(stream);
        ringers?.delete(ring);
        if (ringers?.size === 0) {
          this.#ringers.delete(stream);
          this.#heads.delete(stream);
        }
      }
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#client?.end().catch(() => {});
    await this.#asking;
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 5000,
      // A server that is gone without a word must not leave it asking for ever.
      query_timeout: 5000,
      keepAlive: true,
    });
    const lost = () => {
      if (this.#client === client) this.#client = null;
    };
    client.on("error", (error) => {
      this.#log.warn({ reason: error.message }, "doorbell lost its connection");
      lost();
    });
    client.on("end", lost);
    client.on("notification", ({ payload }) => {
      const [stream, seq] = (payload ?? "").split(":");
      if (stream) this.#ring(stream, Number(seq));
    });
    try {
      await client.connect();
      await client.query("listen hub_changes");
      if (this.#isClosed) throw new Error("closed meanwhile");
    } catch (error) {
      client.end().catch(() => {});
      throw error;
    }
    // What was heard before may be of another database: one put back from a backup.
    this.#heads.clear();
    this.#client = client;
  }

  #ring(stream: string, seq: number): void {
    const ringers = this.#ringers.get(stream);
    if (!ringers || seq <= (this.#heads.get(stream) ?? 0)) return;
    this.#heads.set(stream, seq);
    for (const ring of ringers) ring(stream, seq);
  }

  /** One at a time, however long the database takes to answer. */
  #ask(): void {
    this.#asking ??= this.#askHeads()
      .catch((error: unknown) => {
        if (this.#isClosed) return;
        const reason = error instanceof Error ? error.message : typeof error;
        this.#log.warn({ reason }, "doorbell will try again");
      })
      .finally(() => {
        this.#asking = null;
      });
  }

  async #askHeads(): Promise<void> {
    if (!this.#client) await this.#connect();
    const streams = [...this.#ringers.keys()];
    if (streams.length === 0) return;
    const heads = await this.#client?.query<{ stream: string; seq: number }>(
      "select stream, seq from stream_heads($1::uuid[])",
      [streams],
    );
    for (const { stream, seq } of heads?.rows ?? []) this.#ring(stream, seq);
  }
}

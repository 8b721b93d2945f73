import pg from "pg";
import type { Logger } from "pino";

/**
 * Tells that streams have moved. NOTIFY says which; the log is the truth, so it also asks once a second and a lost
 * notice costs a second, never a change. It reconnects by itself.
 */
export class Doorbell {
  readonly #url: string;
  readonly #log: Logger;
  readonly #ringers = new Map<string, Set<() => void>>();
  readonly #heads = new Map<string, number>();
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  async open(): Promise<void> {
    await this.#connect();
    this.#timer = setInterval(() => void this.#poll(), 1000);
  }

  /** Calls `ring` whenever one of the streams moves; returns how to stop. */
  follow(streams: readonly string[], ring: () => void): () => void {
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

  /** The last number heard of a stream; 0 when none was. */
  head(stream: string): number {
    return this.#heads.get(stream) ?? 0;
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    });
    client.on("error", (error) => {
      this.#log.warn({ reason: error.message }, "doorbell lost its connection");
      if (this.#client === client) this.#client = null;
    });
    client.on("end", () => {
      if (this.#client === client) this.#client = null;
    });
    client.on("notification", ({ payload }) => {
      const [stream, seq] = (payload ?? "").split(":");
      if (stream) this.#ring(stream, Number(seq));
    });
    await client.connect();
    await client.query("listen hub_changes");
    this.#client = client;
  }

  #ring(stream: string, seq: number): void {
    const ringers = this.#ringers.get(stream);
    if (!ringers || seq <= this.head(stream)) return;
    this.#heads.set(stream, seq);
    for (const ring of ringers) ring();
  }

  async #poll(): Promise<void> {
    if (this.#closed) return;
    try {
      if (!this.#client) await this.#connect();
      const streams = [...this.#ringers.keys()];
      if (streams.length === 0) return;
      const heads = await this.#client?.query<{ stream: string; seq: number }>(
        "select stream, seq from stream_heads($1::uuid[])",
        [streams],
      );
      for (const { stream, seq } of heads?.rows ?? []) this.#ring(stream, seq);
    } catch (error) {
      this.#log.warn(
        { reason: error instanceof Error ? error.message : "unknown" },
        "doorbell will try again",
      );
    }
  }
}

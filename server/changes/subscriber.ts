import type { ExecutionResult, GraphQLError } from "graphql";
import { isConnectionLost } from "../platform/pool.ts";
import type { Heads, Place, StreamEvent } from "./delivery.ts";
import type { Doorbell } from "./doorbell.ts";

/** What a subscription needs of the engine. Each call runs in a transaction of its own, as the viewer is then. */
export interface Delivery {
  /**
   * Executes the subscriber's document over one event. A result may hold errors of fields; a right or a session that
   * has ended, and a fault of the database, rejects.
   */
  deliver(event: StreamEvent): Promise<ExecutionResult>;
  /** Where the streams stand that the viewer may follow. */
  heads(streams: readonly string[]): Promise<Heads>;
  formatError(error: unknown): GraphQLError;
}

/** In milliseconds. A right or a session that has ended is noticed within one beat also when nothing happens. */
const beatEvery = 4000;
const retryAfter = 500;
/** A database that is away for longer ends the subscription; the client comes back with its cursors. */
const longestOutage = 30_000;

/**
 * One subscription. It pulls what lies after each cursor whenever the doorbell rings: nothing is queued for a slow
 * subscriber, and a cursor moves only once its batch has been taken.
 */
export class Subscriber {
  readonly #delivery: Delivery;
  readonly #doorbell: Doorbell;
  readonly #cursors: Map<string, number>;
  readonly #due = new Set<string>();
  #lastBeat = Date.now();
  #isGone = false;
  #isWoken = false;
  #wake: () => void = () => {};

  constructor(delivery: Delivery, doorbell: Doorbell, cursors: ReadonlyMap<string, number>) {
    this.#delivery = delivery;
    this.#doorbell = doorbell;
    this.#cursors = new Map(cursors);
  }

  /** The batches; `return` ends it at once, also while it waits. */
  batches(): AsyncGenerator<ExecutionResult> {
    const batches = this.#batches();
    const { return: end } = batches;
    batches.return = (value) => {
      this.#isGone = true;
      this.#ring();
      return end.call(batches, value);
    };
    return batches;
  }

  async *#batches(): AsyncGenerator<ExecutionResult> {
    const leave = this.#doorbell.follow([...this.#cursors.keys()], (stream, head) => {
      if (head > (this.#cursors.get(stream) ?? head)) this.#mark(stream);
    });
    try {
      this.#compare(await this.#patiently(() => this.#delivery.heads([...this.#cursors.keys()])));
      while (!this.#isGone && this.#cursors.size > 0) {
        const [stream] = this.#due;
        const untilBeat = this.#lastBeat + beatEvery - Date.now();
        if (untilBeat <= 0) yield await this.#beat();
        else if (stream !== undefined) yield* this.#read(stream);
        else await this.#sleep(untilBeat);
      }
    } catch (error) {
      if (!this.#isGone) yield { errors: [this.#delivery.formatError(error)] };
    } finally {
      leave();
    }
  }

  async *#read(stream: string): AsyncGenerator<ExecutionResult> {
    this.#due.delete(stream);
    const after = this.#cursors.get(stream);
    if (after === undefined) return;
    const { result, report: place } = await this.#deliver<Place>((report) => ({
      kind: "READ",
      stream,
      after,
      report,
    }));
    if (place.visible && place.cursor === after) return;
    yield result;
    if (place.visible) this.#cursors.set(stream, place.cursor);
    else this.#cursors.delete(stream);
    if (place.head > place.cursor) this.#due.add(stream);
  }

  async #beat(): Promise<ExecutionResult> {
    this.#lastBeat = Date.now();
    const streams = [...this.#cursors.keys()];
    const { result, report: heads } = await this.#deliver<Heads>((report) => ({
      kind: "HEARTBEAT",
      streams,
      report,
    }));
    this.#compare(heads);
    return result;
  }

  async #deliver<T>(
    event: (report: (told: T) => void) => StreamEvent,
  ): Promise<{ result: ExecutionResult; report: T }> {
    return this.#patiently(async () => {
      const told: T[] = [];
      const result = await this.#delivery.deliver(event((one) => told.push(one)));
      const [report] = told;
      if (report === undefined) throw result.errors?.[0] ?? new Error("a delivery that did not read");
      return { result, report };
    });
  }

  /** What is ahead of its cursor, behind it, or seen no longer, is read. */
  #compare(heads: Heads): void {
    for (const [stream, seq] of this.#cursors) if (heads.get(stream) !== seq) this.#due.add(stream);
  }

  /** A database that is away for a moment costs a moment: the cursor has not moved. */
  async #patiently<T>(ask: () => Promise<T>): Promise<T> {
    for (const since = Date.now(); ; ) {
      try {
        return await ask();
      } catch (error) {
        if (!isConnectionLost(error) || Date.now() - since > longestOutage) throw error;
        for (const until = Date.now() + retryAfter; !this.#isGone && Date.now() < until; ) {
          await this.#sleep(until - Date.now());
        }
        if (this.#isGone) throw error;
      }
    }
  }

  #mark(stream: string): void {
    this.#due.add(stream);
    this.#ring();
  }

  #ring(): void {
    this.#isWoken = true;
    this.#wake();
  }

  async #sleep(ms: number): Promise<void> {
    if (!this.#isWoken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#isWoken = false;
  }
}

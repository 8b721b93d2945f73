import { backoff } from "./backoff.ts";
import {
  type Batch,
  type Cursor,
  type Cursors,
  follow,
  type Head,
  isBehind,
  recent,
  sameStreams,
  take,
} from "./cursors.ts";

/** `starting` until the first connection stands: nothing is wrong yet. */
export type LiveState = "starting" | "connected" | "reconnecting" | "offline";

export interface LiveBatch extends Batch {
  readonly heads: readonly Cursor[];
  readonly changes: readonly { readonly seq: number; readonly action: string }[];
}

/** What one socket tells. */
export interface Sink<B> {
  opened(): void;
  next(batch: B): void;
  /** It is over, whatever the reason. */
  ended(reason: "lost" | "signedOut"): void;
}

export interface LivePorts<B extends LiveBatch> {
  /** Opens one socket with one subscription; answers how to close it. */
  open(after: readonly Cursor[], sink: Sink<B>): () => void;
  /** The streams of the viewer's rights now, and where they stand. Rejects when the hub does not answer. */
  loadStreams(): Promise<readonly Cursor[]>;
  /** Changes of a stream. Those up to `known` happened before the pages were fetched. */
  changed(batch: B, known: number): void;
  /** Something was missed: all that is shown has to be fetched anew. */
  missed(): void;
  signedOut(): void;
  isOnline(): boolean;
  random(): number;
}

/** The server beats every 4 s. */
const silence = 15_000;
const restless = 8_000;
/** Failures in a row after which it is no longer a blink. */
const patience = 3;

const touchesRights = ({ action }: { action: string }) => /^(seat|membership)\./.test(action);

/**
 * The one live connection: it keeps the cursors, tests for gaps, and comes back by itself from where it was. A fresh
 * socket each time, since graphql-ws would repeat the cursors of the first subscription.
 */
export class LiveConnection<B extends LiveBatch> {
  readonly #ports: LivePorts<B>;
  readonly #listeners = new Set<() => void>();
  readonly #known: Cursors;
  #cursors: Cursors;
  #state: LiveState = "starting";
  /** Of the last heartbeat: who has not come so far by the next one has lost a batch. */
  #heads: readonly Cursor[] = [];
  #failures = 0;
  /** Each connection has a number; what an older one says counts no more. */
  #turn = 0;
  #close: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;

  /** `heads` are the streams as they stood before the first page was fetched. */
  constructor(ports: LivePorts<B>, heads: readonly Head[]) {
    this.#ports = ports;
    this.#known = new Map(heads.map(({ stream, seq }) => [stream, seq]));
    this.#cursors = recent(heads);
  }

  get state(): LiveState {
    return this.#state;
  }

  /** Calls `listener` when the state changes; answers how to stop that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    this.#connect();
  }

  stop(): void {
    this.#drop();
    this.#listeners.clear();
  }

  /** The network is back, or the page is seen again: connects at once, also when the old socket only seems alive. */
  wake(): void {
    if (this.#state === "connected" && Date.now() - this.#heardAt < restless) return;
    this.#failures = 0;
    if (this.#state !== "starting") this.#become("reconnecting");
    void this.#resume();
  }

  /** The device says that there is no network. */
  sleep(): void {
    this.#drop();
    this.#become("offline");
  }

  #become(state: LiveState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const tell of this.#listeners) tell();
  }

  #drop(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    const close = this.#close;
    this.#close = () => {};
    close();
  }

  #connect(): void {
    this.#drop();
    const turn = this.#turn;
    const isMine = () => turn === this.#turn;
    this.#heads = [];
    const after = [...this.#cursors].map(([stream, seq]) => ({ stream, seq }));
    if (after.length === 0) {
      this.#become("connected");
      return;
    }
    this.#watch();
    this.#close = this.#ports.open(after, {
      opened: () => {
        if (!isMine()) return;
        this.#watch();
        this.#become("connected");
      },
      next: (batch) => {
        if (isMine()) this.#receive(batch);
      },
      ended: (reason) => {
        if (isMine()) this.#ended(reason);
      },
    });
  }

  #receive(batch: B): void {
    this.#failures = 0;
    this.#watch();
    this.#become("connected");
    if (batch.kind === "HEARTBEAT") this.#beat(batch.heads);
    else this.#step(batch);
  }

  #step(batch: B): void {
    const { step, cursors } = take(this.#cursors, batch);
    this.#cursors = cursors;
    if (step === "old") return;
    if (step === "next") this.#ports.changed(batch, this.#known.get(batch.stream ?? "") ?? 0);
    else this.#ports.missed();
    if (step === "reset" || batch.changes.some(touchesRights)) void this.review();
  }

  #beat(heads: readonly Cursor[]): void {
    const isLost = isBehind(this.#cursors, this.#heads);
    this.#heads = heads;
    if (isLost) this.#connect();
  }

  /** Rights have changed, such as by a seat or a forum of one's own: other streams may be followed now. */
  async review(): Promise<void> {
    const turn = this.#turn;
    const heads = await this.#ports.loadStreams().catch(() => null);
    if (heads === null || turn !== this.#turn) return;
    const cursors = follow(this.#cursors, heads);
    const isSame = sameStreams(cursors, this.#cursors);
    this.#cursors = cursors;
    if (isSame) return;
    this.#ports.missed();
    this.#connect();
  }

  #watch(): void {
    this.#heardAt = Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ended("lost"), silence);
  }

  #ended(reason: "lost" | "signedOut"): void {
    this.#drop();
    if (reason === "signedOut") {
      this.#ports.signedOut();
      return;
    }
    this.#failures += 1;
    const isGone = !this.#ports.isOnline() || this.#failures > patience;
    this.#become(isGone ? "offline" : "reconnecting");
    this.#timer = setTimeout(() => void this.#resume(), backoff(this.#failures, this.#ports.random()));
  }

  /** From the newest cursors, and with the streams of today: rights may have changed meanwhile. */
  async #resume(): Promise<void> {
    this.#drop();
    const turn = this.#turn;
    const heads = await this.#ports.loadStreams().catch(() => null);
    if (turn !== this.#turn) return;
    if (heads === null) {
      this.#ended("lost");
      return;
    }
    const cursors = follow(this.#cursors, heads);
    const isSame = sameStreams(cursors, this.#cursors);
    this.#cursors = cursors;
    if (!isSame) this.#ports.missed();
    this.#connect();
  }
}

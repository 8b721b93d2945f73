/** Milliseconds: how long it waits for quiet, and how long at most. */
interface Wait {
  readonly pause: number;
  readonly longest: number;
}

/** Fetches what is shown anew, a little after it was asked to: many changes at once make one round. */
export class Refetcher {
  readonly #fetch: () => Promise<void>;
  readonly #wait: Wait;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedAt: number | null = null;
  #isFetching = false;
  #again = false;

  constructor(fetch: () => Promise<void>, wait: Wait) {
    this.#fetch = fetch;
    this.#wait = wait;
  }

  soon(): void {
    if (this.#isFetching) {
      this.#again = true;
      return;
    }
    this.#askedAt ??= Date.now();
    clearTimeout(this.#timer);
    // A stream that never rests must not put it off for ever.
    const left = Math.max(0, this.#askedAt + this.#wait.longest - Date.now());
    this.#timer = setTimeout(() => void this.#run(), Math.min(this.#wait.pause, left));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#askedAt = null;
    this.#again = false;
  }

  async #run(): Promise<void> {
    this.#askedAt = null;
    this.#isFetching = true;
    try {
      await this.#fetch();
    } finally {
      this.#isFetching = false;
    }
    if (!this.#again) return;
    this.#again = false;
    this.soon();
  }
}

import type { ApolloClient } from "@apollo/client";
import { Refetcher } from "./refetcher.ts";
import { StaleQueries } from "./staleQueries.ts";

interface ChangeOfMatter {
  readonly action: string;
  readonly deficiency: object | null;
}

/** Numbers beside the page: they may come a moment later. */
const counts: ReadonlySet<string> = new Set([
  "WaitingCount",
  "AnchoringForums",
  "DeficiencyForums",
  "MyForums",
]);

/** Whether the change brought all that a page of the matter shows of it, so that only what waits has to be asked for. */
export function isSettled({ action, deficiency }: ChangeOfMatter): boolean {
  const isWhole = deficiency !== null && "id" in deficiency;
  return isWhole && /^deficiency\.(?!report$|transfer$|saveDraft$)/.test(action);
}

const soon = { pause: 40, longest: 200 };
const later = { pause: 500, longest: 1_500 };

/**
 * Fetches what is on screen anew after changes, the urgent first: a list may have won a row, and something may wait.
 * What the change itself has written to the cache, and numbers, follow when it has become quiet.
 */
export class CatchUp {
  readonly #stale: StaleQueries;
  readonly #urgent: Refetcher;
  readonly #rest: Refetcher;
  #isSettled = true;

  constructor(client: ApolloClient) {
    this.#stale = new StaleQueries(client);
    this.#urgent = new Refetcher(() => {
      const isSettled = this.#isSettled;
      this.#isSettled = true;
      return this.#stale.fetch((name) => (isSettled ? name === "Waiting" : !counts.has(name)));
    }, soon);
    this.#rest = new Refetcher(() => this.#stale.fetch(() => true), later);
  }

  changed(changes: readonly ChangeOfMatter[]): void {
    if (!changes.every(isSettled)) this.#isSettled = false;
    this.#ask();
  }

  /** Nobody knows what has changed. */
  missed(): void {
    this.#isSettled = false;
    this.#ask();
  }

  #ask(): void {
    this.#stale.changed();
    this.#urgent.soon();
    this.#rest.soon();
  }

  stop(): void {
    this.#urgent.stop();
    this.#rest.stop();
  }
}

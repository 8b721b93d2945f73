import type { ApolloClient } from "@apollo/client";
import { Refetcher } from "./refetcher.ts";
import { roomChanges } from "./roomChanges.ts";
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

/** What a meeting's pages show. */
const meetings: ReadonlySet<string> = new Set([
  "Meeting",
  "MeetingRoom",
  "RoomItem",
  "ItemNotes",
  "MeetingMinutes",
]);

/** How much of what is on screen a change may touch: what waits alone, a meeting's page alone, or anything. */
export type Reach = "waiting" | "meeting" | "all";

/** `waiting` where the change itself brought all that a page of the matter shows of it. */
export function reachOf({ action, deficiency }: ChangeOfMatter): Reach {
  if (roomChanges.has(action)) return "meeting";
  const isWhole = deficiency !== null && "id" in deficiency;
  return isWhole && /^deficiency\.(?!report$|transfer$|saveDraft$)/.test(action) ? "waiting" : "all";
}

const isWithin = (name: string, reach: Reach): boolean => {
  if (reach === "all") return !counts.has(name);
  return reach === "meeting" ? meetings.has(name) : name === "Waiting";
};

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
  /** Of the changes since the urgent were last fetched. */
  #reaches = new Set<Reach>();

  constructor(client: ApolloClient) {
    this.#stale = new StaleQueries(client);
    this.#urgent = new Refetcher(() => {
      const reaches = [...this.#reaches];
      this.#reaches = new Set();
      return this.#stale.fetch((name) => reaches.some((reach) => isWithin(name, reach)));
    }, soon);
    this.#rest = new Refetcher(() => this.#stale.fetch(() => true), later);
  }

  changed(changes: readonly ChangeOfMatter[]): void {
    // What is told of nothing may have taken something away from the viewer.
    this.#ask(changes.length > 0 ? changes.map(reachOf) : ["waiting"]);
  }

  /** Nobody knows what has changed. */
  missed(): void {
    this.#ask(["all"]);
  }

  #ask(reaches: readonly Reach[]): void {
    for (const reach of reaches) this.#reaches.add(reach);
    this.#stale.changed();
    this.#urgent.soon();
    if (reaches.some((reach) => reach !== "meeting")) this.#rest.soon();
  }

  stop(): void {
    this.#urgent.stop();
    this.#rest.stop();
  }
}

import type { Decisions } from "./ItemDecisions.tsx";
import type { Item, Meeting } from "./meeting.types.ts";

/** What the agenda is shown with, whether it may be ordered or not. */
export interface AgendaParts {
  readonly items: readonly Item[];
  readonly meeting: Meeting;
  readonly decisions: Decisions;
  /** The items that have come while one looked on. */
  readonly arrived: ReadonlySet<string>;
  /** To a place, from 1. */
  readonly onMove: (item: Item, position: number) => Promise<void>;
}

import type { Operation } from "../access/operation.ts";
import type { Noun } from "../platform/noun.entity.ts";
import type { DayAgo } from "./seed.exempelby.ts";
import type { DemoPersonKey } from "./seed.people.ts";

/** Where the texts' keys lead, and which day it is so many days back. */
export interface Stage {
  readonly day: DayAgo;
  readonly organizationId: (key: string) => string;
  readonly forumId: (key: string) => string;
}

/** What has been played: the name of a scene → the id of its noun. */
export type Played = ReadonlyMap<string, string>;

/** Something that happens on a day. `name` is written down with it, so that it happens once. */
export interface Scene {
  readonly ago: number;
  /** The minute of the day; left out: in the morning, in the order of the list. */
  readonly at?: number;
  readonly name: string;
  /** Who does it; null is the hub itself. */
  readonly by: DemoPersonKey | null;
  readonly play: (op: Operation, stage: Stage, played: Played) => Promise<Noun | undefined>;
}

/** Between two steps of one scene: what was done is written, and read anew. */
export async function settle(op: Operation): Promise<void> {
  await op.em.flush();
  op.load.clear();
}

/** The seed carries a step out once by its scene, not by a mutation. */
export const once = { clientMutationId: "demo" };

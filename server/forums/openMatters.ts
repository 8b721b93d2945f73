import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import type { Forum } from "./forum.entity.ts";
import type { OpenThing } from "./reorganization.rules.ts";

/** From one forum to another, and the role in which somebody lets it happen. */
export interface Passage {
  readonly from: Forum;
  readonly to: Forum;
  readonly role: Role;
}

/** What lies in a forum belongs to later features; they say how it is found and how it passes to another forum. */
export interface OpenMatters {
  /** What lies open in the forum, as an administrator may know of it. */
  in(op: Operation, forumId: string): Promise<readonly OpenThing[]>;
  /** Hands them over with all that hangs on them; nothing else moves. Both forums are told. */
  handOver(op: Operation, things: readonly OpenThing[], passage: Passage): Promise<void>;
  /** What a forum below owes the forum above, it owes the one that took its place. */
  follow(op: Operation, child: Forum, passage: Passage): Promise<void>;
}

let source: OpenMatters = { in: async () => [], handOver: async () => {}, follow: async () => {} };

/** Says what lies in a forum. */
export function openMattersFrom(matters: OpenMatters): void {
  source = matters;
}

export const openMatters = (): OpenMatters => source;

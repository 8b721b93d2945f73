import type { Operation } from "../access/operation.ts";
import { regrantScope } from "../access/scope.service.ts";
import { Forum } from "./forum.entity.ts";
import { isFinal } from "./forum.rules.ts";
import { ForumLineage } from "./lineage.entity.ts";

/** Whether it has been split, merged or closed: it is read, and begins nothing any more (R30). */
export const hasEnded = ({ status }: Forum): boolean => isFinal(status);

/** The forums above, nearest first, as far as the viewer sees their cards. */
export async function ladderAbove(op: Operation, forum: Forum): Promise<Forum[]> {
  const above: Forum[] = [];
  let next = forum.parentForum?.id ?? null;
  while (next && !above.some(({ id }) => id === next)) {
    const parent: Forum | null = await op.load.one(Forum, next);
    if (!parent) break;
    above.push(parent);
    next = parent.parentForum?.id ?? null;
  }
  return above;
}

/** What it came out of and what came out of it: readable from both sides of a split. */
export async function lineageOf(
  op: Operation,
  forumId: string,
): Promise<{ origins: ForumLineage[]; successors: ForumLineage[] }> {
  const [origins, successors] = await Promise.all([
    op.load.many(ForumLineage, "to", forumId),
    op.load.many(ForumLineage, "from", forumId),
  ]);
  return { origins, successors };
}

/** Lets `grantees` read the forums' cards: names and levels, no members. */
export async function showForums(
  op: Operation,
  forums: readonly Forum[],
  grantees: readonly string[],
): Promise<void> {
  for (const { scopeId } of forums) await regrantScope(op, scopeId, { add: grantees });
}

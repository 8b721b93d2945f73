import type { Operation } from "../access/operation.ts";
import { regrantScope } from "../access/scope.service.ts";
import { showPathsAnew } from "../deficiencies/path.service.ts";
import { Forum } from "../forums/forum.entity.ts";
import { forumStreams } from "../forums/register.service.ts";

/** A forum that an import has put under another one. */
export interface Moved {
  readonly forum: Forum;
  readonly parentBefore: Forum | null;
}

/** The streams of both ladders: those who lose sight of the forum are to learn of it, too. */
export const ladderStreams = ({ forum, parentBefore }: Moved): string[] => [
  ...forumStreams(forum),
  ...(parentBefore ? [parentBefore.openScopeId] : []),
];

/**
 * Moves the sight of a forum's card from those beside it before to those beside it now. What its new place in the
 * ladder gives besides follows from the place; a matter's parties and a question's holders keep the names on its path.
 */
export async function moveSight(op: Operation, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const beside = (parent: Forum | null) => (parent ? [`open:${parent.id}`] : []);
  for (const { forum, parentBefore } of moved) {
    await regrantScope(op, forum.scopeId, { remove: beside(parentBefore), add: beside(forum.parentForum) });
  }
  await op.em.flush();
  await showPathsAnew(op);
}

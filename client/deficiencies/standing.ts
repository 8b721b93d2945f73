import type { EscalationStatus, ForumLevel } from "../../schema/generated/graphql.ts";
import type { ForumRef } from "./deficiency.types.ts";

/** From the lowest step to the highest. */
const levels: readonly ForumLevel[] = ["OPERATIVE", "MANAGEMENT", "STEERING", "REGIONAL", "POLITICAL"];

export const height = (level: ForumLevel): number => levels.indexOf(level);

interface Asked<F extends ForumRef> {
  readonly status: EscalationStatus;
  readonly fromForum: F;
  readonly toForum: F;
}

const higher = <F extends ForumRef>(a: F | null, b: F): F =>
  a && height(a.level) >= height(b.level) ? a : b;

/**
 * The step that a matter stands on: the highest forum that owes something now. A question that is out stands with the
 * forum asked, an answered one with the forum that has to convey it, all else with the handling forum. Null in a draft.
 */
export function standingForum<F extends ForumRef>(matter: {
  readonly handlingForum: F | null;
  readonly escalations: readonly Asked<F>[];
}): F | null {
  let standing = matter.handlingForum;
  for (const { status, fromForum, toForum } of matter.escalations) {
    if (status === "SENT" || status === "ACCEPTED") standing = higher(standing, toForum);
    if (status === "ANSWERED") standing = higher(standing, fromForum);
  }
  return standing;
}

interface Rung extends ForumRef {
  readonly parentForum: { readonly id: string } | null;
}

/**
 * The steps of the picture, low to high: the forums given, all above them, and those where matters stand although the
 * register does not show them to the viewer.
 */
export function ladderSteps(
  forums: readonly Rung[],
  baseIds: Iterable<string>,
  standing: Iterable<ForumRef>,
): ForumRef[] {
  const known = new Map(forums.map((forum) => [forum.id, forum]));
  const steps = new Map<string, ForumRef>();
  for (const forum of standing) steps.set(forum.id, forum);
  for (const baseId of [...baseIds, ...steps.keys()]) {
    let at = known.get(baseId);
    const passed = new Set<string>();
    while (at && !passed.has(at.id)) {
      passed.add(at.id);
      steps.set(at.id, at);
      at = at.parentForum ? known.get(at.parentForum.id) : undefined;
    }
  }
  return [...steps.values()].sort(
    (a, b) => height(a.level) - height(b.level) || a.name.localeCompare(b.name, "sv"),
  );
}

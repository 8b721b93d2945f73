import type { EscalationStatus, ForumLevel } from "../../schema/generated/graphql.ts";
import type { ForumRef } from "./deficiency.types.ts";

/** From the lowest step to the highest. */
const levels: readonly ForumLevel[] = ["OPERATIVE", "MANAGEMENT", "STEERING", "REGIONAL", "POLITICAL"];

export const height = (level: ForumLevel): number => levels.indexOf(level);

interface Asked {
  readonly status: EscalationStatus;
  readonly fromForum: ForumRef;
  readonly toForum: ForumRef;
}

/** The forum of a question that is out: the one asked, or the one below when it is answered. Null when it is not out. */
function holderOf({ status, fromForum, toForum }: Asked): ForumRef | null {
  if (status === "SENT" || status === "ACCEPTED") return toForum;
  return status === "ANSWERED" ? fromForum : null;
}

/**
 * The step that a matter stands on: the highest forum that owes something now, with the question that it owes it for.
 * A question that is out stands with the forum asked, an answered one with the forum that has to convey it, all else
 * with the handling forum. Null in a draft.
 */
export function standingOf<Q extends Asked>(matter: {
  readonly handlingForum: ForumRef | null;
  readonly escalations: readonly Q[];
}): { readonly forum: ForumRef; readonly question: Q | null } | null {
  const { handlingForum, escalations } = matter;
  let standing = handlingForum && { forum: handlingForum, question: null as Q | null };
  for (const question of escalations) {
    const holder = holderOf(question);
    if (!holder || !standing) continue;
    if (!standing.question || height(holder.level) > height(standing.forum.level)) {
      standing = { forum: holder, question };
    }
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

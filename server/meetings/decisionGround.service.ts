import type { Operation } from "../access/operation.ts";
import { stockholmDate } from "../kit/dates.ts";
import { must } from "../kit/problem.ts";
import { Decision } from "./decision.entity.ts";
import { checkDecided } from "./decision.rules.ts";

/**
 * R6: the decision by which a forum adopts or sends something, and the day it was taken. NOT_FOUND for one that the
 * viewer does not see; refuses one of another forum or not taken.
 */
export async function groundIn(
  op: Operation,
  { forumId, decisionId }: { readonly forumId: string; readonly decisionId: string },
): Promise<{ decision: Decision; takenOn: string }> {
  const decision = await op.load.visible(Decision, decisionId);
  checkDecided(forumId, { forumId: decision.forum.id, status: decision.status });
  return { decision, takenOn: stockholmDate(must(decision.takenAt, "a taken decision has a time")) };
}

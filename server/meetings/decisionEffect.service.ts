import { authorize } from "../access/authorize.ts";
import { isFirstNotice } from "../access/notice.service.ts";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, must } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import { Decision } from "./decision.entity.ts";
import type { ReviewDecisionInput } from "./decision.inputs.ts";
import { rolesOnDecision } from "./decision.policy.ts";
import { decisionTransitions, isReviewDue } from "./decision.rules.ts";
import { Position } from "./position.entity.ts";

/** Whoever follows the forum's room; and whoever sees the decision, by its own scope. */
async function streamsOf(op: Operation, decision: Decision): Promise<string[]> {
  const forum = must(await op.load.one(Forum, decision.forum.id), "a decision's forum");
  return [forum.roomScopeId];
}

/** The organizations that agreed subject to anchoring: it comes into effect when all of them have anchored it. */
export async function awaitedOrganizationIds(op: Operation, decisionId: string): Promise<string[]> {
  const positions = await op.load.many(Position, "decision", decisionId);
  return positions
    .filter(({ position }) => position === "AGREE_SUBJECT_TO_ANCHORING")
    .map(({ organization }) => organization.id);
}

/** A taken decision comes into effect, and takes the place of the one that it supersedes. */
export async function bringIntoEffect(op: Operation, decision: Decision): Promise<void> {
  decision.status = move(decisionTransitions, "bringIntoEffect", decision.status);
  decision.inEffectAt = op.now;
  const streams = await streamsOf(op, decision);
  op.act("decision.bringIntoEffect", decision, streams);
  const former = decision.supersedes ? await op.load.one(Decision, decision.supersedes.id) : null;
  // Meanwhile it may have been reviewed, or superseded by another: then that stands.
  if (former?.status !== "IN_EFFECT") return;
  former.status = move(decisionTransitions, "supersede", former.status);
  op.act("decision.supersede", former, streams);
}

/** A taken decision lapses: an objection was not resolved in time. */
export async function lapse(op: Operation, decision: Decision): Promise<void> {
  decision.status = move(decisionTransitions, "lapse", decision.status);
  op.act("decision.lapse", decision, await streamsOf(op, decision));
}

/** Tells what a decision led to; by chair or coordinator, when its day has come or before. */
export async function reviewDecision(op: Operation, input: ReviewDecisionInput): Promise<Decision> {
  const decision = await op.load.held(Decision, input.id);
  const role = authorize(rolesOnDecision(op.viewer, decision.forum.id), "decision.review");
  expectVersion(decision, input.version);
  const next = move(decisionTransitions, "review", decision.status);
  if (isBlank(input.text)) throw badInput("input.text", "textMissing");
  decision.status = next;
  decision.reviewText = input.text;
  decision.reviewedAt = op.now;
  op.act("decision.review", decision, await streamsOf(op, decision), role);
  return decision;
}

/** Tells once of each decision whose day of review has come. Runs as the system, as often as one likes. */
export async function runDecisionReviews(op: Operation): Promise<{ told: number; lapsed: number }> {
  let told = 0;
  const due = await op.em.find(Decision, { status: "IN_EFFECT", reviewOn: { $lte: op.today } });
  for (const decision of due) {
    const reviewOn = must(decision.reviewOn, "a day that has come");
    if (!isReviewDue({ state: decision.status, reviewOn }, op.today)) continue;
    if (!(await isFirstNotice(op, decision.id, "REVIEW", reviewOn))) continue;
    op.act("decision.reviewDue", decision, await streamsOf(op, decision));
    told++;
  }
  return { told, lapsed: 0 };
}

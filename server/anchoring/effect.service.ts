import type { Action, Operation } from "../access/operation.ts";
import { asSeatOf } from "../access/scope.service.ts";
import { must } from "../kit/problem.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { awaitedOrganizationIds, bringIntoEffect, lapse } from "../meetings/decisionEffect.service.ts";
import { Anchoring } from "./anchoring.entity.ts";
import { decisionAfter, isSettled } from "./anchoring.rules.ts";
import { AnchoringReceipt } from "./receipt.entity.ts";
import { streamsOf } from "./receipt.service.ts";

/**
 * A party has anchored it. When the last one has, the anchoring is settled; when those have whose agreement was subject
 * to anchoring, the decision comes into effect. The administrator who answers for a party sees neither the others'
 * receipts nor the decision: hence as a seat of the forum.
 */
export async function followAnchored(op: Operation, { subject, role }: Action): Promise<void> {
  const { anchoring: to } = subject as AnchoringReceipt;
  const anchoring = await op.load.visible(Anchoring, to.id);
  await asSeatOf(op, anchoring.forum.id, async () => {
    const receipts = await op.load.many(AnchoringReceipt, "anchoring", anchoring.id);
    if (isSettled(receipts.map(({ status }) => status))) {
      anchoring.settledOn = op.today;
      op.act("anchoring.settle", anchoring, await streamsOf(op, anchoring), role);
    }
    await followDecision(op, anchoring);
  });
}

/** Carries out what the receipts make of a decision that waits for them; true when it lapses. */
export async function followDecision(op: Operation, anchoring: Anchoring): Promise<boolean> {
  if (anchoring.subjectType !== "DECISION") return false;
  const decision = must(await op.load.one(Decision, anchoring.subjectId), "the decision that is anchored");
  if (decision.status !== "TAKEN") return false;
  const [receipts, awaited] = await Promise.all([
    op.load.many(AnchoringReceipt, "anchoring", anchoring.id),
    awaitedOrganizationIds(op, decision.id),
  ]);
  const next = decisionAfter(
    receipts.map(({ organization, status }) => ({ organizationId: organization.id, state: status })),
    awaited,
    anchoring.dueOn,
    op.today,
  );
  if (next === "IN_EFFECT") await bringIntoEffect(op, decision);
  if (next === "LAPSED") await lapse(op, decision);
  return next === "LAPSED";
}

import type { Operation } from "../access/operation.ts";
import { handOverScope } from "../access/scope.service.ts";
import { showForums } from "../forums/forum.service.ts";
import type { Passage } from "../forums/openMatters.ts";
import { Anchoring } from "./anchoring.entity.ts";
import { anchoringOf } from "./anchoring.service.ts";
import { AnchoringReceipt } from "./receipt.entity.ts";
import { streamsOf } from "./receipt.service.ts";

/**
 * R30: what is to be anchored is followed up by the forum that took over; each party still owes its own receipt, by its
 * administrator where it is no member there.
 */
export async function handOverAnchoring(op: Operation, id: string, passage: Passage): Promise<void> {
  await pass(op, await op.load.held(Anchoring, id), passage);
}

/** The anchoring of a decision or a plan that passes, while it goes on. */
export async function handOverAnchoringOf(op: Operation, subjectId: string, passage: Passage): Promise<void> {
  const anchoring = await anchoringOf(op, subjectId);
  if (anchoring && !anchoring.settledOn && !anchoring.closedOn) await pass(op, anchoring, passage);
}

async function pass(op: Operation, anchoring: Anchoring, { from, to, role }: Passage): Promise<void> {
  const receipts = await op.load.many(AnchoringReceipt, "anchoring", anchoring.id);
  for (const { scopeId } of [anchoring, ...receipts]) await handOverScope(op, scopeId, from.id, to.id);
  await showForums(
    op,
    [to],
    receipts.map(({ organization }) => `administers:${organization.id}`),
  );
  const before = await streamsOf(op, anchoring);
  anchoring.forum = to;
  op.act("anchoring.handOver", anchoring, [...before, ...(await streamsOf(op, anchoring))], role);
}

import { isFirstNotice } from "../access/notice.service.ts";
import type { Operation } from "../access/operation.ts";

import { Anchoring } from "./anchoring.entity.ts";
import { receiptOverdue } from "./anchoring.rules.ts";
import { followDecision } from "./effect.service.ts";
import { AnchoringReceipt } from "./receipt.entity.ts";
import { streamsOf } from "./receipt.service.ts";

/**
 * What falls due in anchorings: tells once of each receipt whose date has passed, and lets a decision lapse where an
 * objection of one that it waited for was not resolved in time. As the system, as often as one likes.
 */
export async function runAnchoringDeadlines(op: Operation): Promise<{ told: number; lapsed: number }> {
  let told = 0;
  let lapsed = 0;
  const late = await op.em.find(Anchoring, { settledOn: null, closedOn: null, dueOn: { $lt: op.today } });
  for (const anchoring of late) {
    const { dueOn, closedOn } = anchoring;
    for (const receipt of await op.load.many(AnchoringReceipt, "anchoring", anchoring.id)) {
      if (!receiptOverdue({ state: receipt.status, dueOn, closedOn }, op.today)) continue;
      if (!(await isFirstNotice(op, receipt.id, "ANCHOR", dueOn))) continue;
      op.act("anchoring.overdue", receipt, await streamsOf(op, anchoring));
      told++;
    }
    if (await followDecision(op, anchoring)) lapsed++;
  }
  return { told, lapsed };
}

import type { Operation } from "../access/operation.ts";
import type { Passage } from "./openMatters.ts";
import { ResponsibilityItem } from "./responsibility.entity.ts";
import { ResponsibilityPart } from "./responsibilityPart.entity.ts";

/** R30: who does what, while it is disputed, is settled in the forum that took over. What was agreed on stays with the old. */
export async function handOverResponsibility(op: Operation, id: string, passage: Passage): Promise<void> {
  const { from, to, role } = passage;
  const item = await op.load.held(ResponsibilityItem, id);
  for (const noun of [item, ...(await op.load.many(ResponsibilityPart, "item", id))]) {
    if (noun.scopeId === from.openScopeId) noun.scopeId = to.openScopeId;
  }
  item.forum = to;
  op.act("responsibility.handOver", item, [from.roomScopeId, to.roomScopeId], role);
}

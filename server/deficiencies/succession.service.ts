import type { Operation } from "../access/operation.ts";
import { handOverScope, showForumLike } from "../access/scope.service.ts";
import type { Passage } from "../forums/openMatters.ts";
import { refused } from "../kit/problem.ts";
import { Activity } from "../plans/activity.entity.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { Escalation } from "./escalation.entity.ts";
import { isOpen } from "./escalation.rules.ts";
import { followersOf, matterOf, showPath } from "./matter.ts";
import { Transfer } from "./transfer.entity.ts";

/**
 * R30: an open deficiency passes to the forum that took over, with its measures, what it has asked above and where it
 * was proposed to go. Number, deadlines and parties stay (R22), and so does whoever reported it.
 */
export async function handOverDeficiency(op: Operation, id: string, passage: Passage): Promise<void> {
  const { from, to, role } = passage;
  const deficiency = await op.load.held(Deficiency, id);
  const followers = await followersOf(op, id);
  await op.em.execute("select hand_over_deficiency(?::uuid, ?::uuid, ?::uuid)", [id, from.id, to.id]);
  for (const escalation of await op.load.many(Escalation, "deficiencyId", id)) {
    if (escalation.fromForum.id === from.id && isOpen(escalation.status)) {
      escalation.fromForum = to;
      await tellEscalation(op, escalation, passage);
    }
  }
  for (const transfer of await op.load.many(Transfer, "deficiencyId", id)) {
    if (transfer.fromForum.id !== from.id || transfer.status !== "PROPOSED") continue;
    transfer.fromForum = to;
    await tellTransfer(op, transfer, passage);
  }
  for (const measure of await op.load.many(Activity, "originId", id)) measure.forum = to;
  await showPath(op, to, (await matterOf(op, deficiency)).facts);
  deficiency.handlingForum = to;
  op.act("deficiency.handOver", deficiency, [...followers, to.roomScopeId, to.oversightScopeId], role);
}

/** R30: a question that waits for its answer waits at the forum that took over; what was sent on from it, comes from there. */
export async function handOverEscalation(op: Operation, id: string, passage: Passage): Promise<void> {
  const { from, to } = passage;
  const escalation = await op.load.held(Escalation, id);
  escalation.toForum = to;
  await pass(op, escalation, passage);
  const sentOn = await op.load.many(Escalation, "previous", id);
  for (const next of sentOn) {
    if (next.fromForum.id === from.id && isOpen(next.status)) next.fromForum = to;
    await passOn(op, next, passage);
  }
}

/** With what was made of it further up: whoever read the question below reads those too. */
async function passOn(op: Operation, escalation: Escalation, passage: Passage): Promise<void> {
  await pass(op, escalation, passage);
  for (const next of await op.load.many(Escalation, "previous", escalation.id))
    await passOn(op, next, passage);
}

async function pass(op: Operation, escalation: Escalation, passage: Passage): Promise<void> {
  await handOverScope(op, escalation.scopeId, passage.from.id, passage.to.id);
  await tellEscalation(op, escalation, passage);
}

/** R30: a move that was proposed to the forum waits at the one that took over. */
export async function handOverTransfer(op: Operation, id: string, passage: Passage): Promise<void> {
  const transfer = await op.load.held(Transfer, id);
  await handOverScope(op, transfer.scopeId, passage.from.id, passage.to.id);
  transfer.toForum = passage.to;
  await tellTransfer(op, transfer, passage);
}

async function tellEscalation(op: Operation, escalation: Escalation, passage: Passage): Promise<void> {
  checkApart(escalation);
  await showForumLike(op, passage.to.id, escalation.scopeId);
  await tell(op, "escalation.handOver", escalation, passage);
}

async function tellTransfer(op: Operation, transfer: Transfer, passage: Passage): Promise<void> {
  checkApart(transfer);
  await showForumLike(op, passage.to.id, transfer.scopeId);
  await tell(op, "transfer.handOver", transfer, passage);
}

/** R30: one forum asks itself nothing: what waits between two that become one is first answered or taken back. */
function checkApart({ fromForum, toForum }: Escalation | Transfer): void {
  if (fromForum.id === toForum.id) throw refused("R30", "matterBetween");
}

async function tell(
  op: Operation,
  action: string,
  noun: Escalation | Transfer,
  { from, to, role }: Passage,
): Promise<void> {
  op.act(
    action,
    noun,
    [from.roomScopeId, to.roomScopeId, ...(await followersOf(op, noun.deficiencyId))],
    role,
  );
}

import { randomUUIDv7 } from "node:crypto";
import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { offerScope, openScopeLike, takeScopeOffer } from "../access/scope.service.ts";
import { Forum } from "../forums/forum.entity.ts";
import { showForums } from "../forums/forum.service.ts";
import { isBlank } from "../kit/blank.ts";
import { must, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { deficiencyTransitions } from "./deficiency.rules.ts";
import type { ProposeTransferInput, TransferReasonInput, TransferStepInput } from "./escalation.inputs.ts";
import { rolesBetweenForums } from "./escalation.policy.ts";
import { beginAction, followersOf, matterOf, showPath } from "./matter.ts";
import { projectionOf } from "./projection.service.ts";
import { DeficiencyReporter } from "./reporter.entity.ts";
import { Transfer } from "./transfer.entity.ts";
import { checkTransfer, type TransferAction, transferTransitions } from "./transfer.rules.ts";

/** Proposes to move a matter to the right forum. The receiver sees a copy until it accepts; deadlines keep running. */
export async function propose(op: Operation, input: ProposeTransferInput): Promise<Transfer> {
  const matter = await beginAction(op, input, "proposeTransfer");
  const { deficiency, facts } = matter;
  if (facts.escalationOpen) throw refused("R22", "escalationOpen");
  if (facts.transferOpen) throw refused("R22", "transferOpen");
  const from = must(matter.forum, "the handling forum");
  const to = await op.load.visible(Forum, input.toForumId);
  checkTransfer({
    fromForumId: from.id,
    toForumId: to.id,
    toStatus: to.status,
    toLevel: to.level,
    reason: input.reason,
  });
  const [reporter] = await op.load.many(DeficiencyReporter, "deficiency", deficiency.id);
  await showPath(op, to, facts);
  await showForums(op, [from], [`seat:${to.id}`]);
  const scopeId = randomUUIDv7();
  await openScopeLike(op, {
    id: scopeId,
    kind: "transfer",
    like: deficiency.scopeId,
    extra: [`seat:${to.id}`],
  });
  await offerScope(op, deficiency.scopeId, scopeId, { add: [`seat:${to.id}`], remove: [`seat:${from.id}`] });
  await offerScope(op, must(reporter, "the reporter").scopeId, scopeId, {
    add: [`chair:${to.id}`],
    remove: [`chair:${from.id}`],
  });
  const transfer = op.em.create(Transfer, {
    scopeId,
    deficiencyId: deficiency.id,
    fromForum: from,
    toForum: to,
    reason: input.reason,
    projection: await projectionOf(op, matter),
  });
  op.em.persist(transfer);
  op.act(
    "transfer.propose",
    transfer,
    [to.roomScopeId, ...(await followersOf(op, deficiency.id))],
    matter.role,
  );
  return transfer;
}

/** Takes the matter over: number, deadlines and path stay; it now belongs to this forum's room (R22). */
export async function acceptTransfer(op: Operation, input: TransferStepInput): Promise<Transfer> {
  const { transfer, role } = await beginStep(op, input, "accept");
  const before = await followersOf(op, transfer.deficiencyId);
  await takeScopeOffer(op, transfer.scopeId);
  const deficiency = await op.load.visible(Deficiency, transfer.deficiencyId);
  const to = await op.load.visible(Forum, transfer.toForum.id);
  move(deficiencyTransitions, "proposeTransfer", deficiency.status);
  await showPath(op, to, (await matterOf(op, deficiency)).facts);
  deficiency.handlingForum = to;
  deficiency.wrongForum = false;
  op.act("transfer.accept", transfer, before, role);
  op.act("deficiency.transfer", deficiency, [...before, to.roomScopeId, to.oversightScopeId], role);
  return transfer;
}

/** Sent back with a reason: the matter stays where it was. */
export async function returnTransfer(op: Operation, input: TransferReasonInput): Promise<Transfer> {
  const { transfer, role } = await beginStep(op, input, "return");
  if (isBlank(input.reason)) throw refused("R22", "reasonMissing", {}, "input.reason");
  transfer.returnReason = input.reason;
  await tellTransfer(op, transfer, "transfer.return", role);
  return transfer;
}

export async function withdrawTransfer(op: Operation, input: TransferStepInput): Promise<Transfer> {
  const { transfer, role } = await beginStep(op, input, "withdraw");
  await tellTransfer(op, transfer, "transfer.withdraw", role);
  return transfer;
}

/** Tells the forum that should have it, and everyone who follows the matter. */
export async function tellTransfer(
  op: Operation,
  transfer: Transfer,
  action: string,
  role: Role,
): Promise<void> {
  const to = await op.load.one(Forum, transfer.toForum.id);
  op.act(
    action,
    transfer,
    [...(to ? [to.roomScopeId] : []), ...(await followersOf(op, transfer.deficiencyId))],
    role,
  );
}

async function beginStep(
  op: Operation,
  input: TransferStepInput,
  action: TransferAction,
): Promise<{ transfer: Transfer; role: Role }> {
  const transfer = await op.load.held(Transfer, input.id);
  const between = { fromForumId: transfer.fromForum.id, toForumId: transfer.toForum.id };
  const role = authorize(rolesBetweenForums(op.viewer, between), `transfer.${action}`);
  expectVersion(transfer, input.version);
  transfer.status = move(transferTransitions, action, transfer.status);
  return { transfer, role };
}

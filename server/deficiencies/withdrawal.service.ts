import { LockMode } from "@mikro-orm/core";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { isBlank } from "../kit/blank.ts";
import { refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import type { Deficiency } from "./deficiency.entity.ts";
import type { DeficiencyReasonInput } from "./deficiency.inputs.ts";
import { Escalation } from "./escalation.entity.ts";
import { escalationTransitions, openEscalationStates } from "./escalation.rules.ts";
import { tellEscalation } from "./escalation.service.ts";
import { beginAction, tell } from "./matter.ts";
import { Transfer } from "./transfer.entity.ts";
import { transferTransitions } from "./transfer.rules.ts";
import { tellTransfer } from "./transfer.service.ts";

/**
 * The reporter takes it back before it is acknowledged, with a reason (R11). What it has led to falls with it: the
 * questions that were raised because it was overdue (R12), and a move that waits.
 */
export async function withdraw(op: Operation, input: DeficiencyReasonInput): Promise<Deficiency> {
  const matter = await beginAction(op, input, "withdraw");
  if (isBlank(input.reason)) throw refused("R11", "reasonMissing", {}, "input.reason");
  const { deficiency, role } = matter;
  await endTransfer(op, deficiency.id, role);
  await endQuestions(op, deficiency.id, input.reason, role);
  Object.assign(deficiency, { status: matter.next, closedAt: op.now, closeReason: input.reason });
  await tell(op, matter, "deficiency.withdraw", role);
  return deficiency;
}

async function endTransfer(op: Operation, deficiencyId: string, role: Role): Promise<void> {
  const open = await op.em.find(
    Transfer,
    { deficiencyId, status: "PROPOSED" },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  for (const transfer of open) {
    transfer.status = move(transferTransitions, "withdraw", transfer.status);
    await tellTransfer(op, transfer, "transfer.withdraw", role);
  }
}

/** The highest first, as a return from above locks them. */
async function endQuestions(op: Operation, deficiencyId: string, reason: string, role: Role): Promise<void> {
  const open = () =>
    op.em.find(
      Escalation,
      { deficiencyId, status: { $in: [...openEscalationStates] } },
      { orderBy: { id: "desc" }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  // While a lock was waited for, the receiver may have sent the question on as a new one.
  for (let questions = await open(); questions.length > 0; questions = await open()) {
    for (const question of questions) {
      question.status = move(escalationTransitions, "fall", question.status);
      question.returnReason = reason;
      await tellEscalation(op, question, "escalation.withdraw", role);
    }
    await op.em.flush();
  }
}

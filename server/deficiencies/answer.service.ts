import type { Operation } from "../access/operation.ts";
import { regrantScope, takeScopeOffer } from "../access/scope.service.ts";
import { Forum } from "../forums/forum.entity.ts";
import { isBlank } from "../kit/blank.ts";
import { must, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Escalation } from "./escalation.entity.ts";
import type {
  AnswerEscalationInput,
  ConveyAnswerInput,
  EscalationReasonInput,
  EscalationStepInput,
} from "./escalation.inputs.ts";
import { conveyBy, escalationTransitions } from "./escalation.rules.ts";
import { beginStep, tellEscalation } from "./escalation.service.ts";

export async function accept(op: Operation, input: EscalationStepInput): Promise<Escalation> {
  const { escalation, role } = await beginStep(op, input, "accept");
  await tellEscalation(op, escalation, "escalation.accept", role);
  return escalation;
}

/** Returned with a reason: the question is back below, the matter goes on there (R16). */
export async function returnQuestion(op: Operation, input: EscalationReasonInput): Promise<Escalation> {
  const { escalation, role } = await beginStep(op, input, "return");
  if (isBlank(input.reason)) throw refused("R16", "reasonMissing", {}, "input.reason");
  escalation.returnReason = input.reason;
  await tellEscalation(op, escalation, "escalation.return", role);
  await giveBack(op, escalation);
  return escalation;
}

/** The sender takes the question back before it is accepted. */
export async function withdrawQuestion(op: Operation, input: EscalationReasonInput): Promise<Escalation> {
  const { escalation, role } = await beginStep(op, input, "withdraw");
  if (isBlank(input.reason)) throw refused("R16", "reasonMissing", {}, "input.reason");
  escalation.returnReason = input.reason;
  await tellEscalation(op, escalation, "escalation.withdraw", role);
  await giveBack(op, escalation);
  return escalation;
}

/** The answer; the level below has then to convey it (R17). */
export async function answer(op: Operation, input: AnswerEscalationInput): Promise<Escalation> {
  const { escalation, role } = await beginStep(op, input, "answer");
  if (isBlank(input.answer)) throw refused("R16", "answerMissing", {}, "input.answer");
  await setAnswer(op, escalation, input.answer);
  await tellEscalation(op, escalation, "escalation.answer", role);
  return escalation;
}

/**
 * The forum below conveys the answer. Where its question came from further down, that one is thereby answered and
 * goes on down the chain, until it reaches the forum that owes the reporter feedback (R17).
 */
export async function convey(op: Operation, input: ConveyAnswerInput): Promise<Escalation> {
  const { escalation, role } = await beginStep(op, input, "convey");
  escalation.conveyedText = input.text && !isBlank(input.text) ? input.text : null;
  await tellEscalation(op, escalation, "escalation.convey", role);
  const below = await questionBelow(op, escalation);
  if (below) {
    below.status = move(escalationTransitions, "receiveAnswer", below.status);
    const parts = [must(escalation.answer, "an answered question has an answer"), escalation.conveyedText];
    await setAnswer(op, below, parts.filter((part) => part !== null).join("\n\n"));
    await tellEscalation(op, below, "escalation.answer", role);
  }
  return escalation;
}

async function setAnswer(op: Operation, escalation: Escalation, text: string): Promise<void> {
  const forum = await op.load.one(Forum, escalation.fromForum.id);
  escalation.answer = text;
  escalation.conveyBy = conveyBy(op.today, must(forum, "the asking forum"));
}

async function giveBack(op: Operation, escalation: Escalation): Promise<void> {
  const { previous } = escalation;
  if (!previous) return;
  const seen = await op.load.one(Escalation, previous.id);
  const below = seen ?? (await takeSight(op, escalation, previous.id));
  below.status = move(escalationTransitions, "takeBack", below.status);
  await tellEscalation(op, below, "escalation.takeBack", null);
  if (seen) return;
  await op.em.flush();
  await regrantScope(op, below.scopeId, { remove: [`seat:${escalation.toForum.id}`] });
}

/** The question below, for as long as it takes to put it back: the forum above never got the right to read it. */
async function takeSight(op: Operation, escalation: Escalation, belowId: string): Promise<Escalation> {
  await takeScopeOffer(op, escalation.scopeId);
  op.load.clear();
  return must(await op.load.one(Escalation, belowId), "the question sent on");
}

async function questionBelow(op: Operation, escalation: Escalation): Promise<Escalation | null> {
  return escalation.previous
    ? must(await op.load.one(Escalation, escalation.previous.id), "the question sent on")
    : null;
}

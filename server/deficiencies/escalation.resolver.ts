import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import * as answers from "./answer.service.ts";
import { Escalation } from "./escalation.entity.ts";
import {
  AnswerEscalationInput,
  ConveyAnswerInput,
  EscalateInput,
  EscalationReasonInput,
  EscalationStepInput,
  ProposeTransferInput,
  SendOnEscalationInput,
  TransferReasonInput,
  TransferStepInput,
} from "./escalation.inputs.ts";
import * as escalations from "./escalation.service.ts";
import { Transfer } from "./transfer.entity.ts";
import * as transfers from "./transfer.service.ts";

@Resolver()
export class EscalationResolver {
  @Authorized<Permission>("escalation.read")
  @Query(() => Escalation, { description: "One escalation; NOT_FOUND for one that the viewer may not see." })
  escalation(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Escalation> {
    return escalations.escalation(op, id);
  }

  @Authorized<Permission>("deficiency.escalate")
  @Mutation(() => Escalation, { description: "Raises a question to the forum above (R12–R16)." })
  escalate(@Ctx() op: Operation, @Arg("input", () => EscalateInput) input: EscalateInput) {
    return escalations.escalate(op, input);
  }

  @Authorized<Permission>("escalation.accept")
  @Mutation(() => Escalation, { description: "The forum asked takes the question on." })
  acceptEscalation(
    @Ctx() op: Operation,
    @Arg("input", () => EscalationStepInput) input: EscalationStepInput,
  ) {
    return answers.accept(op, input);
  }

  @Authorized<Permission>("escalation.return")
  @Mutation(() => Escalation, { description: "The forum asked sends the question back, with a reason." })
  returnEscalation(
    @Ctx() op: Operation,
    @Arg("input", () => EscalationReasonInput) input: EscalationReasonInput,
  ) {
    return answers.returnQuestion(op, input);
  }

  @Authorized<Permission>("escalation.withdraw")
  @Mutation(() => Escalation, {
    description: "The asking forum takes the question back before it is accepted.",
  })
  withdrawEscalation(
    @Ctx() op: Operation,
    @Arg("input", () => EscalationReasonInput) input: EscalationReasonInput,
  ) {
    return answers.withdrawQuestion(op, input);
  }

  @Authorized<Permission>("escalation.sendOn")
  @Mutation(() => Escalation, {
    description: "Sends an accepted question one level further up; returns the new one.",
  })
  sendOnEscalation(
    @Ctx() op: Operation,
    @Arg("input", () => SendOnEscalationInput) input: SendOnEscalationInput,
  ) {
    return escalations.sendOn(op, input);
  }

  @Authorized<Permission>("escalation.answer")
  @Mutation(() => Escalation, { description: "Answers; the forum below has then to convey it (R17)." })
  answerEscalation(
    @Ctx() op: Operation,
    @Arg("input", () => AnswerEscalationInput) input: AnswerEscalationInput,
  ) {
    return answers.answer(op, input);
  }

  @Authorized<Permission>("escalation.convey")
  @Mutation(() => Escalation, { description: "Conveys the answer to the level below." })
  conveyAnswer(@Ctx() op: Operation, @Arg("input", () => ConveyAnswerInput) input: ConveyAnswerInput) {
    return answers.convey(op, input);
  }

  @Authorized<Permission>("deficiency.proposeTransfer")
  @Mutation(() => Transfer, { description: "Proposes to move a deficiency to the right forum." })
  proposeTransfer(
    @Ctx() op: Operation,
    @Arg("input", () => ProposeTransferInput) input: ProposeTransferInput,
  ) {
    return transfers.propose(op, input);
  }

  @Authorized<Permission>("transfer.accept")
  @Mutation(() => Transfer, { description: "Takes the deficiency over; number and deadlines stay (R22)." })
  acceptTransfer(@Ctx() op: Operation, @Arg("input", () => TransferStepInput) input: TransferStepInput) {
    return transfers.acceptTransfer(op, input);
  }

  @Authorized<Permission>("transfer.return")
  @Mutation(() => Transfer, { description: "Sends the proposal back, with a reason." })
  returnTransfer(@Ctx() op: Operation, @Arg("input", () => TransferReasonInput) input: TransferReasonInput) {
    return transfers.returnTransfer(op, input);
  }

  @Authorized<Permission>("transfer.withdraw")
  @Mutation(() => Transfer, { description: "Takes the proposal back." })
  withdrawTransfer(@Ctx() op: Operation, @Arg("input", () => TransferStepInput) input: TransferStepInput) {
    return transfers.withdrawTransfer(op, input);
  }
}

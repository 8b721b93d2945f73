import { Field, ID, InputType } from "type-graphql";
import { ChangeInput } from "../platform/mutation.inputs.ts";

@InputType()
abstract class QuestionInput extends ChangeInput {
  @Field(() => String, { description: "What is asked." })
  question!: string;

  @Field(() => String, { description: "What has been tried." })
  tried!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Urgent: may pass a level and need not wait for replies (R13, R15).",
  })
  urgent!: boolean;

  @Field(() => String, { nullable: true, description: "Why it is urgent; required then." })
  urgentReason?: string | null;

  @Field(() => ID, { nullable: true, description: "The forum asked; the forum above when left out." })
  toForumId?: string | null;
}

@InputType({ description: "A question raised from the handling forum; id and version are the deficiency's." })
export class EscalateInput extends QuestionInput {}

@InputType({ description: "An accepted question sent on one level up; id and version are the escalation's." })
export class SendOnEscalationInput extends QuestionInput {}

@InputType({ description: "A step of an escalation that needs nothing more." })
export class EscalationStepInput extends ChangeInput {}

@InputType({ description: "A step of an escalation with its reason." })
export class EscalationReasonInput extends ChangeInput {
  @Field(() => String, { description: "Why." })
  reason!: string;
}

@InputType({ description: "The answer to an escalation." })
export class AnswerEscalationInput extends ChangeInput {
  @Field(() => String, { description: "The answer, at most 10 000 characters." })
  answer!: string;
}

@InputType({ description: "An answer conveyed to the level below." })
export class ConveyAnswerInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: "What the conveying forum adds." })
  text?: string | null;
}

@InputType({ description: "A proposal to move a deficiency; id and version are the deficiency's." })
export class ProposeTransferInput extends ChangeInput {
  @Field(() => ID, { description: "The forum that should handle it." })
  toForumId!: string;

  @Field(() => String, { description: "Why it belongs there." })
  reason!: string;
}

@InputType({ description: "A step of a move that needs nothing more." })
export class TransferStepInput extends ChangeInput {}

@InputType({ description: "A move sent back with its reason." })
export class TransferReasonInput extends ChangeInput {
  @Field(() => String, { description: "Why." })
  reason!: string;
}

import { Field, ID, InputType } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import { ForumProposalKind, ForumProposalOutcome } from "./forumProposal.enums.ts";

const kind = { description: "What is proposed." };
const others = {
  defaultValue: [],
  description: "With which forums, in a merger: 1–9 that the viewer sees and that go on. Else none.",
};
const text = { description: "What is to be done, and why; at most 10 000 characters." };
const wished = { nullable: true, description: "The day from which it is wished." } as const;

@InputType({ description: "What a chair proposes about its forum." })
export class ProposeForumChangeInput extends MutationInput {
  @Field(() => ID, { description: "The forum that proposes it." })
  forumId!: string;

  @Field(() => ForumProposalKind, kind)
  kind!: ForumProposalKind;

  @Field(() => [ID], others)
  otherForumIds!: string[];

  @Field(() => String, text)
  text!: string;

  @Field(() => PlainDate, wished)
  wishedFrom?: string | null;
}

@InputType({ description: "A proposal as it is to be." })
export class EditForumProposalInput extends ChangeInput {
  @Field(() => ForumProposalKind, kind)
  kind!: ForumProposalKind;

  @Field(() => [ID], others)
  otherForumIds!: string[];

  @Field(() => String, text)
  text!: string;

  @Field(() => PlainDate, wished)
  wishedFrom?: string | null;
}

@InputType({ description: "The forum takes its proposal back." })
export class WithdrawForumProposalInput extends ChangeInput {}

@InputType({ description: "An administrator's answer to a proposal." })
export class AnswerForumProposalInput extends ChangeInput {
  @Field(() => ForumProposalOutcome, { description: "Whether it was carried out." })
  outcome!: ForumProposalOutcome;

  @Field(() => String, {
    nullable: true,
    description: "What is told the forum; with DECLINED it is required. At most 10 000 characters.",
  })
  answer?: string | null;

  @Field(() => ID, { nullable: true, description: "The forum that came of it; with CARRIED_OUT only." })
  resultingForumId?: string | null;
}

import { Field, ID, InputType } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import { AgreementCopySource } from "./agreement.enums.ts";

@InputType({ description: "A new version of an agreement, as a draft." })
export class DraftAgreementVersionInput extends MutationInput {
  @Field(() => ID, { description: "The agreement." })
  agreementId!: string;

  @Field(() => AgreementCopySource, {
    defaultValue: "NOTHING",
    description: "Whose text and clauses it begins with.",
  })
  copyFrom!: AgreementCopySource;
}

@InputType({ description: "A draft as it is to be from now on; its clauses are changed one by one." })
export class UpdateAgreementVersionInput extends ChangeInput {
  @Field(() => String, { description: "Its text apart from the clauses; may be empty." })
  text!: string;

  @Field(() => PlainDate, { nullable: true, description: "First day; needed before it is sent." })
  validFrom?: string | null;

  @Field(() => PlainDate, { nullable: true, description: "Last day; null is until further notice." })
  validTo?: string | null;
}

@InputType({ description: "A draft that the forum has decided to send to the parties (R6)." })
export class SendAgreementVersionForApprovalInput extends ChangeInput {
  @Field(() => ID, { description: "The forum's own decision, taken." })
  decisionId!: string;
}

@InputType({ description: "That a party has approved a version." })
export class ApproveAgreementVersionInput extends ChangeInput {
  @Field(() => ID, { description: "The party: the organization that the viewer acts for." })
  organizationId!: string;

  @Field(() => PlainDate, { description: "The day of its own decision; not in the future." })
  approvedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its own record number, at most 100 characters. Swedish: diarienummer.",
  })
  recordNumber?: string | null;
}

@InputType({ description: "That a party has approved a version, which nobody answers for in the hub." })
export class EnterAgreementApprovalInput extends ChangeInput {
  @Field(() => ID, { description: "The party." })
  organizationId!: string;

  @Field(() => PlainDate, { description: "The day of its own decision; not in the future." })
  approvedOn!: string;

  @Field(() => String, {
    description: "Its own record number, at most 100 characters. Swedish: diarienummer.",
  })
  recordNumber!: string;
}

@InputType({ description: "A version that goes back to a draft: approvals given are void." })
export class ReturnAgreementVersionToDraftInput extends ChangeInput {
  @Field(() => String, { description: "Why." })
  reason!: string;
}

@InputType({ description: "Notice of termination of the version in force." })
export class TerminateAgreementVersionInput extends ChangeInput {
  @Field(() => PlainDate, { description: "The day from which it is no longer in force; may be to come." })
  terminatesOn!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

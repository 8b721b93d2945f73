import { Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import {
  DeficiencyCategory,
  DeficiencyScope,
  FeedbackOutcome,
  Severity,
  Verdict,
} from "./deficiency.enums.ts";

const which = { description: "The deficiency." };

@InputType()
abstract class DeficiencyTextInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "The draft to continue from; with version." })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: "The draft's version, with id." })
  version?: number | null;

  @Field(() => String, { description: "What is wrong, in one line, at most 200 characters." })
  title!: string;

  @Field(() => String, {
    description:
      "What happens, how often, with what consequence; at most 10 000 characters, and no one may be recognised.",
  })
  description!: string;

  @Field(() => DeficiencyCategory, { description: "What it concerns." })
  category!: DeficiencyCategory;

  @Field(() => [ID], { description: "The organizations concerned, at least one besides one's own." })
  concernedOrganizationIds!: string[];

  @Field(() => DeficiencyScope, { defaultValue: "EVERYDAY", description: "Everyday or structural." })
  scope!: DeficiencyScope;

  @Field(() => Severity, { nullable: true, description: "How serious." })
  severity?: Severity | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether it keeps coming back." })
  recurring!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Whether it is solved already (R11)." })
  alreadySolved!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: "The division of responsibility in dispute that it is about; with category RESPONSIBILITY.",
  })
  responsibilityItemId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The clause that the cooperation departs from, of a version of an agreement in force.",
  })
  agreementClauseId?: string | null;
}

@InputType({ description: "A deficiency that is not reported yet." })
export class SaveDeficiencyDraftInput extends DeficiencyTextInput {}

@InputType({ description: "A deficiency as it is reported." })
export class ReportDeficiencyInput extends DeficiencyTextInput {
  @Field(() => Boolean, { description: "The reporter attests that no individual can be recognised (R11)." })
  noIndividualAttested!: boolean;

  @Field(() => ID, { nullable: true, description: "The forum to handle it, where R10 leaves a choice." })
  forumId?: string | null;
}

@InputType({ description: "A step of a deficiency that needs nothing more." })
export class DeficiencyStepInput extends ChangeInput {}

@InputType({ description: "A step of a deficiency with its reason." })
export class DeficiencyReasonInput extends ChangeInput {
  @Field(() => String, { description: "Why." })
  reason!: string;
}

@InputType({ description: "The view of an organization concerned." })
export class ReplyToDeficiencyInput extends MutationInput {
  @Field(() => ID, which)
  id!: string;

  @Field(() => String, { description: "The organization's view, at most 10 000 characters." })
  text!: string;
}

@InputType({ description: "The reporter asks the own representative to raise the matter (R12)." })
export class AskRepresentativeInput extends MutationInput {
  @Field(() => ID, which)
  id!: string;

  @Field(() => String, { description: "Why it should be raised." })
  reason!: string;
}

@InputType({ description: "A measure to decide on." })
export class MeasureInput {
  @Field(() => String, { description: "What is to be done, at most 200 characters." })
  title!: string;

  @Field(() => ID, {
    description: "The organization that owns it: a member of the forum, or concerned (R31).",
  })
  responsibleOrganizationId!: string;

  @Field(() => PlainDate, { description: "The day it is to be done." })
  due!: string;
}

@InputType({ description: "Measures decided against a deficiency." })
export class DecideMeasuresInput extends ChangeInput {
  @Field(() => [MeasureInput], { description: "At least one, each with an owner and a date." })
  measures!: MeasureInput[];
}

@InputType({ description: "Feedback to the one who reported (R17)." })
export class GiveFeedbackInput extends ChangeInput {
  @Field(() => String, {
    description: "What has been done or decided, in plain language, at most 10 000 characters.",
  })
  summary!: string;

  @Field(() => FeedbackOutcome, { description: "What it reports." })
  outcome!: FeedbackOutcome;
}

@InputType({ description: "The reporter's verdict on the feedback." })
export class GiveVerdictInput extends ChangeInput {
  @Field(() => Verdict, { description: "SOLVED, PARTLY or NOT_SOLVED." })
  verdict!: Verdict;

  @Field(() => String, { nullable: true, description: "A comment." })
  comment?: string | null;
}

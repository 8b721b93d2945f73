import { Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import { GivenPosition } from "./decision.enums.ts";
import type { GivenPosition as Given } from "./position.rules.ts";

const described = {
  text: "What is decided, at most 10 000 characters.",
  childImpact: "What it means for children; needed before it is taken, or the reason why not (R4).",
  childImpactNotApplicable: "Why consequences for children do not apply; instead of `childImpact`.",
  reviewOn: "The day on which it is to be reviewed; a day to come.",
  supersedes: "A decision in effect of the same forum that it replaces.",
};

@InputType({ description: "What is to be decided under an agenda item." })
export class ProposeDecisionInput extends MutationInput {
  @Field(() => ID, { description: "The agenda item, of a meeting in session or held within 14 days (R5)." })
  agendaItemId!: string;

  @Field(() => String, { description: described.text })
  text!: string;

  @Field(() => String, { nullable: true, description: described.childImpact })
  childImpact?: string | null;

  @Field(() => String, { nullable: true, description: described.childImpactNotApplicable })
  childImpactNotApplicable?: string | null;

  @Field(() => PlainDate, { nullable: true, description: described.reviewOn })
  reviewOn?: string | null;

  @Field(() => ID, { nullable: true, description: described.supersedes })
  supersedesId?: string | null;
}

@InputType({
  description:
    "A proposed decision as it is to be: what is left out is taken away. A new text asks for positions anew.",
})
export class UpdateDecisionInput extends ChangeInput {
  @Field(() => String, { description: described.text })
  text!: string;

  @Field(() => String, { nullable: true, description: described.childImpact })
  childImpact?: string | null;

  @Field(() => String, { nullable: true, description: described.childImpactNotApplicable })
  childImpactNotApplicable?: string | null;

  @Field(() => PlainDate, { nullable: true, description: described.reviewOn })
  reviewOn?: string | null;

  @Field(() => ID, { nullable: true, description: described.supersedes })
  supersedesId?: string | null;
}

@InputType({ description: "A party's position, by its own seat; by chair or coordinator for another party." })
export class GivePositionInput extends MutationInput {
  @Field(() => ID, { description: "The decision." })
  decisionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The party that said it aloud; left out, one's own organization.",
  })
  organizationId?: string | null;

  @Field(() => GivenPosition, { description: "Its position." })
  position!: Given;

  @Field(() => String, {
    nullable: true,
    description: "Why; needed with a reservation or a disagreement.",
  })
  reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version of the party's position that is changed; left out for its first. An older one answers CONFLICT.",
  })
  version?: number | null;
}

@InputType({ description: "The parties' positions taken together: the decision is taken, or is not." })
export class TakeDecisionInput extends ChangeInput {}

@InputType({ description: "What a decision led to." })
export class ReviewDecisionInput extends ChangeInput {
  @Field(() => String, { description: "What it led to." })
  text!: string;
}

@InputType({ description: "What one party said in the room." })
export class SpokenPositionInput {
  @Field(() => ID, { description: "The party." })
  organizationId!: string;

  @Field(() => GivenPosition, { description: "Its position." })
  position!: Given;

  @Field(() => String, { nullable: true, description: "Why; needed with a reservation or a disagreement." })
  reason?: string | null;
}

@InputType({
  description:
    "A decision as the meeting took it, in one step: every party present agrees unless said otherwise.",
})
export class RecordDecisionInput extends ProposeDecisionInput {
  @Field(() => [SpokenPositionInput], {
    defaultValue: [],
    description: "The parties that said something else than that they agree; each once.",
  })
  positions!: SpokenPositionInput[];
}

import { Field, ID, InputType, Int } from "type-graphql";
import { CadencePeriod } from "../forums/cadence.entity.ts";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";

@InputType({ description: "How often a forum is to meet from a day on." })
export class SetCadenceInput extends MutationInput {
  @Field(() => ID, { description: "The forum." })
  forumId!: string;

  @Field(() => Int, { description: "Meetings in each period, 1–100." })
  times!: number;

  @Field(() => CadencePeriod, { description: "The period." })
  period!: CadencePeriod;

  @Field(() => PlainDate, { description: "First day the rule holds; the one before ends the day before." })
  validFrom!: string;
}

@InputType({ description: "Ends a cadence rule." })
export class EndCadenceInput extends ChangeInput {
  @Field(() => PlainDate, { description: "The last day that it holds." })
  lastDay!: string;
}

@InputType({ description: "A new address for a calendar." })
export class CreateCalendarFeedInput extends MutationInput {}

@InputType({ description: "Revokes an address for a calendar." })
export class RevokeCalendarFeedInput extends ChangeInput {}

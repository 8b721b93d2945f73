import { Field, ID, InputType } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { MinutesForm } from "./minutes.enums.ts";

@InputType({ description: "Begins a meeting's minutes, or fills an own draft with what has come since." })
export class DraftMinutesInput extends MutationInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;

  @Field(() => MinutesForm, { description: "Notes, or a protocol." })
  form!: MinutesForm;
}

@InputType({ description: "What the minutes say of an agenda item; id and version are the minutes' item's." })
export class SaveMinutesItemInput extends ChangeInput {
  @Field(() => String, { description: "The whole text, at most 10 000 characters." })
  text!: string;
}

@InputType({ description: "Those who are to adjust the minutes, besides the chair (R7)." })
export class ChooseAdjustersInput extends ChangeInput {
  @Field(() => [ID], { description: "Their seats; they replace those chosen before." })
  seatIds!: string[];
}

@InputType({ description: "A step of minutes that needs nothing more." })
export class MinutesStepInput extends ChangeInput {}

@InputType({ description: "A comment on shared minutes." })
export class CommentMinutesInput extends MutationInput {
  @Field(() => ID, { description: "The minutes." })
  id!: string;

  @Field(() => ID, { nullable: true, description: "The agenda item; the minutes as a whole when left out." })
  agendaItemId?: string | null;

  @Field(() => String, { description: "The comment, at most 10 000 characters." })
  text!: string;
}

@InputType({ description: "An addition to adopted minutes." })
export class AddAddendumInput extends ChangeInput {
  @Field(() => String, { description: "The addition, at most 10 000 characters." })
  text!: string;
}

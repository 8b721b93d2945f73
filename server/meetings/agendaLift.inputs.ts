import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../platform/mutation.inputs.ts";

@InputType({ description: "An agenda item put to the forum above." })
export class LiftAgendaItemInput extends MutationInput {
  @Field(() => ID, { description: "The agenda item; it stays where it is." })
  agendaItemId!: string;

  @Field(() => String, {
    description: "What the forum above is asked. It sees this and the title, nothing else.",
  })
  question!: string;

  @Field(() => String, { nullable: true, description: "The title above; the item's own when left out." })
  title?: string | null;
}

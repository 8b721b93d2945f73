import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import { AnchoringChannel } from "./anchoring.enums.ts";

@ArgsType()
export class AnchoringsArgs {
  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this forum; of all when left out." })
  forumId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: where some party has not anchored it; false: settled or called off.",
  })
  open?: boolean | null;
}

@InputType({ description: "That a party has conveyed it; id and version are the receipt's." })
export class ConveyAnchoringInput extends ChangeInput {
  @Field(() => AnchoringChannel, { description: "How it was conveyed." })
  channel!: AnchoringChannel;

  @Field(() => PlainDate, { description: "The day on which it was conveyed." })
  conveyedOn!: string;

  @Field(() => String, { description: "To whom: the management group, all principals …" })
  audience!: string;
}

@InputType({ description: "That a party's own line has accepted it; id and version are the receipt's." })
export class ConfirmAnchoredInput extends ChangeInput {
  @Field(() => PlainDate, { description: "The day on which the line accepted it." })
  anchoredOn!: string;
}

@InputType({ description: "A party's objection; id and version are the receipt's." })
export class ObjectToAnchoringInput extends ChangeInput {
  @Field(() => String, { description: "What the party objects, shown to the forum's seats." })
  reason!: string;
}

@InputType({
  description: "A reminder to one party. It changes nothing of the receipt, and so needs no version.",
})
export class RemindAnchoringInput extends MutationInput {
  @Field(() => ID, { description: "The receipt that waits." })
  id!: string;
}

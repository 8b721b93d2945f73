import { Field, ID, InputType } from "type-graphql";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { ChangeInput } from "../platform/mutation.inputs.ts";
import type { ActivityAction as Action } from "./activity.rules.ts";

export const ActivityAction = graphqlEnum<Action>("ActivityAction", "A step of a measure.", {
  start: "Påbörja",
  finish: "Slutför",
  checkEffect: "Kontrollera effekt",
  block: "Markera som blockerad",
  unblock: "Häv blockering",
  cancel: "Avbryt",
});

@InputType({ description: "A step of a measure." })
export class MoveActivityInput extends ChangeInput {
  @Field(() => ActivityAction, { description: "The step." })
  action!: Action;

  @Field(() => String, {
    nullable: true,
    description: "Why it is blocked or cancelled, or what effect was seen; required then.",
  })
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: "The organization that blocks it." })
  blockedByOrganizationId?: string | null;
}

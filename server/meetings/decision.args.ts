import { ArgsType, Field, ID, Int } from "type-graphql";
import { PlainDate } from "../platform/scalars.ts";
import { DecisionStatus } from "./decision.enums.ts";
import type { DecisionState } from "./decision.rules.ts";

@ArgsType()
export class DecisionsArgs {
  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this forum." })
  forumId?: string | null;

  @Field(() => [DecisionStatus], { nullable: true, description: "In one of these states." })
  statuses?: DecisionState[] | null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "In effect, and to be reviewed before this day.",
  })
  reviewDueBefore?: string | null;
}

import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { PlainDate } from "../platform/scalars.ts";
import { ActionPlanStatus } from "./actionPlan.enums.ts";

@InputType({ description: "Which plans; conditions are joined by and." })
export class ActionPlanFilter {
  @Field(() => ID, { nullable: true, description: "Of this forum." })
  forumId?: string | null;

  @Field(() => Int, { nullable: true, description: "Whose period has a day in this year, 1–9999." })
  year?: number | null;

  @Field(() => PlainDate, { nullable: true, description: "Whose period holds this day." })
  on?: string | null;

  @Field(() => [ActionPlanStatus], { nullable: true, description: "In one of these states." })
  status?: ActionPlanStatus[] | null;
}

@ArgsType()
export class ActionPlansArgs {
  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;

  @Field(() => ActionPlanFilter, { nullable: true, description: "Which ones." })
  filter?: ActionPlanFilter | null;
}

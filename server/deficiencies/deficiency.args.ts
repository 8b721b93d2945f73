import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { DeficiencyCategory, DeficiencyScope, DeficiencyStatus } from "./deficiency.enums.ts";

export const DeficiencyOrder = graphqlEnum("DeficiencyOrder", "How deficiencies are ordered.", {
  NEWEST: "Senast rapporterad först",
  DEADLINE: "Närmaste datum för återkoppling först",
});
export type DeficiencyOrder = keyof typeof DeficiencyOrder;

@InputType({ description: "Which deficiencies; conditions are joined by and." })
export class DeficiencyFilter {
  @Field(() => ID, { nullable: true, description: "Handled by this forum." })
  forumId?: string | null;

  @Field(() => ID, { nullable: true, description: "Concerning this organization." })
  concernedOrganizationId?: string | null;

  @Field(() => [DeficiencyStatus], { nullable: true, description: "In one of these states." })
  status?: DeficiencyStatus[] | null;

  @Field(() => [DeficiencyCategory], { nullable: true, description: "Of one of these categories." })
  category?: DeficiencyCategory[] | null;

  @Field(() => DeficiencyScope, { nullable: true, description: "Everyday or structural." })
  scope?: DeficiencyScope | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: reported and not closed; false: drafts, closed and withdrawn.",
  })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "With a deadline passed." })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Reported by the viewer." })
  mine?: boolean | null;

  @Field(() => String, { nullable: true, description: "Part of number, title or description." })
  search?: string | null;
}

@ArgsType()
export class DeficienciesArgs {
  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;

  @Field(() => DeficiencyFilter, { nullable: true, description: "Which ones." })
  filter?: DeficiencyFilter | null;

  @Field(() => DeficiencyOrder, { defaultValue: "NEWEST", description: "In which order." })
  order!: DeficiencyOrder;
}

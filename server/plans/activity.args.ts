import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { ActivityOrigin, ActivityStatus } from "./activity.enums.ts";

export const ActivityOrder = graphqlEnum("ActivityOrder", "How activities are ordered.", {
  DUE: "Närmaste datum först",
  NEWEST: "Senast tillkommen först",
});
export type ActivityOrder = keyof typeof ActivityOrder;

@InputType({ description: "Which activities; conditions are joined by and." })
export class ActivityFilter {
  @Field(() => ID, { nullable: true, description: "Of this plan." })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: "Decided on by this forum." })
  forumId?: string | null;

  @Field(() => ID, { nullable: true, description: "Owned by this organization, or sponsored by it." })
  organizationId?: string | null;

  @Field(() => [ActivityStatus], { nullable: true, description: "In one of these states." })
  status?: ActivityStatus[] | null;

  @Field(() => [ActivityOrigin], { nullable: true, description: "Out of one of these." })
  origin?: ActivityOrigin[] | null;

  @Field(() => Boolean, { nullable: true, description: "True: open and past their date." })
  overdue?: boolean | null;
}

@ArgsType()
export class ActivitiesArgs {
  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;

  @Field(() => ActivityFilter, { nullable: true, description: "Which ones." })
  filter?: ActivityFilter | null;

  @Field(() => ActivityOrder, { defaultValue: "DUE", description: "In which order." })
  order!: ActivityOrder;
}

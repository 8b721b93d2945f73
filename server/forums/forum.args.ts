import { ArgsType, Field, Int } from "type-graphql";
import { ForumKind, ForumLevel, ForumStatus } from "./forum.entity.ts";

@ArgsType()
export class ForumsArgs {
  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;

  @Field(() => String, { nullable: true, description: "Part of the name." })
  search?: string | null;

  @Field(() => [ForumKind], { nullable: true, description: "Of one of these kinds." })
  kind?: ForumKind[] | null;

  @Field(() => [ForumLevel], { nullable: true, description: "On one of these levels." })
  level?: ForumLevel[] | null;

  @Field(() => [ForumStatus], { nullable: true, description: "In one of these states." })
  status?: ForumStatus[] | null;
}

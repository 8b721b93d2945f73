import { ArgsType, Field, ID, Int } from "type-graphql";
import { ForumProposalStatus } from "./forumProposal.enums.ts";

@ArgsType()
export class ForumProposalsArgs {
  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this forum." })
  forumId?: string | null;

  @Field(() => [ForumProposalStatus], { nullable: true, description: "In one of these states." })
  status?: ForumProposalStatus[] | null;
}

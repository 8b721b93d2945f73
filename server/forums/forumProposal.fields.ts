import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { must } from "../kit/problem.ts";
import { Forum } from "./forum.entity.ts";
import { ForumProposal } from "./forumProposal.entity.ts";
import { ForumProposalActionName } from "./forumProposal.enums.ts";
import { allowedOnProposal, mayPropose } from "./forumProposal.policy.ts";
import { otherForumsOf } from "./forumProposal.query.ts";

@Resolver(() => ForumProposal)
export class ForumProposalFields {
  @FieldResolver(() => Forum, { description: "The forum that proposes it." })
  async forum(@Root() root: ForumProposal, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forum.id), "the proposal's forum");
  }

  @FieldResolver(() => ID, { description: "Id of that forum: a line of the feed leads there." })
  forumId(@Root() root: ForumProposal): string {
    return root.forum.id;
  }

  @FieldResolver(() => [Forum], {
    description: "The forums that it would merge with, as far as the viewer sees them; at most 9.",
  })
  otherForums(@Root() root: ForumProposal, @Ctx() op: Operation): Promise<Forum[]> {
    return otherForumsOf(op, root);
  }

  @FieldResolver(() => Forum, {
    nullable: true,
    description:
      "The forum that came of it, where it is told and the viewer sees it. Of a split, see `successors`.",
  })
  resultingForum(@Root() root: ForumProposal, @Ctx() op: Operation): Promise<Forum | null> | null {
    return root.resultingForum ? op.load.one(Forum, root.resultingForum.id) : null;
  }

  @FieldResolver(() => [ForumProposalActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: ForumProposal, @Ctx() op: Operation): string[] {
    return allowedOnProposal(op.viewer, { forumId: root.forum.id, status: root.status });
  }
}

@Resolver(() => Forum)
export class ForumProposing {
  @FieldResolver(() => Boolean, {
    description: "The viewer may propose a new forum, a split or a merger as its chair.",
  })
  mayProposeChange(@Root() root: Forum, @Ctx() op: Operation): boolean {
    return mayPropose(op.viewer, root);
  }
}

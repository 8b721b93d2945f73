import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { ForumProposalsArgs } from "./forumProposal.args.ts";
import { ForumProposal } from "./forumProposal.entity.ts";
import {
  AnswerForumProposalInput,
  EditForumProposalInput,
  ProposeForumChangeInput,
  WithdrawForumProposalInput,
} from "./forumProposal.inputs.ts";
import { forumProposal, forumProposals } from "./forumProposal.query.ts";
import * as service from "./forumProposal.service.ts";

const ForumProposalConnection = connectionType(ForumProposal, "ForumProposal");

/** 3.4: the chair proposes, the administrator does. */
@Resolver()
export class ForumProposalResolver {
  @Authorized<Permission>("forumProposal.read")
  @Query(() => ForumProposalConnection, {
    description:
      "Proposals that the viewer may see, the newest first: a forum's, or all that wait for an administrator.",
  })
  forumProposals(
    @Ctx() op: Operation,
    @Args(() => ForumProposalsArgs) args: ForumProposalsArgs,
  ): Promise<Connection<ForumProposal>> {
    return forumProposals(op, args);
  }

  @Authorized<Permission>("forumProposal.read")
  @Query(() => ForumProposal, {
    description: "One proposal; NOT_FOUND for one that the viewer may not see.",
  })
  forumProposal(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<ForumProposal> {
    return forumProposal(op, id);
  }

  @Authorized<Permission>("forumProposal.propose")
  @Mutation(() => ForumProposal, {
    description: "The forum's chair proposes a new forum, a split or a merger.",
  })
  proposeForumChange(
    @Ctx() op: Operation,
    @Arg("input", () => ProposeForumChangeInput) input: ProposeForumChangeInput,
  ) {
    return service.proposeChange(op, input);
  }

  @Authorized<Permission>("forumProposal.edit")
  @Mutation(() => ForumProposal, {
    description: "The forum's chair changes a proposal that is not answered.",
  })
  editForumProposal(
    @Ctx() op: Operation,
    @Arg("input", () => EditForumProposalInput) input: EditForumProposalInput,
  ) {
    return service.editProposal(op, input);
  }

  @Authorized<Permission>("forumProposal.withdraw")
  @Mutation(() => ForumProposal, { description: "The forum's chair takes a proposal back." })
  withdrawForumProposal(
    @Ctx() op: Operation,
    @Arg("input", () => WithdrawForumProposalInput) input: WithdrawForumProposalInput,
  ) {
    return service.withdrawProposal(op, input);
  }

  @Authorized<Permission>("forumProposal.answer")
  @Mutation(() => ForumProposal, {
    description:
      "An administrator declines a proposal, or tells that it has been carried out. `createForum`, `splitForum` and `mergeForums` with its id carry it out themselves.",
  })
  answerForumProposal(
    @Ctx() op: Operation,
    @Arg("input", () => AnswerForumProposalInput) input: AnswerForumProposalInput,
  ) {
    return service.answerProposal(op, input);
  }
}

import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import * as members from "./copyMembers.service.ts";
import { Forum } from "./forum.entity.ts";
import * as merger from "./merger.service.ts";
import {
  CloseForumInput,
  CopyMembersInput,
  MergeForumsInput,
  SplitForumInput,
} from "./reorganization.inputs.ts";
import * as reorganization from "./reorganization.service.ts";

/** How forums end and go on in others (R30), and how one begins with another's members. */
@Resolver()
export class ReorganizationResolver {
  @Authorized<Permission>("forum.close")
  @Mutation(() => Forum, {
    description: "Ends a forum for good; refused while anything lies open in it. It stays readable.",
  })
  closeForum(@Ctx() op: Operation, @Arg("input", () => CloseForumInput) input: CloseForumInput) {
    return reorganization.closeForum(op, input);
  }

  @Authorized<Permission>("forum.split")
  @Mutation(() => Forum, {
    description: "Splits a forum into new ones, its `successors` (R30). Returns the old one.",
  })
  splitForum(@Ctx() op: Operation, @Arg("input", () => SplitForumInput) input: SplitForumInput) {
    return reorganization.splitForum(op, input);
  }

  @Authorized<Permission>("forum.merge")
  @Mutation(() => Forum, {
    description: "Merges forums into a new one or into one that goes on (R30). Returns that one.",
  })
  mergeForums(@Ctx() op: Operation, @Arg("input", () => MergeForumsInput) input: MergeForumsInput) {
    return merger.mergeForums(op, input);
  }

  @Authorized<Permission>("forum.copyMembers")
  @Mutation(() => Forum, {
    description: "Invites another forum's members. Returns the forum that they are invited to.",
  })
  copyMembers(@Ctx() op: Operation, @Arg("input", () => CopyMembersInput) input: CopyMembersInput) {
    return members.copyMembers(op, input);
  }
}

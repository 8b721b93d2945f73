import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { ForumsArgs } from "./forum.args.ts";
import * as changes from "./forum.change.service.ts";
import { Forum } from "./forum.entity.ts";
import {
  AddSeatInput,
  AssignSeatInput,
  CreateForumInput,
  InviteOrganizationInput,
  MoveForumInput,
  MoveMembershipInput,
  UpdateForumInput,
} from "./forum.inputs.ts";
import { forumById, listForums } from "./forum.query.ts";
import { Membership } from "./membership.entity.ts";
import * as registry from "./registry.service.ts";
import { Seat } from "./seat.entity.ts";
import * as seats from "./seat.service.ts";

const ForumConnection = connectionType(Forum, "Forum");

@Resolver()
export class ForumResolver {
  @Authorized<Permission>("forum.read")
  @Query(() => ForumConnection, {
    description: "The forums that the viewer may see, in Swedish order by name.",
  })
  forums(@Ctx() op: Operation, @Args(() => ForumsArgs) args: ForumsArgs): Promise<Connection<Forum>> {
    return listForums(op, args);
  }

  @Authorized<Permission>("forum.read")
  @Query(() => Forum, { description: "One forum; NOT_FOUND for one that the viewer may not see." })
  forum(@Ctx() op: Operation, @Arg("id", () => ID, { description: "Its id." }) id: string): Promise<Forum> {
    return forumById(op, id);
  }

  @Authorized<Permission>("forum.create")
  @Mutation(() => Forum, { description: "Creates a forum." })
  createForum(@Ctx() op: Operation, @Arg("input", () => CreateForumInput) input: CreateForumInput) {
    return changes.createForum(op, input);
  }

  @Authorized<Permission>("forum.edit")
  @Mutation(() => Forum, { description: "Changes a forum's facts; no existing deadline moves (R18)." })
  updateForum(@Ctx() op: Operation, @Arg("input", () => UpdateForumInput) input: UpdateForumInput) {
    return changes.updateForum(op, input);
  }

  @Authorized<Permission>("forum.activate")
  @Mutation(() => Forum, { description: "A forum begins to work, rests or wakes." })
  moveForum(@Ctx() op: Operation, @Arg("input", () => MoveForumInput) input: MoveForumInput) {
    return changes.moveForum(op, input);
  }

  @Authorized<Permission>("membership.invite")
  @Mutation(() => Membership, { description: "Invites an organization to a forum." })
  inviteOrganization(
    @Ctx() op: Operation,
    @Arg("input", () => InviteOrganizationInput) input: InviteOrganizationInput,
  ) {
    return registry.inviteOrganization(op, input);
  }

  @Authorized<Permission>("membership.accept")
  @Mutation(() => Membership, {
    description:
      "Accepts, declines or leaves. Who has left still reads the own membership, so a retry is answered.",
  })
  moveMembership(@Ctx() op: Operation, @Arg("input", () => MoveMembershipInput) input: MoveMembershipInput) {
    return registry.moveMembership(op, input);
  }

  @Authorized<Permission>("seat.assign")
  @Mutation(() => Seat, { description: "Adds a seat to a membership." })
  addSeat(@Ctx() op: Operation, @Arg("input", () => AddSeatInput) input: AddSeatInput) {
    return seats.addSeat(op, input);
  }

  @Authorized<Permission>("seat.assign")
  @Mutation(() => Seat, { description: "Seats a person, or makes the seat vacant." })
  assignSeat(@Ctx() op: Operation, @Arg("input", () => AssignSeatInput) input: AssignSeatInput) {
    return seats.assignSeat(op, input);
  }
}

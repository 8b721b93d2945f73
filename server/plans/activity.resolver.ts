import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { ActivitiesArgs } from "./activity.args.ts";
import { Activity } from "./activity.entity.ts";
import {
  AddSubItemInput,
  CarryOverActivityInput,
  CreateActivityInput,
  FollowUpActivityInput,
  MoveActivityInput,
  RaiseBlockInput,
  RemoveSubItemInput,
  ReportActivityStatusInput,
  SetSubItemInput,
  UpdateActivityInput,
} from "./activity.inputs.ts";
import * as query from "./activity.query.ts";
import * as steps from "./activity.service.ts";
import * as parts from "./activityParts.service.ts";
import * as work from "./activityWork.service.ts";
import { raiseBlock } from "./raise.service.ts";

const ActivityConnection = connectionType(Activity, "Activity");

@Resolver()
export class ActivityResolver {
  @Authorized<Permission>("activity.read")
  @Query(() => ActivityConnection, {
    description: "The activities that the viewer may see. Swedish: aktiviteter, åtgärder.",
  })
  activities(
    @Ctx() op: Operation,
    @Args(() => ActivitiesArgs) args: ActivitiesArgs,
  ): Promise<Connection<Activity>> {
    return query.activities(op, args);
  }

  @Authorized<Permission>("activity.read")
  @Query(() => Activity, { description: "One activity; NOT_FOUND for one that the viewer may not see." })
  activity(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Activity> {
    return query.activity(op, id);
  }

  @Authorized<Permission>("activity.create")
  @Mutation(() => Activity, { description: "Creates an activity of a plan, or out of an agenda item (R31)." })
  createActivity(@Ctx() op: Operation, @Arg("input", () => CreateActivityInput) input: CreateActivityInput) {
    return work.create(op, input);
  }

  @Authorized<Permission>("activity.edit")
  @Mutation(() => Activity, { description: "Changes an open activity: texts, owner, dates (R31)." })
  updateActivity(@Ctx() op: Operation, @Arg("input", () => UpdateActivityInput) input: UpdateActivityInput) {
    return work.update(op, input);
  }

  @Authorized<Permission>("activity.start")
  @Mutation(() => Activity, { description: "One step of an activity." })
  moveActivity(@Ctx() op: Operation, @Arg("input", () => MoveActivityInput) input: MoveActivityInput) {
    return steps.moveActivity(op, input);
  }

  @Authorized<Permission>("activity.report")
  @Mutation(() => Activity, { description: "The owner tells how it goes; the report is never changed." })
  reportActivityStatus(
    @Ctx() op: Operation,
    @Arg("input", () => ReportActivityStatusInput) input: ReportActivityStatusInput,
  ) {
    return parts.report(op, input);
  }

  @Authorized<Permission>("activity.divide")
  @Mutation(() => Activity, { description: "Adds a part, last." })
  addSubItem(@Ctx() op: Operation, @Arg("input", () => AddSubItemInput) input: AddSubItemInput) {
    return parts.addSubItem(op, input);
  }

  @Authorized<Permission>("activity.divide")
  @Mutation(() => Activity, { description: "Sets a part's title or state." })
  setSubItem(@Ctx() op: Operation, @Arg("input", () => SetSubItemInput) input: SetSubItemInput) {
    return parts.setSubItem(op, input);
  }

  @Authorized<Permission>("activity.divide")
  @Mutation(() => Activity, { description: "Takes a part away." })
  removeSubItem(@Ctx() op: Operation, @Arg("input", () => RemoveSubItemInput) input: RemoveSubItemInput) {
    return parts.removeSubItem(op, input);
  }

  @Authorized<Permission>("activity.carryOver")
  @Mutation(() => Activity, {
    description:
      "Carries an open activity over to another plan: this one is over, a new, linked one goes on.",
  })
  carryOverActivity(
    @Ctx() op: Operation,
    @Arg("input", () => CarryOverActivityInput) input: CarryOverActivityInput,
  ) {
    return work.carryOver(op, input);
  }

  @Authorized<Permission>("activity.raiseBlock")
  @Mutation(() => Activity, {
    description: "Raises what blocks it to the forum above, as an item of that forum's backlog.",
  })
  raiseBlock(@Ctx() op: Operation, @Arg("input", () => RaiseBlockInput) input: RaiseBlockInput) {
    return raiseBlock(op, input);
  }

  @Authorized<Permission>("activity.followUp")
  @Mutation(() => Activity, { description: "Tells what was found at a follow-up point." })
  followUpActivity(
    @Ctx() op: Operation,
    @Arg("input", () => FollowUpActivityInput) input: FollowUpActivityInput,
  ) {
    return parts.followUp(op, input);
  }
}

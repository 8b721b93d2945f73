import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { ActionPlansArgs } from "./actionPlan.args.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import {
  ActionPlanStepInput,
  AddGoalInput,
  AdoptActionPlanInput,
  CloseActionPlanInput,
  CreateActionPlanInput,
  MoveGoalInput,
  RemoveGoalInput,
  ReturnActionPlanInput,
  UpdateActionPlanInput,
  UpdateGoalInput,
} from "./actionPlan.inputs.ts";
import * as query from "./actionPlan.query.ts";
import * as plans from "./actionPlan.service.ts";
import * as goals from "./goal.service.ts";

const ActionPlanConnection = connectionType(ActionPlan, "ActionPlan");

@Resolver()
export class ActionPlanResolver {
  @Authorized<Permission>("actionPlan.read")
  @Query(() => ActionPlanConnection, {
    description:
      "The action plans that the viewer may see, the latest period first. Swedish: handlingsplaner.",
  })
  actionPlans(
    @Ctx() op: Operation,
    @Args(() => ActionPlansArgs) args: ActionPlansArgs,
  ): Promise<Connection<ActionPlan>> {
    return query.actionPlans(op, args);
  }

  @Authorized<Permission>("actionPlan.read")
  @Query(() => ActionPlan, { description: "One action plan; NOT_FOUND for one that the viewer may not see." })
  actionPlan(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<ActionPlan> {
    return query.actionPlan(op, id);
  }

  @Authorized<Permission>("actionPlan.create")
  @Mutation(() => ActionPlan, { description: "Begins a plan of a forum, as a draft." })
  createActionPlan(
    @Ctx() op: Operation,
    @Arg("input", () => CreateActionPlanInput) input: CreateActionPlanInput,
  ) {
    return plans.create(op, input);
  }

  @Authorized<Permission>("actionPlan.edit")
  @Mutation(() => ActionPlan, { description: "Changes a draft." })
  updateActionPlan(
    @Ctx() op: Operation,
    @Arg("input", () => UpdateActionPlanInput) input: UpdateActionPlanInput,
  ) {
    return plans.update(op, input);
  }

  @Authorized<Permission>("actionPlan.edit")
  @Mutation(() => ActionPlan, { description: "Adds a goal to a draft, last." })
  addGoal(@Ctx() op: Operation, @Arg("input", () => AddGoalInput) input: AddGoalInput) {
    return goals.addGoal(op, input);
  }

  @Authorized<Permission>("actionPlan.edit")
  @Mutation(() => ActionPlan, { description: "Changes a goal of a draft." })
  updateGoal(@Ctx() op: Operation, @Arg("input", () => UpdateGoalInput) input: UpdateGoalInput) {
    return goals.updateGoal(op, input);
  }

  @Authorized<Permission>("actionPlan.edit")
  @Mutation(() => ActionPlan, { description: "Gives a goal of a draft another place." })
  moveGoal(@Ctx() op: Operation, @Arg("input", () => MoveGoalInput) input: MoveGoalInput) {
    return goals.moveGoal(op, input);
  }

  @Authorized<Permission>("actionPlan.edit")
  @Mutation(() => ActionPlan, {
    description: "Takes a goal out of a draft; its activities stay in the plan.",
  })
  removeGoal(@Ctx() op: Operation, @Arg("input", () => RemoveGoalInput) input: RemoveGoalInput) {
    return goals.removeGoal(op, input);
  }

  @Authorized<Permission>("actionPlan.propose")
  @Mutation(() => ActionPlan, { description: "Proposes a draft: the forum is to decide on it." })
  proposeActionPlan(
    @Ctx() op: Operation,
    @Arg("input", () => ActionPlanStepInput) input: ActionPlanStepInput,
  ) {
    return plans.propose(op, input);
  }

  @Authorized<Permission>("actionPlan.return")
  @Mutation(() => ActionPlan, { description: "Takes a proposal back to a draft." })
  returnActionPlan(
    @Ctx() op: Operation,
    @Arg("input", () => ReturnActionPlanInput) input: ReturnActionPlanInput,
  ) {
    return plans.returnToDraft(op, input);
  }

  @Authorized<Permission>("actionPlan.adopt")
  @Mutation(() => ActionPlan, {
    description: "Adopts a proposal by a taken decision of the forum's own (R6).",
  })
  adoptActionPlan(
    @Ctx() op: Operation,
    @Arg("input", () => AdoptActionPlanInput) input: AdoptActionPlanInput,
  ) {
    return plans.adopt(op, input);
  }

  @Authorized<Permission>("actionPlan.revise")
  @Mutation(() => ActionPlan, {
    description: "Begins a revision: a new draft with the plan's goals and open activities.",
  })
  reviseActionPlan(
    @Ctx() op: Operation,
    @Arg("input", () => ActionPlanStepInput) input: ActionPlanStepInput,
  ) {
    return plans.revise(op, input);
  }

  @Authorized<Permission>("actionPlan.close")
  @Mutation(() => ActionPlan, {
    description: "Closes a plan, with a judgement on every goal and no activity left open.",
  })
  closeActionPlan(
    @Ctx() op: Operation,
    @Arg("input", () => CloseActionPlanInput) input: CloseActionPlanInput,
  ) {
    return plans.close(op, input);
  }
}

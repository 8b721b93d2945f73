import { Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import { GoalJudgement } from "./actionPlan.enums.ts";

@InputType({ description: "That the plan is to be reported." })
export class PlanReportInput {
  @Field(() => ID, { description: "The forum that receives it." })
  receiverForumId!: string;

  @Field(() => PlainDate, { description: "Last day." })
  dueOn!: string;
}

/** What a plan says of itself; each input shows it anew, for the schema has no inherited inputs. */
export interface PlanContent {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly basis?: string | null;
  readonly agreementVersionId?: string | null;
  readonly basisMeetingIds: readonly string[];
  readonly reports: readonly PlanReportInput[];
}

const carriedOut = {
  nullable: true,
  description: "The version of an agreement, in force, that it carries out; left out it stays as it was.",
};
const workshops = { description: "The workshops that it builds on; at most 20." };
const reporting = { description: "To whom it is to be reported, and when; at most 20." };

@InputType({ description: "A new plan, as a draft." })
export class CreateActionPlanInput extends MutationInput implements PlanContent {
  @Field(() => ID, { description: "The forum whose plan it is." })
  forumId!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => PlainDate, { description: "First day of its period." })
  from!: string;

  @Field(() => PlainDate, { description: "Last day of its period." })
  to!: string;

  @Field(() => String, { nullable: true, description: "What it builds on, in words." })
  basis?: string | null;

  @Field(() => ID, carriedOut)
  agreementVersionId?: string | null;

  @Field(() => [ID], { defaultValue: [], ...workshops })
  basisMeetingIds!: string[];

  @Field(() => [PlanReportInput], { defaultValue: [], ...reporting })
  reports!: PlanReportInput[];
}

@InputType({ description: "A draft as it is to be from now on." })
export class UpdateActionPlanInput extends ChangeInput implements PlanContent {
  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => PlainDate, { description: "First day of its period." })
  from!: string;

  @Field(() => PlainDate, { description: "Last day of its period." })
  to!: string;

  @Field(() => String, { nullable: true, description: "What it builds on, in words." })
  basis?: string | null;

  @Field(() => ID, carriedOut)
  agreementVersionId?: string | null;

  @Field(() => [ID], workshops)
  basisMeetingIds!: string[];

  @Field(() => [PlanReportInput], reporting)
  reports!: PlanReportInput[];
}

@InputType({ description: "Which plan, as it was read." })
export class ActionPlanStepInput extends ChangeInput {}

@InputType({ description: "A proposal that goes back to a draft." })
export class ReturnActionPlanInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: "Why." })
  reason?: string | null;
}

@InputType({ description: "A plan that the forum has decided on (R6)." })
export class AdoptActionPlanInput extends ChangeInput {
  @Field(() => ID, { description: "The forum's own decision, taken." })
  decisionId!: string;
}

@InputType({ description: "What is said of a goal at the end." })
export class GoalJudgementInput {
  @Field(() => ID, { description: "The goal." })
  goalId!: string;

  @Field(() => GoalJudgement, { description: "Whether it was reached." })
  judgement!: GoalJudgement;

  @Field(() => String, { description: "What the judgement rests on." })
  rationale!: string;
}

@InputType({ description: "The end of a plan: a judgement on every goal." })
export class CloseActionPlanInput extends ChangeInput {
  @Field(() => [GoalJudgementInput], { description: "One for each goal." })
  judgements!: GoalJudgementInput[];
}

@InputType({ description: "A new goal of a draft, last in its order." })
export class AddGoalInput extends MutationInput {
  @Field(() => ID, { description: "The plan." })
  planId!: string;

  @Field(() => String, { description: "What is to be reached." })
  text!: string;
}

@InputType({ description: "A goal's new text." })
export class UpdateGoalInput extends ChangeInput {
  @Field(() => String, { description: "What is to be reached." })
  text!: string;
}

@InputType({ description: "A goal's new place." })
export class MoveGoalInput extends ChangeInput {
  @Field(() => Int, { description: "Its place in the plan, from 1; past the end is last." })
  position!: number;
}

@InputType({ description: "A goal to take away." })
export class RemoveGoalInput extends ChangeInput {}

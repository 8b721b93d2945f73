import { Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import {
  ActivityKind,
  ActivityPriority,
  ActivityScope,
  ActivityStep,
  SubItemStatus,
} from "./activity.enums.ts";
import type { ActivityStep as Step } from "./activity.rules.ts";

@InputType({ description: "A step of an activity." })
export class MoveActivityInput extends ChangeInput {
  @Field(() => ActivityStep, { description: "The step." })
  action!: Step;

  @Field(() => String, {
    nullable: true,
    description: "Why it is blocked or cancelled, or what effect was seen; required then.",
  })
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: "The organization that blocks it." })
  blockedByOrganizationId?: string | null;
}

/** What an activity says of itself; each input shows it anew, for the schema has no inherited inputs. */
export interface ActivityContent {
  readonly title: string;
  readonly description?: string | null;
  readonly goalId?: string | null;
  readonly responsibleOrganizationId: string;
  readonly sponsorOrganizationId?: string | null;
  readonly kind: ActivityKind;
  readonly scope: ActivityScope;
  readonly priority: ActivityPriority;
  readonly start?: string | null;
  readonly due: string;
  readonly followUpAfterDays: readonly number[];
}

const goal = { nullable: true, description: "The goal of the plan that it serves." } as const;
const owner = {
  description: "The organization that owns it: an active member, or one with a sponsor (R31).",
};
const sponsor = {
  nullable: true,
  description: "The member that answers for an owner outside the forum; null for a member (R31).",
} as const;
const waits = { description: "Days after completion on which it is to be followed up; at most five." };

@InputType({ description: "A new activity, of a plan or out of an agenda item." })
export class CreateActivityInput extends MutationInput implements ActivityContent {
  @Field(() => ID, { nullable: true, description: "The plan; required without an agenda item." })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: "The agenda item that it came out of." })
  agendaItemId?: string | null;

  @Field(() => String, { description: "What is to be done." })
  title!: string;

  @Field(() => String, { nullable: true, description: "More about it." })
  description?: string | null;

  @Field(() => ID, goal)
  goalId?: string | null;

  @Field(() => ID, owner)
  responsibleOrganizationId!: string;

  @Field(() => ID, sponsor)
  sponsorOrganizationId?: string | null;

  @Field(() => ActivityKind, { defaultValue: "MEASURE", description: "What kind it is." })
  kind!: ActivityKind;

  @Field(() => ActivityScope, { defaultValue: "FORUM", description: "How far it reaches." })
  scope!: ActivityScope;

  @Field(() => ActivityPriority, { defaultValue: "NORMAL", description: "How it is prioritised." })
  priority!: ActivityPriority;

  @Field(() => PlainDate, { nullable: true, description: "The day it is to begin." })
  start?: string | null;

  @Field(() => PlainDate, { description: "The day it is to be done." })
  due!: string;

  @Field(() => [Int], { defaultValue: [], ...waits })
  followUpAfterDays!: number[];
}

@InputType({ description: "An activity as it is to be from now on." })
export class UpdateActivityInput extends ChangeInput implements ActivityContent {
  @Field(() => String, { description: "What is to be done." })
  title!: string;

  @Field(() => String, { nullable: true, description: "More about it." })
  description?: string | null;

  @Field(() => ID, goal)
  goalId?: string | null;

  @Field(() => ID, owner)
  responsibleOrganizationId!: string;

  @Field(() => ID, sponsor)
  sponsorOrganizationId?: string | null;

  @Field(() => ActivityKind, { description: "What kind it is." })
  kind!: ActivityKind;

  @Field(() => ActivityScope, { description: "How far it reaches." })
  scope!: ActivityScope;

  @Field(() => ActivityPriority, { description: "How it is prioritised." })
  priority!: ActivityPriority;

  @Field(() => PlainDate, { nullable: true, description: "The day it is to begin." })
  start?: string | null;

  @Field(() => PlainDate, { description: "The day it is to be done." })
  due!: string;

  @Field(() => [Int], waits)
  followUpAfterDays!: number[];
}

@InputType({ description: "How an activity goes." })
export class ReportActivityStatusInput extends ChangeInput {
  @Field(() => String, { description: "What has been done and what is left." })
  text!: string;

  @Field(() => ActivityStep, {
    nullable: true,
    description: "The step that goes with the report: start or finish; null leaves the state as it is.",
  })
  action?: Step | null;
}

@InputType({ description: "A new part of an activity." })
export class AddSubItemInput extends MutationInput {
  @Field(() => ID, { description: "The activity." })
  activityId!: string;

  @Field(() => String, { description: "What is to be done." })
  title!: string;
}

@InputType({ description: "A part as it is to be from now on; what is left out stays." })
export class SetSubItemInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: "What is to be done." })
  title?: string | null;

  @Field(() => SubItemStatus, { nullable: true, description: "Its state." })
  status?: SubItemStatus | null;
}

@InputType({ description: "A part to take away." })
export class RemoveSubItemInput extends ChangeInput {}

@InputType({ description: "Where an open activity goes on." })
export class CarryOverActivityInput extends ChangeInput {
  @Field(() => ID, { description: "The plan that takes it over." })
  planId!: string;

  @Field(() => ID, goal)
  goalId?: string | null;

  @Field(() => PlainDate, { nullable: true, description: "The new day; the old one when left out." })
  due?: string | null;
}

@InputType({ description: "A question to the forum above about what blocks an activity." })
export class RaiseBlockInput extends ChangeInput {
  @Field(() => String, { description: "What the forum above is asked." })
  question!: string;
}

@InputType({ description: "What was found when an activity was followed up; the id is the point's." })
export class FollowUpActivityInput extends ChangeInput {
  @Field(() => String, { description: "What was found." })
  text!: string;
}

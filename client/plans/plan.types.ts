import type {
  ActionPlanQuery,
  ActivityCardFragment,
  ActivityDetailFragment,
  PlanDetailFragment,
} from "../../schema/generated/graphql.ts";

/** A plan without its activities. */
export type Plan = PlanDetailFragment;
export type WholePlan = ActionPlanQuery["actionPlan"];
export type Goal = Plan["goals"][number];
/** An activity as a card or a row shows it. */
export type Activity = ActivityCardFragment;
export type WholeActivity = ActivityDetailFragment;
export type Party = Activity["responsibleOrganization"];

import type {
  ActionPlanStatus,
  ActivityStatus,
  GoalJudgement,
  SubItemStatus,
} from "../../schema/generated/graphql.ts";
import type { Tone } from "../ui/tone.icon.tsx";

export const planTone: Record<ActionPlanStatus, Tone> = {
  DRAFT: "neutral",
  PROPOSED: "info",
  ADOPTED: "ok",
  CLOSED: "neutral",
  SUPERSEDED: "neutral",
};

export const activityTone: Record<ActivityStatus, Tone> = {
  PLANNED: "neutral",
  IN_PROGRESS: "info",
  BLOCKED: "warn",
  DONE: "ok",
  EFFECT_CHECKED: "ok",
  CANCELLED: "neutral",
  CARRIED_OVER: "neutral",
};

export const judgementTone: Record<GoalJudgement, Tone> = {
  ACHIEVED: "ok",
  PARTLY: "warn",
  NOT: "danger",
  CANNOT_ASSESS: "neutral",
};

export const subItemTone: Record<SubItemStatus, Tone> = {
  TODO: "neutral",
  IN_PROGRESS: "info",
  DONE: "ok",
};

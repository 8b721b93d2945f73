import type { TFunction } from "i18next";
import type { Option } from "../ui/options.tsx";
import type { Goal } from "./plan.types.ts";

/** Of no goal of its own: for the plan as a whole. */
export const noGoal = "none";

/** The goals to choose among, in their order, and none. */
export const goalOptions = (
  goals: readonly Pick<Goal, "id" | "text" | "position">[],
  t: TFunction,
): Option[] => [
  { id: noGoal, label: t("plans.activity.noGoal") },
  ...goals.map(({ id, text, position }) => ({
    id,
    label: t("plans.goal.named", { number: position, text }),
  })),
];

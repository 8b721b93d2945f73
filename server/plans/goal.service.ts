import { v7 } from "uuid";
import type { Operation } from "../access/operation.ts";
import { isBlank } from "../kit/blank.ts";
import { placed } from "../kit/order.ts";
import { badInput } from "../kit/problem.ts";
import { expectVersion } from "../platform/version.ts";
import type { ActionPlan } from "./actionPlan.entity.ts";
import type { AddGoalInput, MoveGoalInput, RemoveGoalInput, UpdateGoalInput } from "./actionPlan.inputs.ts";
import { Activity } from "./activity.entity.ts";
import { Goal } from "./goal.entity.ts";
import { type BegunPlan, beginPlan, tellPlan } from "./planStep.service.ts";

const mostGoals = 30;

/** Goals are worked on in a draft alone; the plan is held meanwhile, so that none comes in while it is proposed. */
export async function addGoal(op: Operation, input: AddGoalInput): Promise<ActionPlan> {
  const step = await beginPlan(op, { id: input.planId }, "edit");
  if (isBlank(input.text)) throw badInput("input.text", "blank");
  const { plan } = step;
  const goals = await op.load.many(Goal, "plan", plan.id, "position");
  if (goals.length >= mostGoals) throw badInput("input.planId", "tooMany", { max: mostGoals });
  const id = v7();
  const { scopeId } = plan;
  const position = goals.length + 1;
  const goal = op.em.create(Goal, { id, scopeId, plan, key: newGoalKey(id), text: input.text, position });
  op.em.persist(goal);
  return tellPlan(op, "actionPlan.addGoal", step);
}

export const newGoalKey = (id: string): string => `goal-${id.slice(-8)}`;

export async function updateGoal(op: Operation, input: UpdateGoalInput): Promise<ActionPlan> {
  const { goal, step } = await beginGoal(op, input);
  if (isBlank(input.text)) throw badInput("input.text", "blank");
  goal.text = input.text;
  return tellPlan(op, "actionPlan.editGoal", step);
}

export async function moveGoal(op: Operation, input: MoveGoalInput): Promise<ActionPlan> {
  const { goal, step } = await beginGoal(op, input);
  await renumber(op, step.plan, (ids) => placed(ids, goal.id, input.position));
  return tellPlan(op, "actionPlan.moveGoal", step);
}

/** Its activities stay in the plan, without a goal. */
export async function removeGoal(op: Operation, input: RemoveGoalInput): Promise<ActionPlan> {
  const { goal, step } = await beginGoal(op, input);
  for (const activity of await op.load.many(Activity, "plan", step.plan.id)) {
    if (activity.goal?.id === goal.id) activity.goal = null;
  }
  await renumber(op, step.plan, (ids) => ids.filter((id) => id !== goal.id));
  op.em.remove(goal);
  return tellPlan(op, "actionPlan.removeGoal", step);
}

async function beginGoal(
  op: Operation,
  input: { readonly id: string; readonly version: number },
): Promise<{ goal: Goal; step: BegunPlan }> {
  const { plan } = await op.load.visible(Goal, input.id);
  const step = await beginPlan(op, { id: plan.id }, "edit");
  const goal = await op.load.held(Goal, input.id);
  expectVersion(goal, input.version);
  return { goal, step };
}

async function renumber(
  op: Operation,
  plan: ActionPlan,
  order: (ids: readonly string[]) => readonly string[],
): Promise<void> {
  const goals = await op.load.many(Goal, "plan", plan.id, "position");
  const places = order(goals.map(({ id }) => id));
  for (const goal of goals) {
    const place = places.indexOf(goal.id);
    if (place >= 0) goal.position = place + 1;
  }
}

import type { Operation } from "../access/operation.ts";
import type { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import type { Forum } from "../forums/forum.entity.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { isWorkedOn, type PlanState, planStates } from "./actionPlan.rules.ts";
import { Goal } from "./goal.entity.ts";
import { ActionPlanReport } from "./planReport.entity.ts";
import { openToAll } from "./revision.service.ts";

export interface PlanFacts {
  readonly key: string;
  readonly forum: Forum;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly basis: string | null;
  readonly agreementVersion: AgreementVersion | null;
  readonly status: PlanState;
  readonly adoptedOn: string | null;
}

/** A plan as a register tells of it. What stands behind its adoption is not known: no decision is made up (R6). */
export function addPlan(op: Operation, facts: PlanFacts, imported: boolean): ActionPlan {
  const { forum, status } = facts;
  const scopeId = isWorkedOn(status) ? forum.roomScopeId : forum.openScopeId;
  const plan = op.em.create(ActionPlan, { scopeId, imported, ...facts });
  op.em.persist(plan);
  tellRegistered(op, plan, forum);
  return plan;
}

/** A plan of the hub's own keeps its state; an imported one goes on to what the register says, never back. */
export function statusFromRegister(
  plan: Pick<ActionPlan, "imported" | "status">,
  told: PlanState,
): PlanState {
  const forward = planStates.indexOf(told) > planStates.indexOf(plan.status);
  return plan.imported && forward ? told : plan.status;
}

/** After its facts have changed: it stands open once it is adopted. */
export async function placePlan(op: Operation, plan: ActionPlan, forum: Forum): Promise<void> {
  if (!isWorkedOn(plan.status) && plan.scopeId !== forum.openScopeId) await openToAll(op, plan, forum);
  tellRegistered(op, plan, forum);
}

export function addPlanGoal(
  op: Operation,
  plan: ActionPlan,
  facts: { readonly key: string; readonly text: string; readonly position: number },
): Goal {
  const goal = op.em.create(Goal, { scopeId: plan.scopeId, plan, ...facts });
  op.em.persist(goal);
  return goal;
}

export function addPlanReport(
  op: Operation,
  plan: ActionPlan,
  facts: { readonly receiver: Forum; readonly dueOn: string },
): ActionPlanReport {
  const report = op.em.create(ActionPlanReport, { scopeId: plan.scopeId, plan, ...facts });
  op.em.persist(report);
  return report;
}

const tellRegistered = (op: Operation, plan: ActionPlan, forum: Forum): void => {
  op.act("actionPlan.register", plan, [forum.roomScopeId]);
};

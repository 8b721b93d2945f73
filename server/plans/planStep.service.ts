import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { rolesInForum } from "./actionPlan.policy.ts";
import { isWorkedOn, type PlanAction, type PlanState, planTransitions } from "./actionPlan.rules.ts";

/** What a use case of a plan begins with. */
export interface BegunPlan {
  readonly plan: ActionPlan;
  readonly forum: Forum;
  readonly role: Role;
}

/** Load, authorize, move: NOT_FOUND, FORBIDDEN, CONFLICT or ILLEGAL_TRANSITION. What only adds to it needs no version. */
export async function beginPlan(
  op: Operation,
  input: { readonly id: string; readonly version?: number },
  action: Exclude<PlanAction, "supersede">,
): Promise<BegunPlan & { readonly next: PlanState }> {
  const plan = await op.load.held(ActionPlan, input.id);
  const role = authorize(rolesInForum(op.viewer, plan.forum.id), `actionPlan.${action}`);
  if (input.version !== undefined) expectVersion(plan, input.version);
  const next = move(planTransitions, action, plan.status);
  const forum = must(await op.load.one(Forum, plan.forum.id), "the plan's forum");
  return { plan, forum, role, next };
}

/** Names what was done and tells the forum's room, and all who see the forum once the plan stands open. */
export function tellPlan(op: Operation, action: string, { plan, forum, role }: BegunPlan): ActionPlan {
  const open = isWorkedOn(plan.status) ? [] : [forum.openScopeId];
  op.act(action, plan, [forum.roomScopeId, ...open], role);
  return plan;
}

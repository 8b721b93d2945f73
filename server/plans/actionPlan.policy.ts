import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import { type PlanAction, type PlanState, planTransitions } from "./actionPlan.rules.ts";

/** The viewer's relations to a forum's plans and to their activities: chair and coordinator work on them. */
export function rolesInForum(viewer: Viewer, forumId: string): Role[] {
  const roles: Role[] = [];
  for (const seat of viewer.seats) {
    if (seat.forumId !== forumId) continue;
    if (seat.role === "CHAIR" || seat.role === "COORDINATOR") roles.push(seat.role);
  }
  return [...roles, ...standingRoles(viewer)];
}

/** A plan as the policy judges it. */
export interface PlanFacts {
  readonly forumId: string;
  readonly status: PlanState;
  /** A revision of it is worked on: one at a time. */
  readonly revisionOpen: boolean;
}

/** What the viewer may do with a plan now. Superseding follows from a revision and is nobody's step. */
export function allowedOnPlan(viewer: Viewer, plan: PlanFacts): Exclude<PlanAction, "supersede">[] {
  const roles = rolesInForum(viewer, plan.forumId);
  return actionsFrom(planTransitions, plan.status).filter(
    (action): action is Exclude<PlanAction, "supersede"> =>
      action !== "supersede" &&
      !(action === "revise" && plan.revisionOpen) &&
      roleThatMay(roles, `actionPlan.${action}`) !== null,
  );
}

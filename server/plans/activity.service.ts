import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { Activity } from "./activity.entity.ts";
import type { MoveActivityInput } from "./activity.inputs.ts";
import { allowedOnActivity, rolesOnActivity } from "./activity.policy.ts";
import { type ActivityAction, activityTransitions, checkActivity, isOverdue } from "./activity.rules.ts";

/** A measure that comes out of a matter and is seen with it. Refuses by R31; `owners` may own it, `field` is its path. */
export function planActivity(
  op: Operation,
  origin: Pick<Activity, "scopeId" | "origin" | "originId">,
  measure: Pick<Activity, "id" | "title" | "due"> & { readonly responsibleOrganizationId: string },
  owners: readonly string[],
  field: string,
): void {
  checkActivity(measure, owners, op.today, field);
  const { id, title, due, responsibleOrganizationId } = measure;
  const responsibleOrganization = op.em.getReference(Organization, responsibleOrganizationId);
  const { scopeId, origin: kind, originId } = origin;
  op.em.persist(
    op.em.create(Activity, { id, scopeId, origin: kind, originId, title, due, responsibleOrganization }),
  );
}

/** Whether it is late, and what the viewer may do with it now. */
export const standingOf = (
  op: Operation,
  activity: Activity,
  originRoles: readonly Role[],
): { overdue: boolean; actions: ActivityAction[] } => ({
  overdue: isOverdue(activity, op.today),
  actions: allowedOnActivity(
    op.viewer,
    { status: activity.status, responsibleOrganizationId: activity.responsibleOrganization.id },
    originRoles,
  ),
});

const needsReason: readonly string[] = ["block", "cancel", "checkEffect"];

/**
 * One step of a measure. The owner starts, finishes, blocks and unblocks it; chair and coordinator check the effect or
 * cancel. A block, a cancelling and an effect need a text.
 */
export async function moveActivity(
  op: Operation,
  activity: Activity,
  input: MoveActivityInput,
  originRoles: readonly Role[],
): Promise<Role> {
  const { action } = input;
  const role = authorize(
    rolesOnActivity(
      op.viewer,
      { responsibleOrganizationId: activity.responsibleOrganization.id },
      originRoles,
    ),
    `activity.${action}`,
  );
  expectVersion(activity, input.version);
  const back = action === "unblock" ? (activity.blockedFrom ?? "PLANNED") : undefined;
  const next = move(activityTransitions, action, activity.status, back as "PLANNED" | undefined);
  if (needsReason.includes(action) && isBlank(input.reason ?? "")) {
    throw refused("R31", "reasonMissing", {}, "input.reason");
  }
  activity.blockedFrom = action === "block" ? activity.status : null;
  const blockedBy = action === "block" ? (input.blockedByOrganizationId ?? null) : null;
  activity.blockedBy = blockedBy === null ? null : await op.load.one(Organization, blockedBy);
  if (blockedBy !== null && !activity.blockedBy) {
    throw badInput("input.blockedByOrganizationId", "unknownOrganization");
  }
  activity.status = next;
  activity.statusReason = input.reason ?? null;
  return role;
}

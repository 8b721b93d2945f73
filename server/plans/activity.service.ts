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
import { rolesOnActivity } from "./activity.policy.ts";
import { activityTransitions } from "./activity.rules.ts";

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

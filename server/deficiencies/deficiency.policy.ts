import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import {
  type DeficiencyAction,
  type DeficiencyState,
  deficiencyTransitions,
  mayRepresentativeEscalate,
} from "./deficiency.rules.ts";

/** What decides a viewer's roles on a deficiency; ids of what the viewer may see. */
export interface DeficiencyFacts {
  readonly status: DeficiencyState;
  readonly acknowledgeBy: string | null;
  readonly feedbackBy: string | null;
  readonly reporterOrganizationId: string;
  readonly concernedOrganizationIds: readonly string[];
  readonly handlingForumId: string | null;
  /** The reporter's assignment, null where the viewer may not know it. */
  readonly reporterAssignmentId: string | null;
  /** True when the reporter's assignment has ended (R17). */
  readonly reporterLeft: boolean;
  /** Whether the handling forum has a forum above. */
  readonly hasParentForum: boolean;
  /** Whether a question is out already: one at a time. */
  readonly escalationOpen: boolean;
  readonly transferOpen: boolean;
  /** Reported although solved: feedback may then come at once (R11). */
  readonly alreadySolved: boolean;
}

const represents = (viewer: Viewer, organizationId: string): boolean =>
  viewer.organizationId === organizationId && viewer.seats.length > 0;

/** The viewer's relations to a deficiency, the nearest first. */
export function rolesOnDeficiency(viewer: Viewer, facts: DeficiencyFacts): Role[] {
  const roles: Role[] = [];
  if (facts.reporterAssignmentId === viewer.assignment.id) roles.push("REPORTER");
  for (const seat of viewer.seats) {
    if (seat.forumId !== facts.handlingForumId) continue;
    if (seat.role === "CHAIR") roles.push("CHAIR");
    if (seat.role === "COORDINATOR") roles.push("COORDINATOR");
  }
  if (represents(viewer, facts.reporterOrganizationId)) roles.push("REPORTING_REPRESENTATIVE");
  if (facts.concernedOrganizationIds.some((id) => represents(viewer, id)))
    roles.push("CONCERNED_REPRESENTATIVE");
  return [...roles, ...standingRoles(viewer)];
}

/**
 * The role that lets the viewer take `action`, or null. Beyond the table: an overdue matter may be raised by the
 * reporting organization's representative (R12), who also gives the verdict for a reporter who left (R17).
 */
export function roleForDeficiency(
  viewer: Viewer,
  facts: DeficiencyFacts,
  action: DeficiencyAction,
  today: string,
): Role | null {
  const roles = rolesOnDeficiency(viewer, facts);
  if (action === "lapse") return null;
  if (action === "escalate") {
    const late = mayRepresentativeEscalate({ ...facts, state: facts.status }, today);
    return (
      roleThatMay(roles, "deficiency.escalate") ??
      (late ? roleThatMay(roles, "deficiency.escalateOverdue") : null)
    );
  }
  if (action === "giveVerdict") {
    return (
      roleThatMay(roles, "deficiency.giveVerdict") ??
      (facts.reporterLeft ? roleThatMay(roles, "deficiency.giveVerdictForLeft") : null)
    );
  }
  return roleThatMay(roles, `deficiency.${action}`);
}

/** What the viewer may do with it now: the machine's arrows, the permission, and what stands in the way. */
export function allowedOnDeficiency(
  viewer: Viewer,
  facts: DeficiencyFacts,
  today: string,
): DeficiencyAction[] {
  return actionsFrom(deficiencyTransitions, facts.status).filter((action) => {
    if (!roleForDeficiency(viewer, facts, action, today)) return false;
    if (action === "escalate" && facts.status === "REPORTED") {
      return (
        facts.hasParentForum &&
        !facts.escalationOpen &&
        mayRepresentativeEscalate({ ...facts, state: facts.status }, today)
      );
    }
    if (action === "escalate") return facts.hasParentForum && !facts.escalationOpen && !facts.transferOpen;
    if (action === "proposeTransfer") return !facts.escalationOpen && !facts.transferOpen;
    if (action === "giveFeedback") {
      return !facts.escalationOpen && (facts.status !== "REPORTED" || facts.alreadySolved);
    }
    return true;
  });
}

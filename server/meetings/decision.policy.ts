import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import {
  type DecisionAction,
  type DecisionState,
  decisionTransitions,
  type MeetingFacts,
  mayRecord,
} from "./decision.rules.ts";

/** The viewer's relations to a forum's decisions: those who lead it, and a seat that may speak for its organization. */
export function rolesOnDecision(viewer: Viewer, forumId: string): Role[] {
  const roles: Role[] = [];
  for (const seat of viewer.seats) {
    if (seat.forumId !== forumId) continue;
    if (seat.role === "CHAIR") roles.push("CHAIR");
    if (seat.role === "COORDINATOR") roles.push("COORDINATOR");
    if (seat.role !== "COORDINATOR") roles.push("PARTY_SEAT");
  }
  return [...roles, ...standingRoles(viewer)];
}

/** What decides what may be done with a decision; the viewer's voice as R1 has it. */
export interface DecisionFacts {
  readonly status: DecisionState;
  readonly forumId: string;
  readonly meeting: MeetingFacts;
  /** The viewer's own seat speaks for a party that is there. */
  readonly speaks: boolean;
}

const byHand: readonly DecisionAction[] = ["update", "givePosition", "recordPosition", "take", "review"];

/** What the viewer may do with a decision now: the machine's arrows, the permission, the time (R5) and the voice (R1). */
export function allowedOnDecision(viewer: Viewer, facts: DecisionFacts, today: string): DecisionAction[] {
  const roles = rolesOnDecision(viewer, facts.forumId);
  return actionsFrom(decisionTransitions, facts.status).filter((action) => {
    if (!byHand.includes(action) || !roleThatMay(roles, `decision.${action as "take"}`)) return false;
    if (action === "review") return true;
    return mayRecord(facts.meeting, today) && (action !== "givePosition" || facts.speaks);
  });
}

import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import {
  type EscalationAction,
  type EscalationState,
  type EscalationStep,
  escalationTransitions,
  followingActions,
} from "./escalation.rules.ts";
import { type TransferAction, type TransferState, transferTransitions } from "./transfer.rules.ts";

/** The two forums of a question or a move. */
export interface BetweenForums {
  readonly fromForumId: string;
  readonly toForumId: string;
}

/** Chair and coordinator below may withdraw and convey; those above accept, return, answer and send on. */
export function rolesBetweenForums(viewer: Viewer, { fromForumId, toForumId }: BetweenForums): Role[] {
  const roles: Role[] = [];
  for (const { forumId, role } of viewer.seats) {
    if (forumId === fromForumId && role === "CHAIR") roles.push("CHAIR");
    if (forumId === fromForumId && role === "COORDINATOR") roles.push("COORDINATOR");
    if (forumId === toForumId && role === "CHAIR") roles.push("RECEIVING_CHAIR");
    if (forumId === toForumId && role === "COORDINATOR") roles.push("RECEIVING_COORDINATOR");
  }
  return [...roles, ...standingRoles(viewer)];
}

/** What the viewer may do with a question now. `receiverHasParent`: there is a forum to send it on to. */
export function allowedOnEscalation(
  viewer: Viewer,
  facts: BetweenForums & { readonly status: EscalationState; readonly receiverHasParent: boolean },
): EscalationStep[] {
  const roles = rolesBetweenForums(viewer, facts);
  return actionsFrom(escalationTransitions, facts.status)
    .filter(isStep)
    .filter((action) => action !== "sendOn" || facts.receiverHasParent)
    .filter((action) => roleThatMay(roles, `escalation.${action}`) !== null);
}

const following: readonly EscalationAction[] = followingActions;
const isStep = (action: EscalationAction): action is EscalationStep => !following.includes(action);

/** What the viewer may do with a proposed move now. */
export function allowedOnTransfer(
  viewer: Viewer,
  facts: BetweenForums & { readonly status: TransferState },
): TransferAction[] {
  const roles = rolesBetweenForums(viewer, facts);
  return actionsFrom(transferTransitions, facts.status).filter(
    (action) => roleThatMay(roles, `transfer.${action}`) !== null,
  );
}

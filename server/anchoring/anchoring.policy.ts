import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import { type ReceiptAction, type ReceiptState, receiptTransitions } from "./anchoring.rules.ts";

/** A receipt as the policy judges it. */
export interface ReceiptFacts {
  readonly forumId: string;
  readonly organizationId: string;
  readonly status: ReceiptState;
  /** Whether anyone sits in a seat of the organization in the forum today. */
  readonly seated: boolean;
  readonly remindedToday: boolean;
  /** The anchoring was called off. */
  readonly closed: boolean;
}

/**
 * R23: a seat of the organization in that forum answers for it; its administrator where nobody sits in one. The
 * forum's chair and coordinator remind.
 */
export function rolesOnReceipt(
  viewer: Viewer,
  receipt: Pick<ReceiptFacts, "forumId" | "organizationId" | "seated">,
): Role[] {
  const roles: Role[] = [];
  const own = viewer.organizationId === receipt.organizationId;
  for (const { forumId, role } of viewer.seats) {
    if (forumId !== receipt.forumId) continue;
    if (own) roles.push("PARTY_SEAT");
    if (role === "CHAIR" || role === "COORDINATOR") roles.push(role);
  }
  if (own && !receipt.seated && viewer.assignment.function === "ORG_ADMIN") roles.push("ORG_ADMIN");
  return [...roles, ...standingRoles(viewer)];
}

/** What the viewer may do with a receipt now: nothing once it was called off, and one reminder a day. */
export function allowedOnReceipt(viewer: Viewer, receipt: ReceiptFacts): ReceiptAction[] {
  if (receipt.closed) return [];
  const roles = rolesOnReceipt(viewer, receipt);
  return actionsFrom(receiptTransitions, receipt.status).filter(
    (action) =>
      !(action === "remind" && receipt.remindedToday) && roleThatMay(roles, `anchoring.${action}`) !== null,
  );
}

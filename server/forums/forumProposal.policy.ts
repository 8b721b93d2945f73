import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import { type ForumState, isFinal } from "./forum.rules.ts";
import { type ProposalAction, type ProposalState, proposalTransitions } from "./forumProposal.rules.ts";

/** The forum's chair, and whoever has a standing role. */
export function rolesOnProposal(viewer: Viewer, forumId: string): Role[] {
  const isChair = viewer.seats.some((seat) => seat.forumId === forumId && seat.role === "CHAIR");
  return [...(isChair ? (["CHAIR"] as const) : []), ...standingRoles(viewer)];
}

/** What the viewer may do with a proposal now. */
export function allowedOnProposal(
  viewer: Viewer,
  { forumId, status }: { readonly forumId: string; readonly status: ProposalState },
): ProposalAction[] {
  const roles = rolesOnProposal(viewer, forumId);
  return actionsFrom(proposalTransitions, status).filter(
    (action) => roleThatMay(roles, `forumProposal.${action}`) !== null,
  );
}

/** 3.4: the chair of a forum that goes on. */
export const mayPropose = (
  viewer: Viewer,
  forum: { readonly id: string; readonly status: ForumState },
): boolean =>
  !isFinal(forum.status) && roleThatMay(rolesOnProposal(viewer, forum.id), "forumProposal.propose") !== null;

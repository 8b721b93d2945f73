import { standingRoles } from "../access/authorize.ts";
import { roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import {
  type ForumRight,
  type ForumState,
  forumEnds,
  forumSteps,
  forumTransitions,
  isFinal,
} from "./forum.rules.ts";

/** What the viewer may do with a forum now. */
export function allowedOnForum(viewer: Viewer, status: ForumState): ForumRight[] {
  if (isFinal(status)) return [];
  const roles = standingRoles(viewer);
  const possible = actionsFrom(forumTransitions, status);
  return [
    ...(roleThatMay(roles, "forum.edit") ? (["edit"] as const) : []),
    ...(roleThatMay(roles, "membership.invite") ? (["invite"] as const) : []),
    ...(roleThatMay(roles, "forum.copyMembers") ? (["copyMembers"] as const) : []),
    ...[...forumSteps, ...forumEnds].filter(
      (step) => possible.includes(step) && roleThatMay(roles, `forum.${step}`) !== null,
    ),
  ];
}

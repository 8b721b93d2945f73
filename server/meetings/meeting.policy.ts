import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import {
  type AgendaItemAction,
  type AgendaItemHome,
  type AgendaItemState,
  agendaItemTransitions,
  isAtHome,
} from "./agendaItem.rules.ts";
import { type AttendanceAction, attendanceActionsIn } from "./attendance.rules.ts";
import { type MeetingAction, type MeetingState, meetingTransitions } from "./meeting.rules.ts";

/** The viewer's relations to a forum's meetings: chair and coordinator plan and lead, every seat takes part. */
export function rolesInForum(viewer: Viewer, forumId: string): Role[] {
  const seats = viewer.seats.filter((seat) => seat.forumId === forumId);
  const roles: Role[] = [];
  if (seats.some(({ role }) => role === "CHAIR")) roles.push("CHAIR");
  if (seats.some(({ role }) => role === "COORDINATOR")) roles.push("COORDINATOR");
  if (seats.length > 0) roles.push("FORUM_SEAT");
  return [...roles, ...standingRoles(viewer)];
}

/**
 * As `rolesInForum`, and whether the viewer is an employee of a member: without a seat, too, one proposes an item to the
 * forum (DOMAIN.md 3.4).
 */
export function rolesToPropose(viewer: Viewer, forumId: string, isMember: boolean): Role[] {
  const roles = rolesInForum(viewer, forumId);
  return isMember && viewer.assignment.function === "EMPLOYEE" ? [...roles, "MEMBER_EMPLOYEE"] : roles;
}

/** As `rolesInForum`, and whether the viewer sits there for that organization. */
export function rolesOfParty(viewer: Viewer, forumId: string, organizationId: string): Role[] {
  const roles = rolesInForum(viewer, forumId);
  const own = viewer.organizationId === organizationId && roles.includes("FORUM_SEAT");
  return own ? ["PARTY_SEAT", ...roles] : roles;
}

/** What the viewer may do with a meeting now. */
export function allowedOnMeeting(
  viewer: Viewer,
  meeting: { readonly forumId: string; readonly status: MeetingState },
): MeetingAction[] {
  const roles = rolesInForum(viewer, meeting.forumId);
  return actionsFrom(meetingTransitions, meeting.status).filter(
    (action) => roleThatMay(roles, `meeting.${action}`) !== null,
  );
}

/** What the viewer may do in a forum's meetings as a whole; `isMember`: the own organization belongs to it today. */
export function allowedInForum(
  viewer: Viewer,
  forumId: string,
  isMember: boolean,
): ("plan" | "proposeItem" | "addItem")[] {
  const roles = rolesToPropose(viewer, forumId, isMember);
  return (["plan", "proposeItem", "addItem"] as const).filter(
    (action) => roleThatMay(roles, `meeting.${action}`) !== null,
  );
}

/** What decides a viewer's rights on an agenda item. */
export interface AgendaItemFacts {
  readonly forumId: string;
  readonly status: AgendaItemState;
  readonly home: AgendaItemHome;
  readonly number: number | null;
  readonly proposedByOrganizationId: string;
  /** Of the employee who proposed it without a seat; null for an item of the room. */
  readonly proposerStreamId: string | null;
}

/**
 * The role that lets the viewer take `action`, or null. Chair and coordinator have the agenda; who proposed an item may
 * change it and take it back until it is on one: any seat of the organization, and the employee without a seat.
 */
export function roleForAgendaItem(
  viewer: Viewer,
  item: AgendaItemFacts,
  action: AgendaItemAction,
): Role | null {
  const { forumId, proposedByOrganizationId, proposerStreamId, status } = item;
  const roles = rolesInForum(viewer, forumId);
  if (status === "PROPOSED" || status === "WITHDRAWN") {
    roles.push(...rolesOfParty(viewer, forumId, proposedByOrganizationId));
    if (proposerStreamId === viewer.assignment.ownScopeId) roles.push("ITEM_PROPOSER");
  }
  return roleThatMay(roles, `agendaItem.${action}`);
}

/** What the viewer may do with an agenda item now. */
export const allowedOnAgendaItem = (viewer: Viewer, item: AgendaItemFacts): AgendaItemAction[] =>
  actionsFrom(agendaItemTransitions, item.status).filter(
    (action) => isAtHome(action, item) && roleForAgendaItem(viewer, item, action) !== null,
  );

/** What the viewer may do with an organization's attendance now. */
export function allowedOnAttendance(
  viewer: Viewer,
  attendance: {
    readonly forumId: string;
    readonly organizationId: string;
    readonly meetingStatus: MeetingState;
    readonly adopted: boolean;
  },
): AttendanceAction[] {
  const roles = rolesOfParty(viewer, attendance.forumId, attendance.organizationId);
  const { meetingStatus: status, adopted } = attendance;
  return attendanceActionsIn({ status, adopted }).filter(
    (action) => roleThatMay(roles, `attendance.${action}`) !== null,
  );
}

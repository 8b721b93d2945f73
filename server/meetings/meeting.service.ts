import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { isMemberOf } from "../forums/membership.service.ts";
import { isBlank } from "../kit/blank.ts";
import { refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import type { Noun } from "../platform/noun.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { itemsOf, leaveToBacklog } from "./agenda.ts";
import { Attendance } from "./attendance.entity.ts";
import { isPresent } from "./attendance.rules.ts";
import { Meeting } from "./meeting.entity.ts";
import type { CancelMeetingInput, PlanMeetingInput, UpdateMeetingInput } from "./meeting.inputs.ts";
import { allowedInForum, rolesInForum } from "./meeting.policy.ts";
import {
  checkForum,
  checkLink,
  checkTimes,
  countsByKind,
  type MeetingAction,
  meetingTransitions,
} from "./meeting.rules.ts";

/** A meeting with its forum, and the role in which the viewer acts on it. */
export interface MeetingInHand {
  readonly meeting: Meeting;
  readonly forum: Forum;
  readonly role: Role;
}

/**
 * Load, authorize, move: the beginning of every use case of a meeting. Held until the operation ends, so that those who
 * change its agenda wait for each other. NOT_FOUND, FORBIDDEN, CONFLICT or ILLEGAL_TRANSITION; the state is changed.
 */
export async function meetingFor(
  op: Operation,
  input: { readonly id: string; readonly version?: number | undefined },
  action: MeetingAction,
): Promise<MeetingInHand> {
  const meeting = await op.load.held(Meeting, input.id);
  const forum = await op.load.visible(Forum, meeting.forum.id);
  const role = authorize(rolesInForum(op.viewer, forum.id), `meeting.${action}`);
  if (input.version !== undefined) expectVersion(meeting, input.version);
  meeting.status = move(meetingTransitions, action, meeting.status);
  return { meeting, forum, role };
}

/** Names what was done to a meeting or a part of it, and tells the forum's room. */
export function tellRoom(
  op: Operation,
  action: string,
  subject: Noun,
  { forum, role }: Omit<MeetingInHand, "meeting">,
): void {
  op.act(action, subject, [forum.roomScopeId], role);
}

/** What the viewer may do in the forum's meetings as a whole. */
export const forumActionsOf = async (op: Operation, forumId: string) =>
  allowedInForum(op.viewer, forumId, await isMemberOf(op, forumId));

/** Ids of the organizations that were there, themselves or by a deputy: those who take part in its decisions (R1). */
export async function presentOrganizationIds(op: Operation, meetingId: string): Promise<string[]> {
  const attendance = await op.load.many(Attendance, "meeting", meetingId);
  return attendance.filter(({ presence }) => isPresent(presence)).map(({ organization }) => organization.id);
}

/** R18: the day of the forum's next planned ordinary meeting, also for one who does not see it; null when there is none. */
export async function nextOrdinaryMeetingOn(op: Operation, forumId: string): Promise<string | null> {
  const [next] = await op.em.execute<{ day: string | null }[]>(
    "select next_ordinary_meeting(?::uuid)::text as day",
    [forumId],
  );
  return next?.day ?? null;
}

const said = (text: string | null | undefined): string | null => (text && !isBlank(text) ? text : null);

function factsOf(input: PlanMeetingInput | UpdateMeetingInput) {
  const { kind, startsAt, endsAt = null } = input;
  const link = said(input.link)?.trim() ?? null;
  checkLink(link);
  return {
    kind,
    title: said(input.title),
    startsAt,
    endsAt,
    place: said(input.place),
    link,
    countsTowardCadence: input.countsTowardCadence ?? countsByKind(kind),
  };
}

/** Chair and coordinator plan a meeting; the seats of the forum see the draft. */
export async function planMeeting(op: Operation, input: PlanMeetingInput): Promise<Meeting> {
  const forum = await op.load.visible(Forum, input.forumId);
  const role = authorize(rolesInForum(op.viewer, forum.id), "meeting.plan");
  checkForum(forum);
  const facts = factsOf(input);
  checkTimes(facts, { state: "DRAFT", startsAtBefore: null }, op.now);
  const meeting = op.em.create(Meeting, { scopeId: forum.roomScopeId, forum, ...facts });
  op.em.persist(meeting);
  tellRoom(op, "meeting.plan", meeting, { forum, role });
  return meeting;
}

export async function updateMeeting(op: Operation, input: UpdateMeetingInput): Promise<Meeting> {
  const { meeting, ...inHand } = await meetingFor(op, input, "edit");
  const facts = factsOf(input);
  checkTimes(facts, { state: meeting.status, startsAtBefore: meeting.startsAt }, op.now);
  Object.assign(meeting, facts);
  tellRoom(op, "meeting.edit", meeting, inHand);
  return meeting;
}

/** Cancelled with a reason; it never counts (R9). What was to be taken up goes back into the forum's backlog. */
export async function cancelMeeting(op: Operation, input: CancelMeetingInput): Promise<Meeting> {
  const { meeting, ...inHand } = await meetingFor(op, input, "cancel");
  if (isBlank(input.reason)) throw refused("R9", "reasonMissing", {}, "input.reason");
  meeting.cancelReason = input.reason;
  tellRoom(op, "meeting.cancel", meeting, inHand);
  leaveToBacklog(op, await itemsOf(op, meeting.id), inHand);
  return meeting;
}

import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { activeMembershipsOf } from "../forums/membership.service.ts";
import { Seat } from "../forums/seat.entity.ts";
import { badInput, Problem } from "../kit/problem.ts";
import { expectVersion } from "../platform/version.ts";
import { Attendance } from "./attendance.entity.ts";
import type { AnswerInvitationInput, SetPresenceInput } from "./attendance.inputs.ts";
import { type AttendanceAction, attendanceActionsIn } from "./attendance.rules.ts";
import { Meeting } from "./meeting.entity.ts";
import { rolesOfParty } from "./meeting.policy.ts";
import { tellRoom } from "./meeting.service.ts";

/** One row for each organization that is a member of the forum today and has none yet. */
export async function inviteMembers(op: Operation, meeting: Meeting): Promise<void> {
  const invited = await op.load.many(Attendance, "meeting", meeting.id);
  for (const membership of await activeMembershipsOf(op, meeting.forum.id)) {
    if (invited.some((one) => one.membership.id === membership.id)) continue;
    const { organization } = membership;
    op.em.persist(op.em.create(Attendance, { scopeId: meeting.scopeId, meeting, membership, organization }));
  }
}

/** True once the minutes are adopted: the meeting is then open to the forum's members. */
export const isAdopted = (meeting: Meeting, forum: Forum): boolean => meeting.scopeId === forum.openScopeId;

/** Load, authorize, and whether it is the moment for it. */
async function attendanceFor(
  op: Operation,
  input: { readonly id: string; readonly version: number },
  action: AttendanceAction,
): Promise<{ attendance: Attendance; meeting: Meeting; forum: Forum; role: Role }> {
  const attendance = await op.load.held(Attendance, input.id);
  const meeting = await op.load.visible(Meeting, attendance.meeting.id);
  const forum = await op.load.visible(Forum, meeting.forum.id);
  const roles = rolesOfParty(op.viewer, forum.id, attendance.organization.id);
  const role = authorize(roles, `attendance.${action}`);
  expectVersion(attendance, input.version);
  const { status } = meeting;
  if (!attendanceActionsIn({ status, adopted: isAdopted(meeting, forum) }).includes(action)) {
    throw new Problem("ILLEGAL_TRANSITION", { params: { action, from: status } });
  }
  return { attendance, meeting, forum, role };
}

/** An organization answers its own summons, by any of its seats. */
export async function answerInvitation(op: Operation, input: AnswerInvitationInput): Promise<Attendance> {
  const { attendance, meeting, ...inHand } = await attendanceFor(op, input, "answer");
  const seat = op.viewer.seats.find(({ forumId }) => forumId === meeting.forum.id);
  attendance.response = input.response;
  attendance.seat = seat ? op.em.getReference(Seat, seat.id) : null;
  tellRoom(op, "attendance.answer", attendance, inHand);
  return attendance;
}

/** Chair or coordinator notes which organizations are there, and by which seat. */
export async function setPresence(op: Operation, input: SetPresenceInput): Promise<Attendance> {
  const { attendance, meeting: _meeting, ...inHand } = await attendanceFor(op, input, "setPresence");
  const { seatId = null } = input;
  if (seatId !== null) {
    const seat = await op.load.one(Seat, seatId);
    if (seat?.membership.id !== attendance.membership.id) throw badInput("input.seatId", "otherMembership");
    attendance.seat = seat;
  }
  attendance.presence = input.presence;
  tellRoom(op, "attendance.setPresence", attendance, inHand);
  return attendance;
}

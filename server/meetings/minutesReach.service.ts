import type { Operation } from "../access/operation.ts";
import { regrantScope } from "../access/scope.service.ts";
import type { Forum } from "../forums/forum.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Attendance } from "./attendance.entity.ts";
import { Decision } from "./decision.entity.ts";
import { Meeting } from "./meeting.entity.ts";
import { Position } from "./position.entity.ts";

/** What minutes tell of: the meeting, its agenda, who was there, what was decided and by whom. */
async function toldOf(op: Operation, meetingId: string) {
  // Held, so that nothing is decided in it while its reach changes.
  const meeting = await op.load.held(Meeting, meetingId);
  const [items, attendance, decisions] = await Promise.all([
    op.load.many(AgendaItem, "meeting", meetingId),
    op.load.many(Attendance, "meeting", meetingId),
    op.load.many(Decision, "meeting", meetingId),
  ]);
  const decided = decisions.filter(({ status }) => status !== "PROPOSED");
  const positions = await Promise.all(
    decided.map((decision) => op.load.many(Position, "decision", decision.id)),
  );
  return {
    agenda: items.filter(({ status }) => status !== "WITHDRAWN"),
    others: [meeting, ...attendance, ...decided, ...positions.flat()],
  };
}

/**
 * What minutes shared for comments tell of is seen by the members' registrars too (DOMAIN.md 3.4). An item with a scope
 * of its own stays in it, for those who see it otherwise do not see the forum's room.
 */
export async function shareMeeting(op: Operation, meetingId: string, forum: Forum): Promise<void> {
  const { agenda, others } = await toldOf(op, meetingId);
  for (const item of agenda) {
    if (item.scopeId === forum.roomScopeId) item.scopeId = forum.sharedScopeId;
    else await regrantScope(op, item.scopeId, { add: [`records:${forum.id}`] });
  }
  for (const row of others) row.scopeId = forum.sharedScopeId;
}

/** What adopted minutes tell of is open as they are. */
export async function openMeeting(op: Operation, meetingId: string, forum: Forum): Promise<void> {
  const { agenda, others } = await toldOf(op, meetingId);
  for (const row of [...agenda, ...others]) row.scopeId = forum.openScopeId;
}

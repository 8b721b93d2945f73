import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { badInput, must } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { itemsOf } from "./agenda.ts";
import { isOnAgenda } from "./agendaItem.rules.ts";
import { silentSince } from "./attendance.rules.ts";
import { Meeting } from "./meeting.entity.ts";
import type { MarkMeetingPresenceInput } from "./meeting.inputs.ts";
import { rolesInForum } from "./meeting.policy.ts";
import { meetingTransitions } from "./meeting.rules.ts";
import { tellRoom } from "./meeting.service.ts";

const beatSql = `
with one as (
       select ?::uuid as meeting, ?::uuid as seat, ?::uuid as scope, ?::uuid as organization, ?::uuid as writing,
              ?::timestamptz as at, ?::timestamptz as silent),
     before as (
       select p.last_seen, p.writing_item_id from meeting_presence p join one on p.meeting_id = one.meeting and p.seat_id = one.seat),
     gone as (
       delete from meeting_presence p using one
        where p.meeting_id = one.meeting and p.seat_id <> one.seat and p.last_seen < one.silent returning 1),
     beat as (
       insert into meeting_presence as p (meeting_id, seat_id, scope_id, organization_id, writing_item_id, since, last_seen)
       select meeting, seat, scope, organization, writing, at, at from one
       on conflict (meeting_id, seat_id) do update
          set writing_item_id = excluded.writing_item_id, last_seen = excluded.last_seen,
              since = case when p.last_seen < (select silent from one) then excluded.since else p.since end)
select exists (select 1 from gone) as gone,
       exists (select 1 from before, one where last_seen >= silent) as here,
       (select writing_item_id from before) as wrote`;

/**
 * A seat has the meeting open. One statement a beat; the room is told only when somebody has come, gone silent, or begun
 * or stopped to write. BAD_USER_INPUT with `notOnAgenda`.
 */
export async function markPresence(op: Operation, input: MarkMeetingPresenceInput): Promise<Meeting> {
  const meeting = await op.load.visible(Meeting, input.meetingId);
  const forum = await op.load.visible(Forum, meeting.forum.id);
  const role = authorize(rolesInForum(op.viewer, forum.id), "meeting.attend");
  move(meetingTransitions, "attend", meeting.status);
  const { writingItemId = null } = input;
  if (writingItemId !== null) {
    const item = (await itemsOf(op, meeting.id)).find(({ id }) => id === writingItemId);
    if (!item || !isOnAgenda(item)) throw badInput("input.writingItemId", "notOnAgenda");
  }
  const seat = must(
    op.viewer.seats.find(({ forumId }) => forumId === forum.id),
    "a seat in the forum",
  );
  const [before] = await op.em.execute<{ gone: boolean; here: boolean; wrote: string | null }[]>(beatSql, [
    meeting.id,
    seat.id,
    meeting.scopeId,
    op.viewer.organizationId,
    writingItemId,
    op.now.toISOString(),
    silentSince(op.now).toISOString(),
  ]);
  if (!before?.here || before.gone || before.wrote !== writingItemId) {
    tellRoom(op, "meeting.presence", meeting, { forum, role });
  }
  return meeting;
}

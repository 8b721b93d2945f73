import type { Operation } from "../access/operation.ts";
import { handOverScope } from "../access/scope.service.ts";
import { activeMembershipsOf } from "../forums/membership.service.ts";
import type { Passage } from "../forums/openMatters.ts";
import type { Noun } from "../platform/noun.entity.ts";
import { itemsOf, proposerStreams } from "./agenda.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { AgendaLift } from "./agendaLift.entity.ts";
import { liftOf } from "./agendaLift.service.ts";
import { Attendance } from "./attendance.entity.ts";
import { inviteMembers } from "./attendance.service.ts";
import { Decision } from "./decision.entity.ts";
import { Meeting } from "./meeting.entity.ts";
import { Position } from "./position.entity.ts";

/** From the room of the one forum to that of the other; what lies elsewhere stays there. */
function intoRoom(noun: { scopeId: string }, { from, to }: Passage): void {
  if (noun.scopeId === from.roomScopeId) noun.scopeId = to.roomScopeId;
}

function tell(op: Operation, action: string, noun: Noun, { from, to, role }: Passage): void {
  op.act(action, noun, [from.roomScopeId, to.roomScopeId], role);
}

/** R30: a planned meeting is held by the forum that took over, with its agenda; its members are invited, others no more. */
export async function handOverMeeting(op: Operation, id: string, passage: Passage): Promise<void> {
  const { to } = passage;
  const meeting = await op.load.held(Meeting, id);
  for (const item of await itemsOf(op, id)) {
    await passItem(op, item, passage);
    if (item.proposerStreamId !== null) tellHandOver(op, item, passage);
  }
  for (const decision of await op.load.many(Decision, "meeting", id)) {
    decision.forum = to;
    const positions = await op.load.many(Position, "decision", decision.id);
    for (const noun of [decision, ...positions]) intoRoom(noun, passage);
  }
  const members = await activeMembershipsOf(op, to.id);
  for (const attendance of await op.load.many(Attendance, "meeting", id)) {
    const membership = members.find(({ organization }) => organization.id === attendance.organization.id);
    intoRoom(attendance, passage);
    if (membership) Object.assign(attendance, { membership, seat: null });
    else op.em.remove(attendance);
  }
  meeting.forum = to;
  intoRoom(meeting, passage);
  if (meeting.status === "SUMMONED") await inviteMembers(op, meeting);
  tell(op, "meeting.handOver", meeting, passage);
}

/** R30: what waits to be taken up waits at the forum that took over. */
export async function handOverItem(op: Operation, id: string, passage: Passage): Promise<void> {
  const item = await op.load.held(AgendaItem, id);
  await passItem(op, item, passage);
  tellHandOver(op, item, passage);
}

function tellHandOver(op: Operation, item: AgendaItem, { from, to, role }: Passage): void {
  op.act("agendaItem.handOver", item, [from.roomScopeId, to.roomScopeId, ...proposerStreams(item)], role);
}

/** An item with what was lifted from it, and with what it was lifted from. */
async function passItem(op: Operation, item: AgendaItem, passage: Passage): Promise<void> {
  const { from, to } = passage;
  item.forum = to;
  if (item.scopeId !== from.roomScopeId) await handOverScope(op, item.scopeId, from.id, to.id);
  intoRoom(item, passage);
  for (const lift of await op.load.many(AgendaLift, "fromItemId", item.id)) {
    lift.fromForum = to;
    await handOverScope(op, lift.scopeId, from.id, to.id);
  }
  const lifted = await liftOf(op, item);
  if (lifted) lifted.toForum = to;
}

/**
 * R30: a decision that waits to come into effect, or to be reviewed, is followed up by the forum that took over. It stays
 * where it was taken, and is read there.
 */
export async function handOverDecision(op: Operation, id: string, passage: Passage): Promise<void> {
  const decision = await op.load.held(Decision, id);
  decision.forum = passage.to;
  tell(op, "decision.handOver", decision, passage);
}

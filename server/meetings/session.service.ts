import type { Operation } from "../access/operation.ts";
import { badInput } from "../kit/problem.ts";
import { carryOn, intoBacklog, itemsOf, numberAgenda, tellItem } from "./agenda.ts";
import { agendaOf, isOnAgenda } from "./agendaItem.rules.ts";
import { inviteMembers } from "./attendance.service.ts";
import type { Meeting } from "./meeting.entity.ts";
import type { MeetingStepInput, PresentItemInput } from "./meeting.inputs.ts";
import { checkStart } from "./meeting.rules.ts";
import { meetingFor, tellRoom } from "./meeting.service.ts";

/** Summons every organization that is a member of the forum today; each answers for itself. */
export async function summonMeeting(op: Operation, input: MeetingStepInput): Promise<Meeting> {
  const { meeting, ...inHand } = await meetingFor(op, input, "summon");
  meeting.summonedAt = op.now;
  await inviteMembers(op, meeting);
  tellRoom(op, "meeting.summon", meeting, inHand);
  return meeting;
}

/** Opens the meeting: its agenda gets its §, and who became a member since the summons is on the list too. */
export async function startMeeting(op: Operation, input: MeetingStepInput): Promise<Meeting> {
  const { meeting, ...inHand } = await meetingFor(op, input, "start");
  checkStart(meeting, op.now);
  meeting.startedAt = op.now;
  await inviteMembers(op, meeting);
  numberAgenda(await itemsOf(op, meeting.id));
  tellRoom(op, "meeting.start", meeting, inHand);
  return meeting;
}

/** The chair goes to an item: everyone may follow, and its time begins. */
export async function presentItem(op: Operation, input: PresentItemInput): Promise<Meeting> {
  const { meeting, ...inHand } = await meetingFor(op, input, "present");
  const { agendaItemId = null } = input;
  if (agendaItemId !== null) {
    const item = (await itemsOf(op, meeting.id)).find(({ id }) => id === agendaItemId);
    if (!item || !isOnAgenda(item)) throw badInput("input.agendaItemId", "notOnAgenda");
  }
  Object.assign(meeting, {
    currentItemId: agendaItemId,
    currentItemSince: agendaItemId === null ? null : op.now,
  });
  tellRoom(op, "meeting.present", meeting, inHand);
  return meeting;
}

/** Ends the meeting: what was not handled goes on in the backlog, and what was only proposed returns to it. */
export async function endMeeting(op: Operation, input: MeetingStepInput): Promise<Meeting> {
  const { meeting, ...inHand } = await meetingFor(op, input, "end");
  Object.assign(meeting, { heldAt: op.now, currentItemId: null, currentItemSince: null });
  tellRoom(op, "meeting.end", meeting, inHand);
  const items = await itemsOf(op, meeting.id);
  const open = agendaOf(items).filter(({ status }) => status === "ON_AGENDA");
  for (const item of open) {
    tellItem(op, "agendaItem.add", await carryOn(op, item), inHand);
    tellItem(op, "agendaItem.carryOver", item, inHand);
  }
  for (const item of items) intoBacklog(item);
  return meeting;
}

import { randomUUIDv7 } from "node:crypto";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { openScopeLike } from "../access/scope.service.ts";
import type { Forum } from "../forums/forum.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { agendaOf, nextNumber, numbersAtStart, positionsWith, positionsWithout } from "./agendaItem.rules.ts";
import type { Meeting } from "./meeting.entity.ts";

interface Told {
  readonly forum: Forum;
  readonly role: Role;
}

/** The stream of the employee who proposed an item without a seat, where one did. */
export const proposerStreams = ({ proposerStreamId }: AgendaItem): string[] =>
  proposerStreamId === null ? [] : [proposerStreamId];

/** Names what was done to an item, and tells the forum's room and who proposed it without a seat there. */
export function tellItem(op: Operation, action: string, item: AgendaItem, { forum, role }: Told): void {
  op.act(action, item, [forum.roomScopeId, ...proposerStreams(item)], role);
}

/** Everything that lies in a meeting: its agenda, what is proposed to it, and what was withdrawn. */
export const itemsOf = (op: Operation, meetingId: string): Promise<AgendaItem[]> =>
  op.load.many(AgendaItem, "meeting", meetingId);

function setPositions(items: readonly AgendaItem[], positions: ReadonlyMap<string, number>): void {
  for (const item of items) item.position = positions.get(item.id) ?? item.position;
}

/** Moves an item of the agenda; the others make room. */
export function moveOnAgenda(items: readonly AgendaItem[], item: AgendaItem, position: number): void {
  setPositions(items, positionsWith(agendaOf(items), item.id, position));
}

/** Puts an item on a meeting's agenda, last unless a place is given. Once the meeting has opened it gets the next §. */
export function ontoAgenda(
  meeting: Meeting,
  items: readonly AgendaItem[],
  item: AgendaItem,
  position: number | null,
): void {
  const others = items.filter(({ id }) => id !== item.id);
  if (meeting.status === "IN_SESSION") item.number ??= nextNumber(others);
  setPositions([...others, item], positionsWith(agendaOf(others), item.id, position));
  Object.assign(item, { meeting, status: "ON_AGENDA" });
}

/** The agenda without an item that leaves it. */
export function closeRanks(items: readonly AgendaItem[], item: AgendaItem): void {
  setPositions(items, positionsWithout(agendaOf(items), item.id));
}

/** Back into the forum's backlog; only what has not been taken up. */
export function intoBacklog(item: AgendaItem): void {
  if (item.status !== "PROPOSED" && item.status !== "ON_AGENDA") return;
  Object.assign(item, { meeting: null, status: "PROPOSED", position: 0 });
}

/** A meeting that is not to be leaves its items to the backlog. */
export function leaveToBacklog(op: Operation, items: readonly AgendaItem[], told: Told): void {
  for (const item of items) {
    const wasOn = item.status === "ON_AGENDA";
    intoBacklog(item);
    // The room is told of the meeting; who proposed without a seat does not see it.
    if (wasOn && item.proposerStreamId !== null) tellItem(op, "agendaItem.place", item, told);
  }
}

/** Gives the agenda its § when the meeting opens. */
export function numberAgenda(items: readonly AgendaItem[]): void {
  const numbers = numbersAtStart(agendaOf(items));
  for (const item of items) item.number = numbers.get(item.id) ?? item.number;
}

/**
 * A new item in the backlog that goes on where this one ends; its § and its notes stay with the old one. Who proposed it
 * without a seat sees the new one as well, in a scope of its own: the minutes show the old one to others.
 */
export async function carryOn(op: Operation, item: AgendaItem): Promise<AgendaItem> {
  const { forum, title, description, kind, plannedMinutes } = item;
  const { proposedByOrganization, proposerStreamId, subjectType, subjectId } = item;
  item.status = "CARRIED_OVER";
  let { scopeId } = item;
  if (proposerStreamId !== null) {
    scopeId = randomUUIDv7();
    await openScopeLike(op, { id: scopeId, kind: "agendaItem", like: item.scopeId, extra: [] });
  }
  const next = op.em.create(AgendaItem, {
    scopeId,
    forum,
    title,
    description,
    kind,
    plannedMinutes,
    proposedByOrganization,
    proposerStreamId,
    subjectType,
    subjectId,
    carriedFrom: item,
  });
  op.em.persist(next);
  return next;
}

import type { Operation } from "../access/operation.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { agendaOf, nextNumber, numbersAtStart, positionsWith, positionsWithout } from "./agendaItem.rules.ts";
import type { Meeting } from "./meeting.entity.ts";

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

/** Gives the agenda its § when the meeting opens. */
export function numberAgenda(items: readonly AgendaItem[]): void {
  const numbers = numbersAtStart(agendaOf(items));
  for (const item of items) item.number = numbers.get(item.id) ?? item.number;
}

/** A new item in the backlog that goes on where this one ends; its § and its notes stay with the old one. */
export function carryOn(op: Operation, item: AgendaItem): AgendaItem {
  const { scopeId, forum, title, description, kind, plannedMinutes } = item;
  const { proposedByOrganization, subjectType, subjectId } = item;
  item.status = "CARRIED_OVER";
  const next = op.em.create(AgendaItem, {
    scopeId,
    forum,
    title,
    description,
    kind,
    plannedMinutes,
    proposedByOrganization,
    subjectType,
    subjectId,
    carriedFrom: item,
  });
  op.em.persist(next);
  return next;
}

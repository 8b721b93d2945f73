import type { Transitions } from "../kit/transitions.ts";
import type { MeetingState } from "./meeting.rules.ts";

export const agendaItemStates = ["PROPOSED", "ON_AGENDA", "HANDLED", "CARRIED_OVER", "WITHDRAWN"] as const;
export type AgendaItemState = (typeof agendaItemStates)[number];

export const agendaItemKinds = [
  "INFORMATION",
  "DISCUSSION",
  "DECISION",
  "FOLLOW_UP",
  "DEFICIENCY",
  "ESCALATION",
  "ROUND_TABLE",
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

export const agendaItemActions = ["edit", "place", "move", "handle", "carryOver", "withdraw"] as const;
export type AgendaItemAction = (typeof agendaItemActions)[number];

/** DOMAIN.md 3.2. `place` puts an item on a meeting's agenda, or back into the forum's backlog. */
export const agendaItemTransitions: Transitions<AgendaItemState, AgendaItemAction> = {
  edit: { PROPOSED: ["PROPOSED"], ON_AGENDA: ["ON_AGENDA"] },
  place: { PROPOSED: ["ON_AGENDA", "PROPOSED"], ON_AGENDA: ["ON_AGENDA", "PROPOSED"] },
  move: { ON_AGENDA: ["ON_AGENDA"] },
  handle: { ON_AGENDA: ["HANDLED"] },
  carryOver: { ON_AGENDA: ["CARRIED_OVER"] },
  withdraw: { PROPOSED: ["WITHDRAWN"], ON_AGENDA: ["WITHDRAWN"] },
};

/** Where an item lies: in the backlog, or in a meeting of that state. */
export type AgendaItemHome = MeetingState | "BACKLOG";

/** Where each action may be taken. What has a § stays in its meeting: there it is handled, carried over or withdrawn. */
export const agendaItemHomes: Readonly<Record<AgendaItemAction, readonly AgendaItemHome[]>> = {
  edit: ["BACKLOG", "DRAFT", "SUMMONED", "IN_SESSION"],
  place: ["BACKLOG", "DRAFT", "SUMMONED", "IN_SESSION"],
  move: ["DRAFT", "SUMMONED", "IN_SESSION"],
  handle: ["IN_SESSION"],
  carryOver: ["IN_SESSION"],
  withdraw: ["BACKLOG", "DRAFT", "SUMMONED", "IN_SESSION"],
};

/** Whether the action may be taken where the item lies. */
export const isAtHome = (
  action: AgendaItemAction,
  item: { readonly home: AgendaItemHome; readonly number: number | null },
): boolean => agendaItemHomes[action].includes(item.home) && (action !== "place" || item.number === null);

interface Placed {
  readonly id: string;
  readonly status: AgendaItemState;
  readonly position: number;
  readonly number: number | null;
}

const ordered: readonly AgendaItemState[] = ["ON_AGENDA", "HANDLED", "CARRIED_OVER"];

/** True for what the agenda shows: proposals are not on it yet, and what is withdrawn leaves it unless it had its §. */
export const isOnAgenda = ({ status, number }: Pick<Placed, "status" | "number">): boolean =>
  ordered.includes(status) || (status === "WITHDRAWN" && number !== null);

/** The agenda of a meeting in its order. */
export const agendaOf = <Item extends Placed>(items: readonly Item[]): Item[] =>
  items
    .filter(isOnAgenda)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/**
 * The positions after `id` has come to stand at `to`, from 1; at the end when `to` is null or beyond it. `agenda` is in
 * order, with or without `id`. Only what changes is told: id → position.
 */
export function positionsWith(
  agenda: readonly Pick<Placed, "id" | "position">[],
  id: string,
  to: number | null,
): Map<string, number> {
  const others = agenda.filter((item) => item.id !== id);
  const at = to === null ? others.length : Math.min(Math.max(to, 1) - 1, others.length);
  return changed(agenda, [
    ...others.slice(0, at).map((item) => item.id),
    id,
    ...others.slice(at).map((item) => item.id),
  ]);
}

/** The positions when `id` has left: those after it move up. */
export const positionsWithout = (
  agenda: readonly Pick<Placed, "id" | "position">[],
  id: string,
): Map<string, number> =>
  changed(
    agenda,
    agenda.filter((item) => item.id !== id).map((item) => item.id),
  );

function changed(
  agenda: readonly Pick<Placed, "id" | "position">[],
  order: readonly string[],
): Map<string, number> {
  const before = new Map(agenda.map(({ id, position }) => [id, position]));
  return new Map(order.map((id, at) => [id, at + 1] as const).filter(([id, at]) => before.get(id) !== at));
}

/** The § of each item when the meeting opens: in the agenda's order, from 1. */
export const numbersAtStart = (agenda: readonly Pick<Placed, "id">[]): Map<string, number> =>
  new Map(agenda.map(({ id }, at) => [id, at + 1]));

/** The next § of a meeting that has opened: after the highest given, also one that was withdrawn. */
export const nextNumber = (items: readonly Pick<Placed, "number">[]): number =>
  Math.max(0, ...items.map(({ number }) => number ?? 0)) + 1;

import { addDays } from "../kit/dates.ts";
import { badInput, refused } from "../kit/problem.ts";
import type { MembershipKind, SeatRole } from "./membership.rules.ts";

/** So many days back may a split, a merger or an end be told of afterwards [choice]. */
export const mostDaysBack = 31;

export const later = (one: string, other: string): string => (one > other ? one : other);

/**
 * R30: a reorganization is carried out when its day has come, since until then its matters go on; it may be told of a
 * while afterwards. Refuses with `dayAhead` or `dayTooEarly`.
 */
export function checkDay(day: string, today: string, field: string): void {
  if (day > today) throw refused("R30", "dayAhead", {}, field);
  if (addDays(day, mostDaysBack) < today) throw refused("R30", "dayTooEarly", { days: mostDaysBack }, field);
}

/** The old order's last day, when the new one begins on `effectiveOn`; never before the day on which it began. */
export const lastDay = (effectiveOn: string, begun: string | null): string =>
  later(begun ?? "", addDays(effectiveOn, -1));

/** What lies open in a forum, as far as a reorganization needs to know it. */
export interface OpenThing {
  readonly id: string;
  readonly kind: string;
  readonly movable: boolean;
}

type Counts = Readonly<Record<string, number>>;

function countByKind(things: readonly OpenThing[]): Counts {
  const counts: Record<string, number> = {};
  for (const { kind } of things) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/**
 * R30: a forum ends when nothing lies open in it and nothing stands under it. Refuses with `mattersOpen` and how many of
 * each kind, with `childForums` and `invitations` among them.
 */
export function checkNothingOpen(open: {
  readonly matters: readonly OpenThing[];
  readonly childForums: number;
  readonly invitations: number;
}): void {
  const { matters, childForums, invitations } = open;
  const total = matters.length + childForums + invitations;
  if (total === 0) return;
  throw refused("R30", "mattersOpen", { total, childForums, invitations, ...countByKind(matters) });
}

/**
 * R30: what goes on may be moved; a meeting in session is first ended, begun minutes adopted, an invitation answered.
 * Refuses with `mattersUnfinished` and how many of each, or `invitationsOpen`.
 */
export function checkMovable(matters: readonly OpenThing[], invitations: number): void {
  const unfinished = matters.filter(({ movable }) => !movable);
  if (unfinished.length > 0) {
    throw refused("R30", "mattersUnfinished", { total: unfinished.length, ...countByKind(unfinished) });
  }
  if (invitations > 0) throw refused("R30", "invitationsOpen", { count: invitations });
}

export const mostForums = 10;

/** BAD_USER_INPUT unless there are so many forums that one may become, or become one. */
export function checkForums(count: number, least: number, field: string): void {
  if (count < least || count > mostForums)
    throw badInput(field, "outsideRange", { min: least, max: mostForums });
}

export interface Allocation {
  readonly id: string;
  readonly successor: number;
}

/**
 * R30: each of `ids` goes to exactly one of `successors`; id → place. BAD_USER_INPUT for what is not there to allocate
 * and for a successor that is not there; else refuses with `allocatedTwice` at the line or `notAllocated` with the ids
 * that lack one.
 */
export function checkAllocation(
  ids: readonly string[],
  allocations: readonly Allocation[],
  successors: number,
  at: { readonly list: string; readonly id: string },
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { id, successor }] of allocations.entries()) {
    const line = `${at.list}[${index}]`;
    if (!ids.includes(id)) throw badInput(`${line}.${at.id}`, "notToAllocate");
    if (!Number.isInteger(successor) || successor < 0 || successor >= successors)
      throw badInput(`${line}.successor`, "outsideRange", { min: 0, max: successors - 1 });
    if (places.has(id)) throw refused("R30", "allocatedTwice", {}, `${line}.${at.id}`);
    places.set(id, successor);
  }
  const missing = ids.filter((id) => !places.has(id));
  if (missing.length > 0) throw refused("R30", "notAllocated", { count: missing.length, missing }, at.list);
  return places;
}

/**
 * R30: every membership goes on somewhere, in several forums if need be, and every successor has members.
 * BAD_USER_INPUT for an unknown or repeated one; refuses with `noMembers` or `membersLeft` and whose.
 */
export function checkMemberships(
  ids: readonly string[],
  successors: readonly (readonly string[])[],
  field = "input.successors",
): void {
  for (const [index, chosen] of successors.entries()) {
    const at = `${field}[${index}].membershipIds`;
    for (const [place, id] of chosen.entries()) {
      if (!ids.includes(id)) throw badInput(`${at}[${place}]`, "notToAllocate");
      if (chosen.indexOf(id) !== place) throw badInput(`${at}[${place}]`, "repeated");
    }
    if (chosen.length === 0) throw refused("R30", "noMembers", {}, at);
  }
  const missing = ids.filter((id) => !successors.some((chosen) => chosen.includes(id)));
  if (missing.length > 0) throw refused("R30", "membersLeft", { count: missing.length, missing }, field);
}

const rank: readonly MembershipKind[] = ["OBSERVER", "ADJUNCT", "PARTY"];

/** A member of several forums is in the one that they become what it was most in any of them. */
export const closest = (one: MembershipKind, other: MembershipKind): MembershipKind =>
  rank.indexOf(one) > rank.indexOf(other) ? one : other;

export interface SeatLike {
  readonly userId: string | null;
  readonly role: SeatRole;
}

/**
 * The seats that an organization brings to a merged forum beside those it has there: nobody twice, nobody's empty one,
 * and, but for the first forum, no chair or coordinator, who would be too many.
 */
export function seatsBrought<T extends SeatLike>(
  there: readonly SeatLike[],
  brought: readonly T[],
  keepsTask: boolean,
): { readonly seat: T; readonly role: SeatRole }[] {
  return brought
    .filter(({ userId }) =>
      userId === null ? there.length === 0 : !there.some((seat) => seat.userId === userId),
    )
    .map((seat) => ({ seat, role: keepsTask || seat.role === "DEPUTY" ? seat.role : "REPRESENTATIVE" }));
}

import { addDays } from "../kit/dates.ts";

/** A time in which a seat was held, or stood empty. */
export interface Holding {
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  readonly vacant: boolean;
}

/** A change of who sits in a seat, on its day; the first may be the seat's own coming into being. */
export interface SeatTurn {
  readonly on: string;
  readonly vacant: boolean;
}

/**
 * Who held a seat when, without names: oldest first, the last one as it stands. `turns` are in order; `isWhole` tells
 * whether they begin with the seat itself: else somebody unknown held it until the first. An empty time of no day is
 * left out.
 */
export function holdings(
  seat: { readonly from: string; readonly to: string | null; readonly vacant: boolean },
  turns: readonly SeatTurn[],
  isWhole: boolean,
): Holding[] {
  const [first] = turns;
  if (!first) return [{ ...seat }];
  const starts = isWhole ? turns : [{ on: seat.from, vacant: false }, ...turns];
  return starts
    .map(({ on, vacant }, index) => ({
      from: index === 0 || on < seat.from ? seat.from : on,
      to: starts[index + 1]?.on ?? seat.to,
      vacant,
    }))
    .filter(({ from, to, vacant }) => !(vacant && from === to));
}

const freshDays = 60;

/** Whether whoever sits in it has taken it over of late: for so long the handover is pointed out. */
export const isTakenOver = (held: readonly Holding[], today: string): boolean => {
  const last = held.at(-1);
  return last !== undefined && !last.vacant && addDays(last.from, freshDays) >= today;
};

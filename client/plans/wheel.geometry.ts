import { addDays, daysBetween, monthStart, monthsLater } from "./days.ts";

/** Twelve months that the wheel shows. */
export interface Span {
  /** The first day. */
  readonly from: string;
  /** The first day after it. */
  readonly end: string;
}

const mostSpans = 50;
/** So many days more are no part of their own: a period may end on the day on which it began, a year later. */
const rest = 7;

/** The period in pieces of twelve months, the first from the day on which it begins. */
export function spansOf(from: string, to: string): Span[] {
  const after = addDays(to, 1);
  const spans: Span[] = [];
  for (let start = from; start < after && spans.length < mostSpans; ) {
    const end = monthsLater(from, 12 * (spans.length + 1));
    const isLast = addDays(end, rest) >= after;
    spans.push({ from: start, end: isLast && after > end ? after : end });
    start = isLast ? after : end;
  }
  return spans;
}

/** Where the months of the span begin, its first day in place of the first month's: at most fourteen. */
export function monthsOf({ from, end }: Span): string[] {
  const months = [from];
  for (let month = monthStart(from, 1); month < end; month = monthStart(month, 1)) months.push(month);
  return months;
}

export const holds = ({ from, end }: Span, day: string): boolean => from <= day && day < end;

/** How far around the wheel a day lies: 0 at the top, 0.5 at the bottom; days outside lie at its ends. */
export function turnOf({ from, end }: Span, day: string): number {
  return Math.min(1, Math.max(0, daysBetween(from, day) / daysBetween(from, end)));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Around the wheel's middle, clockwise from the top. */
export function pointAt(turn: number, radius: number): Point {
  const angle = 2 * Math.PI * turn;
  return { x: round(radius * Math.sin(angle)), y: round(-radius * Math.cos(angle)) };
}

/** A whole turn has no two ends for an arc to go between. */
const almostWhole = 0.9999;

/** A piece of a ring between two radii, as SVG path data. */
export function ringPiece(start: number, end: number, inner: number, outer: number): string {
  const stop = Math.min(end, start + almostWhole);
  const large = stop - start > 0.5 ? 1 : 0;
  const [a, b] = [pointAt(start, outer), pointAt(stop, outer)];
  const [c, d] = [pointAt(stop, inner), pointAt(start, inner)];
  return [
    `M${a.x} ${a.y}`,
    `A${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y}`,
    `L${c.x} ${c.y}`,
    `A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y}Z`,
  ].join("");
}

/**
 * In which lane each mark of a ring lies, outermost 0, so that marks nearer one another than `apart` px do not hide one
 * another while there are lanes left. `turns` are in ascending order.
 */
export function lanesOf(turns: readonly number[], radius: number, apart: number, lanes: number): number[] {
  const least = apart / (2 * Math.PI * radius);
  const last: number[] = [];
  return turns.map((turn, index) => {
    const free = Array.from({ length: lanes }, (_, lane) => lane).find(
      (lane) => last[lane] === undefined || turn - last[lane] >= least,
    );
    const lane = free ?? index % lanes;
    last[lane] = turn;
    return lane;
  });
}

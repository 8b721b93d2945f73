import { Temporal } from "temporal-polyfill";
import { addDays, daysBetween } from "../kit/dates.ts";

/** A number of meetings in each period, while the rule holds; an open end is null. */
export interface Quota {
  readonly id: string;
  readonly times: number;
  readonly period: "TERM" | "SCHOOL_YEAR" | "CALENDAR_YEAR" | "MONTH" | "FORTNIGHT";
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** First and last day, both within. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The part of a period in which one rule holds, with its own requirement (R8). */
export interface CadencePart extends Days {
  readonly quota: Quota;
  /** The whole period that it is a part of. */
  readonly period: Days;
  readonly required: number;
}

export const cadenceVerdicts = ["MET", "ON_TRACK", "AT_RISK", "MISSED"] as const;
export type CadenceVerdict = (typeof cadenceVerdicts)[number];

/** Less than this share of the part left, and still too few meetings: at risk (R8). */
const lateShare = 0.3;

const lengthOf = ({ from, to }: Days): number => daysBetween(from, to) + 1;

const until = (from: string, next: Temporal.PlainDate): Days => ({
  from,
  to: next.subtract({ days: 1 }).toString(),
});

/**
 * The period that `day` lies in. A term is January–June or July–December, a school year July–June; fortnights are
 * counted from the Monday of the week in which the rule began.
 */
export function periodOf(quota: Pick<Quota, "period" | "validFrom">, day: string): Days {
  const { year, month } = Temporal.PlainDate.from(day);
  const first = (y: number, m: number) => Temporal.PlainDate.from({ year: y, month: m, day: 1 });
  const months = (start: Temporal.PlainDate, count: number) =>
    until(start.toString(), start.add({ months: count }));
  switch (quota.period) {
    case "TERM":
      return months(first(year, month < 7 ? 1 : 7), 6);
    case "SCHOOL_YEAR":
      return months(first(month < 7 ? year - 1 : year, 7), 12);
    case "CALENDAR_YEAR":
      return months(first(year, 1), 12);
    case "MONTH":
      return months(first(year, month), 1);
    case "FORTNIGHT": {
      const began = Temporal.PlainDate.from(quota.validFrom);
      const monday = began.subtract({ days: began.dayOfWeek - 1 }).toString();
      const start = addDays(monday, Math.floor(daysBetween(monday, day) / 14) * 14);
      return { from: start, to: addDays(start, 13) };
    }
  }
}

/**
 * The parts of periods that touch `window`, earliest first. A rule that changes in mid-period splits it: each part
 * asks for its share of the times, by days and rounded up (R8).
 */
export function partsOf(quotas: readonly Quota[], window: Days): CadencePart[] {
  const parts = quotas.flatMap((quota) => {
    const found: CadencePart[] = [];
    const last = quota.validTo !== null && quota.validTo < window.to ? quota.validTo : window.to;
    let day = quota.validFrom > window.from ? quota.validFrom : window.from;
    while (day <= last) {
      const period = periodOf(quota, day);
      const from = period.from > quota.validFrom ? period.from : quota.validFrom;
      const to = quota.validTo !== null && quota.validTo < period.to ? quota.validTo : period.to;
      const share = lengthOf({ from, to }) / lengthOf(period);
      found.push({ quota, period, from, to, required: Math.ceil(quota.times * share) });
      day = addDays(period.to, 1);
    }
    return found;
  });
  return parts.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** A meeting that counts toward the cadence (R9: never a cancelled one), by its day in Stockholm. */
export interface MeetingDay {
  readonly day: string;
  readonly held: boolean;
}

export interface CadenceStanding {
  readonly held: number;
  readonly planned: number;
  readonly verdict: CadenceVerdict;
}

/** How a part stands on `today` (R8). A planned meeting whose day has gone by without being held does not count. */
export function standingOf(
  part: CadencePart,
  meetings: readonly MeetingDay[],
  today: string,
): CadenceStanding {
  const within = meetings.filter(({ day }) => part.from <= day && day <= part.to);
  const held = within.filter((meeting) => meeting.held).length;
  const planned = within.filter((meeting) => !meeting.held && meeting.day >= today).length;
  return { held, planned, verdict: verdictOf(part, held, planned, today) };
}

function verdictOf(part: CadencePart, held: number, planned: number, today: string): CadenceVerdict {
  if (held >= part.required) return "MET";
  if (today > part.to) return "MISSED";
  const left = today < part.from ? lengthOf(part) : daysBetween(today, part.to);
  const isLate = left / lengthOf(part) < lateShare;
  return held + planned < part.required && isLate ? "AT_RISK" : "ON_TRACK";
}

/** What days to propose for meetings that are still to be planned. */
export interface ProposalFacts {
  readonly part: CadencePart;
  readonly standing: CadenceStanding;
  readonly meetings: readonly MeetingDay[];
  readonly today: string;
  /** The weekday that the forum is used to, 1 Monday – 5 Friday. */
  readonly weekday: number;
  readonly isClosed: (day: string) => boolean;
}

/** The shortest time from today to a proposed day: the members have to be summoned. */
export const noticeDays = 14;

/**
 * One day for each meeting that the part still lacks: spread evenly over what is left of it, on the forum's usual
 * weekday, and moved to the nearest open working day where that is closed. Fewer when there is no room.
 */
export function proposeDays(facts: ProposalFacts): string[] {
  const { part, standing, meetings, today, isClosed } = facts;
  const missing = part.required - standing.held - standing.planned;
  const soonest = addDays(today, noticeDays);
  const first = part.from > soonest ? part.from : soonest;
  if (missing <= 0 || first > part.to) return [];
  const step = lengthOf({ from: first, to: part.to }) / missing;
  const taken = new Set(meetings.map(({ day }) => day));
  const proposed: string[] = [];
  for (let n = 0; n < missing; n++) {
    const ideal = addDays(first, Math.floor(step * (n + 0.5)));
    const day = nearest(onWeekday(ideal, facts.weekday), { from: first, to: part.to }, (one) => {
      const weekend = Temporal.PlainDate.from(one).dayOfWeek > 5;
      return !weekend && !isClosed(one) && !taken.has(one);
    });
    if (day === null) break;
    taken.add(day);
    proposed.push(day);
  }
  return proposed.sort();
}

const onWeekday = (day: string, weekday: number): string =>
  addDays(day, weekday - Temporal.PlainDate.from(day).dayOfWeek);

/** The day nearest to `wanted`, within `days`, that suits; the earlier of two as near. */
function nearest(wanted: string, days: Days, suits: (day: string) => boolean): string | null {
  for (let away = 0; away < 400; away++) {
    for (const day of [addDays(wanted, -away), addDays(wanted, away)]) {
      if (days.from <= day && day <= days.to && suits(day)) return day;
    }
  }
  return null;
}

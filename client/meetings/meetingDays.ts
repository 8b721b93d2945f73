import { dayOf, formatTime, type When } from "../text/format.ts";

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** The Monday of the day's week. */
const mondayOf = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

/** The ISO 8601 week of a day: weeks begin on Monday, and the first one holds the year's first Thursday. */
export function weekOf(when: When): number {
  const thursday = addDays(mondayOf(dayOf(when)), 3);
  const yearStart = Date.parse(`${thursday.slice(0, 4)}-01-01`);
  return 1 + Math.floor((Date.parse(thursday) - yearStart) / weekMs);
}

export const groups = ["today", "thisWeek", "later"] as const;
export type Group = (typeof groups)[number];

/** Under which heading a meeting that has not passed stands. */
export function groupOf(startsAt: When, today: string): Group {
  const day = dayOf(startsAt);
  if (day <= today) return "today";
  return mondayOf(day) === mondayOf(today) ? "thisWeek" : "later";
}

/** "13:00" in Sweden. */
export const timeOf = (at: When): string => formatTime(at, "sv").replace(".", ":");

/** How long a meeting is planned to last, in minutes; null without an end. */
export const minutesOf = (startsAt: When, endsAt: When | null): number | null =>
  endsAt === null ? null : Math.round((Date.parse(String(endsAt)) - Date.parse(String(startsAt))) / 60_000);

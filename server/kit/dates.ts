import { Temporal } from "temporal-polyfill";

const firstDay = "0001-01-01";
const lastDay = "9999-12-31";

/** The calendar day in Europe/Stockholm at `now`, `YYYY-MM-DD`. */
export const stockholmDate = (now: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO("Europe/Stockholm")
    .toPlainDate()
    .toString();

/** True for a day that exists, written `YYYY-MM-DD`, in the years 0001–9999. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < firstDay) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** `date` moved by whole days; stops at the first and last day that `isPlainDate` knows. */
export function addDays(date: string, days: number): string {
  const moved = Temporal.PlainDate.from(date).add({ days }).toString();
  if (isPlainDate(moved)) return moved;
  return days < 0 ? firstDay : lastDay;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** True from the day after `due`: the due day itself is still in time. */
export const isPast = (due: string, today: string): boolean => today > due;

export const yearOf = (date: string): number => Temporal.PlainDate.from(date).year;

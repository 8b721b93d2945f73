import { Temporal } from "temporal-polyfill";
import { holidaysOf } from "../meetings/holidays.ts";
import type { DayAgo } from "./seed.exempelby.ts";

const isHoliday = (day: string): boolean => holidaysOf(day.slice(0, 4)).has(day);

/** The weekday (1 Monday – 5 Friday) of the week that lies so many days back, or the day before where it is a holiday. */
export function onWeekday(day: DayAgo, ago: number, weekday: number): number {
  let snapped = ago + Temporal.PlainDate.from(day(ago)).dayOfWeek - weekday;
  while (isHoliday(day(snapped)) || Temporal.PlainDate.from(day(snapped)).dayOfWeek > 5) snapped++;
  return snapped;
}

/** A minute of a day in Stockholm, as an instant. */
export const momentOf = (day: string, minute: number): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: "Europe/Stockholm",
      plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 },
    }).epochMilliseconds,
  );

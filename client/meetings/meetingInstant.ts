import { parseDateTime, toZoned } from "@internationalized/date";

/** A day and a time in Sweden as an instant. */
export const instantOf = (day: string, time: string): string =>
  toZoned(parseDateTime(`${day}T${time}`), "Europe/Stockholm").toAbsoluteString();

import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { MeetingKind } from "./meeting.enums.ts";

/** A meeting as a calendar shows it: no agenda, no text (titles only). */
export interface CalendarEntry {
  readonly id: string;
  readonly version: number;
  readonly forum: string;
  readonly kind: MeetingKind;
  readonly title: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string | null;
  readonly cancelled: boolean;
  /** Its page in the client. */
  readonly url: string;
}

const kinds: Record<MeetingKind, string> = {
  ORDINARY: "möte",
  EXTRA: "extra möte",
  WORKSHOP: "workshop",
  DIALOGUE: "dialogmöte",
};
/** Shown for a meeting without an end. */
const usualMs = 60 * 60 * 1000;

/**
 * The meetings as an iCalendar file (RFC 5545). Times are written in UTC: with a time zone named, the generator would
 * write the local time of the server.
 */
export function calendarOf(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: "Samverkansnavet", product: "Möten", language: "SV" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@samverkansnavet`,
      sequence: entry.version,
      start: entry.startsAt,
      end: entry.endsAt ?? new Date(entry.startsAt.getTime() + usualMs),
      summary: `${entry.forum}: ${entry.title ?? kinds[entry.kind]}`,
      ...(entry.place ? { location: entry.place } : {}),
      url: entry.url,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

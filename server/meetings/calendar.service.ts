import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { notFound } from "../kit/problem.ts";
import type { ChangeInput } from "../platform/mutation.inputs.ts";
import { expectVersion } from "../platform/version.ts";
import { type CalendarEntry, calendarOf } from "./calendar.ics.ts";
import { CalendarFeed } from "./calendarFeed.entity.ts";
import { Meeting } from "./meeting.entity.ts";

/** Meetings older than this leave the subscribed calendar. */
const keptMs = 366 * 24 * 60 * 60 * 1000;
const subscribed = ["SUMMONED", "IN_SESSION", "HELD", "CANCELLED"] as const;

/** The viewer's addresses that still answer, oldest first. */
export function calendarFeeds(op: Operation): Promise<CalendarFeed[]> {
  authorize(standingRoles(op.viewer), "calendar.subscribe");
  const { userId, organizationId } = op.viewer;
  return op.em.find(
    CalendarFeed,
    { userId, organizationId, revokedAt: null },
    { orderBy: { id: "asc" }, limit: 100 },
  );
}

export async function createCalendarFeed(op: Operation): Promise<CalendarFeed> {
  const role = authorize(standingRoles(op.viewer), "calendar.subscribe");
  const { userId, organizationId, assignment } = op.viewer;
  const feed = op.em.create(CalendarFeed, { scopeId: assignment.ownScopeId, userId, organizationId });
  op.em.persist(feed);
  op.act("calendarFeed.create", feed, [], role);
  return feed;
}

/** The address stops answering at once, and for ever. */
export async function revokeCalendarFeed(op: Operation, input: ChangeInput): Promise<CalendarFeed> {
  const role = authorize(standingRoles(op.viewer), "calendar.subscribe");
  const feed = await op.load.held(CalendarFeed, input.id);
  expectVersion(feed, input.version);
  feed.revokedAt ??= op.now;
  op.act("calendarFeed.revoke", feed, [], role);
  return feed;
}

/** One meeting as a calendar file; NOT_FOUND for one that the viewer may not see. */
export async function meetingCalendar(op: Operation, id: string, origin: string): Promise<string> {
  authorize(standingRoles(op.viewer), "meeting.read");
  const meeting = await op.load.visible(Meeting, id);
  const [entry] = await entriesOf(op, [meeting], origin);
  if (!entry) throw notFound();
  return calendarOf(entry.forum, [entry]);
}

/** The meetings of the viewer's own forums, once they are summoned, from a year back and on. */
export async function subscribedCalendar(op: Operation, origin: string): Promise<string> {
  authorize(standingRoles(op.viewer), "calendar.subscribe");
  const forums = [...new Set(op.viewer.seats.map(({ forumId }) => forumId))];
  const meetings = await op.em.find(
    Meeting,
    {
      forum: { $in: forums },
      status: { $in: [...subscribed] },
      startsAt: { $gte: new Date(op.now.getTime() - keptMs) },
    },
    { orderBy: { startsAt: "asc" } },
  );
  // A draft that was called off was never in anybody's calendar.
  const told = meetings.filter(({ summonedAt }) => summonedAt !== null);
  return calendarOf("Samverkansnavet", await entriesOf(op, told, origin));
}

async function entriesOf(
  op: Operation,
  meetings: readonly Meeting[],
  origin: string,
): Promise<CalendarEntry[]> {
  const entries = await Promise.all(
    meetings.map(async (meeting) => {
      const forum = await op.load.one(Forum, meeting.forum.id);
      const { id, version, kind, title, startsAt, endsAt, place } = meeting;
      const cancelled = meeting.status === "CANCELLED";
      const url = `${origin}/moten/${id}`;
      return (
        forum && { id, version, forum: forum.name, kind, title, startsAt, endsAt, place, cancelled, url }
      );
    }),
  );
  return entries.filter((entry) => entry !== null);
}

import { type FilterQuery, type QueryOrderMap, raw } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { badInput } from "../kit/problem.ts";
import { type Connection, pageSize, readCursor, toConnection, writeCursor } from "../platform/connection.ts";
import { isUuid } from "../platform/uuid.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import type { AgendaBacklogArgs } from "./agendaItem.inputs.ts";
import { Meeting } from "./meeting.entity.ts";
import type { MeetingsArgs } from "./meeting.inputs.ts";

const noId = "00000000-0000-0000-0000-000000000000";

/** Midnight in Stockholm at the beginning of a day. */
const midnight = "((?::date + ?::int)::timestamp at time zone 'Europe/Stockholm')";

export function meeting(op: Operation, id: string): Promise<Meeting> {
  authorize(standingRoles(op.viewer), "meeting.read");
  return op.load.visible(Meeting, id);
}

/** Who has proposed it and left the forum since sees it no more. */
export async function agendaItem(op: Operation, id: string): Promise<AgendaItem> {
  authorize(standingRoles(op.viewer), "meeting.read");
  const item = await op.load.visible(AgendaItem, id);
  await op.load.visible(Forum, item.forum.id);
  return item;
}

/** The meetings that the viewer may see, by when they begin. */
export async function meetings(op: Operation, args: MeetingsArgs): Promise<Connection<Meeting>> {
  authorize(standingRoles(op.viewer), "meeting.read");
  const first = pageSize(args.first);
  const direction = args.order === "SOONEST" ? "asc" : "desc";
  const conditions: object[] = [];
  if (args.forumId) conditions.push({ forum: isUuid(args.forumId) ? args.forumId : noId });
  if (args.statuses?.length) conditions.push({ status: { $in: args.statuses } });
  if (args.from) conditions.push({ [raw(`starts_at >= ${midnight}`, [args.from, 0])]: [] });
  if (args.to) conditions.push({ [raw(`starts_at < ${midnight}`, [args.to, 1])]: [] });
  if (args.after) {
    const place = readCursor(args.after, 2);
    if (!isUuid(place[1] ?? "") || Number.isNaN(Date.parse(place[0] ?? ""))) {
      throw badInput("after", "unknownCursor");
    }
    const beyond = direction === "asc" ? ">" : "<";
    conditions.push({ [raw(`(starts_at, id) ${beyond} (?::timestamptz, ?::uuid)`, place)]: [] });
  }
  const orderBy: QueryOrderMap<Meeting>[] = [{ startsAt: direction }, { id: direction }];
  const where = { $and: conditions } as FilterQuery<Meeting>;
  const rows = await op.em.find(Meeting, where, { orderBy, limit: first + 1 });
  return toConnection(rows, first, ({ startsAt, id }) => writeCursor(startsAt.toISOString(), id));
}

/** What waits in a forum to be taken up, oldest first. */
export async function agendaBacklog(op: Operation, args: AgendaBacklogArgs): Promise<Connection<AgendaItem>> {
  authorize(standingRoles(op.viewer), "meeting.read");
  const first = pageSize(args.first);
  const forum = await op.load.visible(Forum, args.forumId);
  const where: FilterQuery<AgendaItem> = { forum: forum.id, meeting: null, status: "PROPOSED" };
  if (args.after) {
    const [id = ""] = readCursor(args.after, 1);
    if (!isUuid(id)) throw badInput("after", "unknownCursor");
    where.id = { $gt: id };
  }
  const rows = await op.em.find(AgendaItem, where, { orderBy: { id: "asc" }, limit: first + 1 });
  return toConnection(rows, first, ({ id }) => writeCursor(id));
}

/** What the viewer has proposed to the forum without a seat in it, newest first, whatever has become of it. */
export async function agendaProposals(
  op: Operation,
  args: AgendaBacklogArgs,
): Promise<Connection<AgendaItem>> {
  authorize(standingRoles(op.viewer), "meeting.read");
  const first = pageSize(args.first);
  const forum = await op.load.visible(Forum, args.forumId);
  const where: FilterQuery<AgendaItem> = {
    forum: forum.id,
    proposerStreamId: op.viewer.assignment.ownScopeId,
  };
  if (args.after) {
    const [id = ""] = readCursor(args.after, 1);
    if (!isUuid(id)) throw badInput("after", "unknownCursor");
    where.id = { $lt: id };
  }
  const rows = await op.em.find(AgendaItem, where, { orderBy: { id: "desc" }, limit: first + 1 });
  return toConnection(rows, first, ({ id }) => writeCursor(id));
}

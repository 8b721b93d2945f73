import type { FilterQuery } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { type Connection, pageSize, toConnection } from "../platform/connection.ts";
import { afterName, byName, contains, nameCursor } from "../platform/nameOrder.ts";
import type { ForumsArgs } from "./forum.args.ts";
import { Forum } from "./forum.entity.ts";

/** The forums that the viewer may see, by name. */
export async function listForums(op: Operation, args: ForumsArgs): Promise<Connection<Forum>> {
  authorize(standingRoles(op.viewer), "forum.read");
  const first = pageSize(args.first);
  const conditions: object[] = [];
  if (args.search?.trim()) conditions.push({ name: { $ilike: contains(args.search) } });
  if (args.kind?.length) conditions.push({ kind: { $in: args.kind } });
  if (args.level?.length) conditions.push({ level: { $in: args.level } });
  if (args.status?.length) conditions.push({ status: { $in: args.status } });
  if (args.after) conditions.push(afterName(args.after));
  const where = { $and: conditions } as FilterQuery<Forum>;
  const rows = await op.em.find(Forum, where, { orderBy: byName<Forum>(), limit: first + 1 });
  return toConnection(rows, first, nameCursor);
}

export function forumById(op: Operation, id: string): Promise<Forum> {
  authorize(standingRoles(op.viewer), "forum.read");
  return op.load.visible(Forum, id);
}

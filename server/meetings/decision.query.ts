import { type FilterQuery, raw } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { badInput } from "../kit/problem.ts";
import { type Connection, pageSize, readCursor, toConnection, writeCursor } from "../platform/connection.ts";
import { byExpression } from "../platform/expressionOrder.ts";
import { isUuid } from "../platform/uuid.ts";
import type { DecisionsArgs } from "./decision.args.ts";
import { Decision } from "./decision.entity.ts";

export function decision(op: Operation, id: string): Promise<Decision> {
  authorize(standingRoles(op.viewer), "decision.read");
  return op.load.visible(Decision, id);
}

/** When it was decided, or proposed. */
const moment = "coalesce(taken_at, created_at)";

/** The decisions that the viewer may see, newest first. */
export async function decisions(op: Operation, args: DecisionsArgs): Promise<Connection<Decision>> {
  authorize(standingRoles(op.viewer), "decision.read");
  const first = pageSize(args.first);
  const conditions: object[] = [];
  if (args.forumId) conditions.push({ forum: isUuid(args.forumId) ? args.forumId : null });
  if (args.statuses?.length) conditions.push({ status: { $in: args.statuses } });
  if (args.reviewDueBefore) {
    conditions.push({ status: "IN_EFFECT", reviewOn: { $lt: args.reviewDueBefore } });
  }
  if (args.after) {
    const place = readCursor(args.after, 2);
    if (!isUuid(place[1] ?? "") || Number.isNaN(Date.parse(place[0] ?? "")))
      throw badInput("after", "unknownCursor");
    conditions.push({ [raw(`(${moment}, id) < (?::timestamptz, ?::uuid)`, place)]: [] });
  }
  const orderBy = byExpression<Decision>(moment, "desc");
  const where = { $and: conditions } as FilterQuery<Decision>;
  const rows = await op.em.find(Decision, where, { orderBy, limit: first + 1 });
  return toConnection(rows, first, (row) =>
    writeCursor((row.takenAt ?? row.createdAt).toISOString(), row.id),
  );
}

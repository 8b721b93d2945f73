import { type FilterQuery, raw } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { badInput } from "../kit/problem.ts";
import { type Connection, pageSize, readCursor, toConnection, writeCursor } from "../platform/connection.ts";
import { byExpression } from "../platform/expressionOrder.ts";
import { isUuid } from "../platform/uuid.ts";
import type { ActivitiesArgs, ActivityFilter, ActivityOrder } from "./activity.args.ts";
import { Activity } from "./activity.entity.ts";
import { openStates } from "./activity.rules.ts";

const nothing = "00000000-0000-0000-0000-000000000000";
/** What is not decided yet is not late either. */
const decided =
  "(plan_id is null or plan_id not in (select id from action_plan where status in ('DRAFT', 'PROPOSED')))";

interface Order {
  readonly sql: string;
  readonly type: "date" | "timestamptz";
  readonly direction: "asc" | "desc";
  keyOf(row: Activity): string;
}

/** How a page is ordered; the id settles what is equal. */
const orders: Readonly<Record<ActivityOrder, Order>> = {
  DUE: { sql: "due", type: "date", direction: "asc", keyOf: ({ due }) => due },
  NEWEST: {
    sql: "created_at",
    type: "timestamptz",
    direction: "desc",
    keyOf: ({ createdAt }) => createdAt.toISOString(),
  },
};

export function activity(op: Operation, id: string): Promise<Activity> {
  authorize(standingRoles(op.viewer), "activity.read");
  return op.load.visible(Activity, id);
}

/** The activities that the viewer may see, by filter, the nearest date first or the newest. */
export async function activities(op: Operation, args: ActivitiesArgs): Promise<Connection<Activity>> {
  authorize(standingRoles(op.viewer), "activity.read");
  const first = pageSize(args.first);
  const { sql, type, direction, keyOf } = orders[args.order];
  const conditions: object[] = conditionsOf(op, args.filter ?? {});
  if (args.after) {
    const place = readCursor(args.after, 2);
    if (!isUuid(place[1] ?? "") || Number.isNaN(Date.parse(place[0] ?? "")))
      throw badInput("after", "unknownCursor");
    const beyond = direction === "asc" ? ">" : "<";
    conditions.push({ [raw(`(${sql}, id) ${beyond} (?::${type}, ?::uuid)`, place)]: [] });
  }
  const orderBy = byExpression<Activity>(sql, direction);
  const where = { $and: conditions } as FilterQuery<Activity>;
  const rows = await op.em.find(Activity, where, { orderBy, limit: first + 1 });
  return toConnection(rows, first, (row) => writeCursor(keyOf(row), row.id));
}

function conditionsOf(op: Operation, filter: ActivityFilter): object[] {
  const conditions: object[] = [];
  const id = (value: string) => (isUuid(value) ? value : nothing);
  if (filter.planId) conditions.push({ plan: id(filter.planId) });
  if (filter.forumId) conditions.push({ forum: id(filter.forumId) });
  if (filter.organizationId) {
    const owner = id(filter.organizationId);
    conditions.push({ $or: [{ responsibleOrganization: owner }, { sponsorOrganization: owner }] });
  }
  if (filter.status?.length) conditions.push({ status: { $in: filter.status } });
  if (filter.origin?.length) conditions.push({ origin: { $in: filter.origin } });
  if (filter.overdue) {
    conditions.push({ status: { $in: openStates }, due: { $lt: op.today }, [raw(decided)]: [] });
  }
  return conditions;
}

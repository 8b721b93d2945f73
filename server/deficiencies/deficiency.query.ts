import { type FilterQuery, raw } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { badInput } from "../kit/problem.ts";
import { type Connection, pageSize, readCursor, toConnection, writeCursor } from "../platform/connection.ts";
import { byExpression } from "../platform/expressionOrder.ts";
import { contains } from "../platform/nameOrder.ts";
import { isUuid } from "../platform/uuid.ts";
import type { DeficienciesArgs, DeficiencyFilter, DeficiencyOrder } from "./deficiency.args.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { DeficiencySignal } from "./signal.entity.ts";

const openStatuses = [
  "REPORTED",
  "ACKNOWLEDGED",
  "IN_HANDLING",
  "MEASURES_DECIDED",
  "FEEDBACK_GIVEN",
] as const;
const owesFeedback = ["REPORTED", "ACKNOWLEDGED", "IN_HANDLING", "MEASURES_DECIDED"] as const;
/** In the order by date, what has none comes last. */
const never = "9999-12-31";

interface Order {
  readonly sql: string;
  readonly type: "date" | "timestamptz";
  readonly direction: "asc" | "desc";
  keyOf(row: Deficiency): string;
}

/** How a page is ordered; the id settles what is equal. */
const orders: Readonly<Record<DeficiencyOrder, Order>> = {
  NEWEST: {
    sql: "coalesce(reported_at, created_at)",
    type: "timestamptz",
    direction: "desc",
    keyOf: ({ reportedAt, createdAt }) => (reportedAt ?? createdAt).toISOString(),
  },
  DEADLINE: {
    sql: `coalesce(feedback_by, '${never}')`,
    type: "date",
    direction: "asc",
    keyOf: ({ feedbackBy }) => feedbackBy ?? never,
  },
};

export function deficiency(op: Operation, id: string): Promise<Deficiency> {
  authorize(standingRoles(op.viewer), "deficiency.read");
  return op.load.visible(Deficiency, id);
}

/** The deficiencies that the viewer may see, by filter, newest first or by the nearest deadline. */
export async function deficiencies(op: Operation, args: DeficienciesArgs): Promise<Connection<Deficiency>> {
  authorize(standingRoles(op.viewer), "deficiency.read");
  const first = pageSize(args.first);
  const { sql, type, direction, keyOf } = orders[args.order];
  const conditions = conditionsOf(op, args.filter ?? {});
  if (args.after) {
    const place = readCursor(args.after, 2);
    if (!isUuid(place[1] ?? "") || Number.isNaN(Date.parse(place[0] ?? "")))
      throw badInput("after", "unknownCursor");
    const beyond = direction === "asc" ? ">" : "<";
    conditions.push({ [raw(`(${sql}, id) ${beyond} (?::${type}, ?::uuid)`, place)]: [] });
  }
  const orderBy = byExpression<Deficiency>(sql, direction);
  const where = { $and: conditions } as FilterQuery<Deficiency>;
  const rows = await op.em.find(Deficiency, where, { orderBy, limit: first + 1 });
  return toConnection(rows, first, (row) => writeCursor(keyOf(row), row.id));
}

function conditionsOf(op: Operation, filter: DeficiencyFilter): object[] {
  const conditions: object[] = [];
  const id = (value: string) => (isUuid(value) ? value : "00000000-0000-0000-0000-000000000000");
  if (filter.forumId) conditions.push({ handlingForum: id(filter.forumId) });
  if (filter.concernedOrganizationId) {
    const concerned = id(filter.concernedOrganizationId);
    conditions.push({
      [raw("id in (select deficiency_id from concerned_organization where organization_id = ?::uuid)", [
        concerned,
      ])]: [],
    });
  }
  if (filter.status?.length) conditions.push({ status: { $in: filter.status } });
  if (filter.category?.length) conditions.push({ category: { $in: filter.category } });
  if (filter.scope) conditions.push({ scope: filter.scope });
  if (filter.open === true) conditions.push({ status: { $in: openStatuses } });
  if (filter.open === false) conditions.push({ status: { $nin: openStatuses } });
  if (filter.mine) conditions.push({ reporterStreamId: op.viewer.assignment.ownScopeId });
  if (filter.overdue) {
    conditions.push({
      $or: [
        { status: { $in: owesFeedback }, feedbackBy: { $lt: op.today } },
        { status: "REPORTED", acknowledgeBy: { $lt: op.today } },
      ],
    });
  }
  if (filter.search?.trim()) {
    const words = contains(filter.search);
    conditions.push({
      $or: [{ title: { $ilike: words } }, { description: { $ilike: words } }, { number: { $ilike: words } }],
    });
  }
  return conditions;
}

/** De-identified deficiencies below the secretariat's own forum. */
export async function signals(
  op: Operation,
  first: number,
  after: string | null,
): Promise<Connection<DeficiencySignal>> {
  authorize(standingRoles(op.viewer), "signal.read");
  const size = pageSize(first);
  const [last = null] = after ? readCursor(after, 1) : [];
  if (last !== null && !isUuid(last)) throw badInput("after", "unknownCursor");
  const where = last === null ? {} : { id: { $lt: last } };
  const rows = await op.em.find(DeficiencySignal, where as FilterQuery<DeficiencySignal>, {
    orderBy: { id: "desc" },
    limit: size + 1,
  });
  return toConnection(rows, size, ({ id }) => writeCursor(id));
}

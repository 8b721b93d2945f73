import { type FilterQuery, type QueryOrderMap, raw } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import type { Forum } from "../forums/forum.entity.ts";
import { hasEnded } from "../forums/forum.service.ts";
import { isPlainDate } from "../kit/dates.ts";
import { badInput } from "../kit/problem.ts";
import { type Connection, pageSize, readCursor, toConnection, writeCursor } from "../platform/connection.ts";
import { isUuid } from "../platform/uuid.ts";
import type { ActionPlanFilter, ActionPlansArgs } from "./actionPlan.args.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { allowedOnPlan, rolesInForum } from "./actionPlan.policy.ts";
import type { PlanAction } from "./actionPlan.rules.ts";
import { hasOpenRevision } from "./revision.service.ts";

const nothing = "00000000-0000-0000-0000-000000000000";

export function actionPlan(op: Operation, id: string): Promise<ActionPlan> {
  authorize(standingRoles(op.viewer), "actionPlan.read");
  return op.load.visible(ActionPlan, id);
}

/** The plans that the viewer may see, by filter, the latest period first. */
export async function actionPlans(op: Operation, args: ActionPlansArgs): Promise<Connection<ActionPlan>> {
  authorize(standingRoles(op.viewer), "actionPlan.read");
  const first = pageSize(args.first);
  const conditions: object[] = conditionsOf(args.filter ?? {});
  if (args.after) {
    const place = readCursor(args.after, 2);
    if (!isUuid(place[1] ?? "") || !isPlainDate(place[0] ?? "")) throw badInput("after", "unknownCursor");
    conditions.push({ [raw(`("from", id) < (?::date, ?::uuid)`, place)]: [] });
  }
  const orderBy = [{ from: "desc" }, { id: "desc" }] as QueryOrderMap<ActionPlan>[];
  const where = { $and: conditions } as FilterQuery<ActionPlan>;
  const rows = await op.em.find(ActionPlan, where, { orderBy, limit: first + 1 });
  return toConnection(rows, first, ({ id, from }) => writeCursor(from, id));
}

function conditionsOf({ forumId, year, on, status }: ActionPlanFilter): object[] {
  const conditions: object[] = [];
  if (forumId) conditions.push({ forum: isUuid(forumId) ? forumId : nothing });
  if (year != null) {
    const name = String(year).padStart(4, "0");
    if (!isPlainDate(`${name}-01-01`)) throw badInput("filter.year", "notAYear");
    conditions.push({ from: { $lte: `${name}-12-31` }, to: { $gte: `${name}-01-01` } });
  }
  if (on) conditions.push({ from: { $lte: on }, to: { $gte: on } });
  if (status?.length) conditions.push({ status: { $in: status } });
  return conditions;
}

/** What the viewer may do with a plan now. */
export async function allowedActionsOf(op: Operation, plan: ActionPlan): Promise<PlanAction[]> {
  const revisionOpen = plan.status === "ADOPTED" && (await hasOpenRevision(op, plan));
  return allowedOnPlan(op.viewer, { forumId: plan.forum.id, status: plan.status, revisionOpen });
}

/** Whether the viewer may begin a plan of the forum. */
export const mayCreate = (op: Operation, forum: Forum): boolean =>
  !hasEnded(forum) && roleThatMay(rolesInForum(op.viewer, forum.id), "actionPlan.create") !== null;

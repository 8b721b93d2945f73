import type { FilterQuery } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { badInput } from "../kit/problem.ts";
import { type Connection, pageSize, readCursor, toConnection, writeCursor } from "../platform/connection.ts";
import { isUuid } from "../platform/uuid.ts";
import { Anchoring } from "./anchoring.entity.ts";
import type { AnchoringsArgs } from "./anchoring.inputs.ts";
import { AnchoringReceipt } from "./receipt.entity.ts";

export function anchoring(op: Operation, id: string): Promise<Anchoring> {
  authorize(standingRoles(op.viewer), "anchoring.read");
  return op.load.visible(Anchoring, id);
}

export function receipt(op: Operation, id: string): Promise<AnchoringReceipt> {
  authorize(standingRoles(op.viewer), "anchoring.read");
  return op.load.visible(AnchoringReceipt, id);
}

/** The anchorings that the viewer may see, newest first. */
export async function anchorings(op: Operation, args: AnchoringsArgs): Promise<Connection<Anchoring>> {
  authorize(standingRoles(op.viewer), "anchoring.read");
  const first = pageSize(args.first);
  const conditions: FilterQuery<Anchoring>[] = [];
  if (args.after) {
    const [last = ""] = readCursor(args.after, 1);
    if (!isUuid(last)) throw badInput("after", "unknownCursor");
    conditions.push({ id: { $lt: last } });
  }
  // Where the id is none, nothing is found.
  if (args.forumId) conditions.push(isUuid(args.forumId) ? { forum: args.forumId } : { id: { $in: [] } });
  if (args.open === true) conditions.push({ settledOn: null, closedOn: null });
  if (args.open === false)
    conditions.push({ $or: [{ settledOn: { $ne: null } }, { closedOn: { $ne: null } }] });
  const rows = await op.em.find(
    Anchoring,
    { $and: conditions },
    { orderBy: { id: "desc" }, limit: first + 1 },
  );
  return toConnection(rows, first, ({ id }) => writeCursor(id));
}

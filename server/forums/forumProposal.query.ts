import type { FilterQuery } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { badInput } from "../kit/problem.ts";
import { type Connection, pageSize, readCursor, toConnection, writeCursor } from "../platform/connection.ts";
import { isUuid } from "../platform/uuid.ts";
import { Forum } from "./forum.entity.ts";
import type { ForumProposalsArgs } from "./forumProposal.args.ts";
import { ForumProposal } from "./forumProposal.entity.ts";

const nothing = "00000000-0000-0000-0000-000000000000";

export function forumProposal(op: Operation, id: string): Promise<ForumProposal> {
  authorize(standingRoles(op.viewer), "forumProposal.read");
  return op.load.visible(ForumProposal, id);
}

/** The proposals that the viewer may see, the newest first. */
export async function forumProposals(
  op: Operation,
  args: ForumProposalsArgs,
): Promise<Connection<ForumProposal>> {
  authorize(standingRoles(op.viewer), "forumProposal.read");
  const first = pageSize(args.first);
  const conditions: object[] = [];
  if (args.forumId) conditions.push({ forum: isUuid(args.forumId) ? args.forumId : nothing });
  if (args.status?.length) conditions.push({ status: { $in: args.status } });
  if (args.after) {
    const [id = ""] = readCursor(args.after, 1);
    if (!isUuid(id)) throw badInput("after", "unknownCursor");
    conditions.push({ id: { $lt: id } });
  }
  const where = { $and: conditions } as FilterQuery<ForumProposal>;
  const rows = await op.em.find(ForumProposal, where, { orderBy: { id: "desc" }, limit: first + 1 });
  return toConnection(rows, first, ({ id }) => writeCursor(id));
}

/** The forums that it would merge with, in their order, as far as the viewer sees them. */
export async function otherForumsOf(op: Operation, proposal: ForumProposal): Promise<Forum[]> {
  const forums = await Promise.all(proposal.otherForumIds.map((id) => op.load.one(Forum, id)));
  return forums.filter((forum) => forum !== null);
}

import type { Operation } from "../access/operation.ts";
import { ConcernedOrganization } from "../deficiencies/concerned.entity.ts";
import { Deficiency } from "../deficiencies/deficiency.entity.ts";
import { Reply } from "../deficiencies/reply.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { addDays, stockholmDate } from "../kit/dates.ts";

/** Deficiencies on which the organization is to give its view and has not, with the last day (R15). */
export async function awaitedReplies(
  op: Operation,
  organizationId: string,
): Promise<{ deficiency: Deficiency; due: string | null }[]> {
  const concerned = await op.em.find(ConcernedOrganization, { organization: organizationId });
  const rows = await Promise.all(concerned.map(({ deficiency }) => op.load.one(Deficiency, deficiency.id)));
  const awaited = rows.filter(
    (row) => row?.status === "REPORTED" || row?.status === "ACKNOWLEDGED" || row?.status === "IN_HANDLING",
  );
  const items = await Promise.all(
    awaited.map(async (deficiency) => {
      if (!deficiency?.reportedAt) return null;
      const given = await op.load.many(Reply, "deficiency", deficiency.id);
      if (given.some(({ organization }) => organization.id === organizationId)) return null;
      const forum = deficiency.handlingForum ? await op.load.one(Forum, deficiency.handlingForum.id) : null;
      const due = forum ? addDays(stockholmDate(deficiency.reportedAt), forum.replyDays) : null;
      return { deficiency, due };
    }),
  );
  return items.filter((one) => one !== null);
}

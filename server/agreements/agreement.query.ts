import { type FilterQuery, raw } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { hasEnded } from "../forums/forum.service.ts";
import { type Connection, pageSize, toConnection } from "../platform/connection.ts";
import { byExpression } from "../platform/expressionOrder.ts";
import { nameCursor, readNameCursor } from "../platform/nameOrder.ts";
import { isUuid } from "../platform/uuid.ts";
import type { AgreementFilter, AgreementsArgs } from "./agreement.args.ts";
import { Agreement } from "./agreement.entity.ts";
import { allowedOnAgreement, rolesInForum } from "./agreement.policy.ts";
import { type AgreementAction, stageOf } from "./agreement.rules.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";

const nothing = "00000000-0000-0000-0000-000000000000";
/** Swedish order, å ä ö last, whatever the database's own collation is. */
const byTitle = 'title collate "sv-x-icu"';

export function agreement(op: Operation, id: string): Promise<Agreement> {
  authorize(standingRoles(op.viewer), "agreement.read");
  return op.load.visible(Agreement, id);
}

/** The agreements that the viewer may see, by filter and title. */
export async function agreements(op: Operation, args: AgreementsArgs): Promise<Connection<Agreement>> {
  authorize(standingRoles(op.viewer), "agreement.read");
  const first = pageSize(args.first);
  const conditions: object[] = conditionsOf(args.filter ?? {});
  if (args.after) {
    const { id, name } = readNameCursor(args.after);
    conditions.push({
      [raw(`(${byTitle}, id) > (? collate "sv-x-icu", ?::uuid)`, [name, id])]: [],
    });
  }
  const orderBy = byExpression<Agreement>(byTitle, "asc");
  const where = { $and: conditions } as FilterQuery<Agreement>;
  const rows = await op.em.find(Agreement, where, { orderBy, limit: first + 1 });
  return toConnection(rows, first, ({ id, title }) => nameCursor({ id, name: title }));
}

function conditionsOf({ forumId, level, inForceOnly }: AgreementFilter): object[] {
  const conditions: object[] = [];
  if (forumId) conditions.push({ forum: isUuid(forumId) ? forumId : nothing });
  if (level?.length) conditions.push({ level: { $in: level } });
  if (inForceOnly) {
    const standing = "id in (select agreement_id from agreement_version where status = 'IN_FORCE')";
    conditions.push({ [raw(standing)]: [] });
  }
  return conditions;
}

/** What the viewer may do with an agreement now. */
export async function allowedActionsOf(op: Operation, noun: Agreement): Promise<AgreementAction[]> {
  const [versions, forum] = await Promise.all([
    op.load.many(AgreementVersion, "agreement", noun.id, "number"),
    noun.forum && op.load.one(Forum, noun.forum.id),
  ]);
  return allowedOnAgreement(op.viewer, {
    forumId: noun.forum?.id ?? null,
    stage: stageOf(versions.map(({ status }) => status)),
    takesVersions: forum !== null && !hasEnded(forum),
  });
}

/** Whether the viewer may begin an agreement of the forum. */
export const mayCreate = (op: Operation, forum: Forum): boolean =>
  !hasEnded(forum) && roleThatMay(rolesInForum(op.viewer, forum.id), "agreement.create") !== null;

import { randomUUIDv7 } from "node:crypto";
import type { Operation } from "../access/operation.ts";
import { regrantScope } from "../access/scope.service.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput } from "../kit/problem.ts";
import { Area } from "../organizations/area.entity.ts";
import { Forum } from "./forum.entity.ts";
import {
  checkParent,
  checkParentState,
  type DecisionRule,
  type ForumDeadlines,
  type ForumKind,
  type ForumLevel,
} from "./forum.rules.ts";
import { ladderAbove } from "./forum.service.ts";
import { openForumScopes } from "./registry.service.ts";

export interface NewForum extends ForumDeadlines {
  readonly name: string;
  readonly code: string;
  readonly kind: ForumKind;
  readonly level: ForumLevel;
  readonly areaId: string;
  readonly purpose: string;
  readonly parentForumId: string | null;
  readonly decisionRule: DecisionRule;
  readonly quorum: number | null;
  readonly individualCaseworkElsewhere: boolean;
  readonly status: "FORMING" | "ACTIVE";
  readonly activeFrom: string | null;
}

/** Two changes of the register wait for each other: together they could take a code twice or close a circle. */
export async function oneAtATime(op: Operation): Promise<void> {
  await op.em.execute("select pg_advisory_xact_lock(hashtext('hub register'))");
}

/** A new forum with its scopes, by an administrator; refusals name the field under `at`. */
export async function formForum(op: Operation, facts: NewForum, at = "input"): Promise<Forum> {
  const { areaId, parentForumId, ...rest } = facts;
  const { code, level } = rest;
  if (isBlank(rest.name)) throw badInput(`${at}.name`, "blank");
  if (isBlank(rest.purpose)) throw badInput(`${at}.purpose`, "blank");
  if (!/^[A-Z0-9]{2,12}$/.test(code)) throw badInput(`${at}.code`, "forumCode");
  const key = code.toLowerCase();
  if (await op.em.count(Forum, { $or: [{ code }, { key }] })) throw badInput(`${at}.code`, "taken");
  const area = await op.load.one(Area, areaId);
  if (!area) throw badInput(`${at}.areaId`, "unknownArea");
  const id = randomUUIDv7();
  const parentForum = await parentOf(op, { id, level }, parentForumId, `${at}.parentForumId`);
  const forum = op.em.create(Forum, { id, scopeId: randomUUIDv7(), key, area, parentForum, ...rest });
  await openForumScopes(op, forum);
  op.em.persist(forum);
  return forum;
}

/** The streams of those who see the forums' members. */
export const openStreams = (...forums: readonly (Forum | null)[]): string[] =>
  forums.flatMap((forum) => forum?.openScopeId ?? []);

/** The forum above, where it may stand there (R14). */
export async function parentOf(
  op: Operation,
  { id: forumId, level }: Pick<Forum, "id" | "level">,
  parentId: string | null,
  field = "input.parentForumId",
): Promise<Forum | null> {
  if (!parentId) return null;
  const parent = await op.load.visible(Forum, parentId);
  checkParentState(parent.status, field);
  const above = [parent, ...(await ladderAbove(op, parent))];
  checkParent(
    {
      forumId,
      level,
      parentId: parent.id,
      parentLevel: parent.level,
      parentOf: new Map(above.map((one) => [one.id, one.parentForum?.id ?? null])),
    },
    field,
  );
  return parent;
}

/** Under another forum, or none. The seats of the forums beside it see its card: those of the new ladder, not of the old. */
export async function standUnder(op: Operation, forum: Forum, parent: Forum | null): Promise<void> {
  const beside = (above: { readonly id: string } | null) => (above ? [`open:${above.id}`] : []);
  await regrantScope(op, forum.scopeId, { add: beside(parent), remove: beside(forum.parentForum) });
  forum.parentForum = parent;
}

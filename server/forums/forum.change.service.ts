import { randomUUIDv7 } from "node:crypto";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { regrantScope } from "../access/scope.service.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, Problem } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Area } from "../organizations/area.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { Forum } from "./forum.entity.ts";
import type {
  CreateForumInput,
  ForumDeadlinesInput,
  MoveForumInput,
  UpdateForumInput,
} from "./forum.inputs.ts";
import {
  checkDeadlines,
  checkParent,
  checkParentState,
  checkQuorum,
  checkReplyDays,
  type ForumDeadlines,
  forumDeadlineDefaults,
  forumTransitions,
  isFinal,
} from "./forum.rules.ts";
import { ladderAbove } from "./forum.service.ts";
import { openForumScopes } from "./registry.service.ts";

/** Administrators create a forum; it forms until it begins to work. */
export async function createForum(op: Operation, input: CreateForumInput): Promise<Forum> {
  const role = authorize(standingRoles(op.viewer), "forum.create");
  await oneAtATime(op);
  if (isBlank(input.name)) throw badInput("input.name", "blank");
  if (isBlank(input.purpose)) throw badInput("input.purpose", "blank");
  if (!/^[A-Z0-9]{2,12}$/.test(input.code)) throw badInput("input.code", "forumCode");
  const deadlines = given(input.deadlines);
  checkDeadlines(deadlines);
  const quorum = input.quorum ?? null;
  checkQuorum(input.decisionRule, quorum);
  const key = input.code.toLowerCase();
  if (await op.em.count(Forum, { $or: [{ code: input.code }, { key }] }))
    throw badInput("input.code", "taken");
  const area = await op.load.one(Area, input.areaId);
  if (!area) throw badInput("input.areaId", "unknownArea");
  const id = randomUUIDv7();
  const parentForum = await parentOf(op, { id, level: input.level }, input.parentForumId ?? null);
  const { name, code, kind, level, purpose, decisionRule } = input;
  const forum = op.em.create(Forum, {
    ...forumDeadlineDefaults,
    ...deadlines,
    id,
    scopeId: randomUUIDv7(),
    key,
    name,
    code,
    kind,
    level,
    purpose,
    status: "FORMING",
    area,
    parentForum,
    decisionRule,
    quorum,
    individualCaseworkElsewhere: kind === "SSPF" || kind === "BOB",
  });
  await openForumScopes(op, forum);
  op.em.persist(forum);
  op.act("forum.create", forum, streamsOf(forum, parentForum), role);
  return forum;
}

/** Administrators change a forum's facts. What is counted from its times already stays as it was counted (R18). */
export async function updateForum(op: Operation, input: UpdateForumInput): Promise<Forum> {
  const forum = await op.load.visible(Forum, input.id);
  const role = authorize(standingRoles(op.viewer), "forum.edit");
  await oneAtATime(op);
  expectVersion(forum, input.version);
  if (isFinal(forum.status)) {
    throw new Problem("ILLEGAL_TRANSITION", { params: { action: "forum.edit", from: forum.status } });
  }
  if (typeof input.purpose === "string") {
    if (isBlank(input.purpose)) throw badInput("input.purpose", "blank");
    forum.purpose = input.purpose;
  }
  const decisionRule = input.decisionRule ?? forum.decisionRule;
  const kept = decisionRule === forum.decisionRule ? forum.quorum : null;
  const quorum = input.quorum === undefined ? kept : input.quorum;
  checkQuorum(decisionRule, quorum);
  const deadlines = given(input.deadlines);
  checkDeadlines(deadlines);
  checkReplyDays(forum.replyDays, deadlines.replyDays ?? forum.replyDays);
  Object.assign(forum, { decisionRule, quorum, ...deadlines });
  const before = forum.parentForum;
  if (input.parentForumId !== undefined && input.parentForumId !== (before?.id ?? null)) {
    forum.parentForum = await parentOf(op, forum, input.parentForumId);
    // The seats of the forums beside it see its card: those of the new ladder, no longer those of the old.
    const beside = (parent: { readonly id: string } | null) => (parent ? [`open:${parent.id}`] : []);
    await regrantScope(op, forum.scopeId, { add: beside(forum.parentForum), remove: beside(before) });
  }
  const former = before ? await op.load.one(Forum, before.id) : null;
  op.act("forum.edit", forum, streamsOf(forum, former, forum.parentForum), role);
  return forum;
}

/** A forum begins to work, rests and wakes; what lies open in one that rests stays there. */
export async function moveForum(op: Operation, input: MoveForumInput): Promise<Forum> {
  const forum = await op.load.visible(Forum, input.id);
  const role = authorize(standingRoles(op.viewer), `forum.${input.action}`);
  expectVersion(forum, input.version);
  forum.status = move(forumTransitions, input.action, forum.status);
  if (input.action === "activate") forum.activeFrom ??= op.today;
  op.act(`forum.${input.action}`, forum, streamsOf(forum), role);
  return forum;
}

/** Two changes of the register wait for each other: together they could take a code twice or close a circle. */
async function oneAtATime(op: Operation): Promise<void> {
  await op.em.execute("select pg_advisory_xact_lock(hashtext('hub register'))");
}

const given = (deadlines: ForumDeadlinesInput | null | undefined): Partial<ForumDeadlines> =>
  Object.fromEntries(Object.entries(deadlines ?? {}).filter(([, days]) => typeof days === "number"));

const streamsOf = (...forums: readonly (Forum | null)[]): string[] =>
  forums.flatMap((forum) => forum?.openScopeId ?? []);

/** The forum above, where it may stand there (R14). */
async function parentOf(
  op: Operation,
  { id: forumId, level }: Pick<Forum, "id" | "level">,
  parentId: string | null,
): Promise<Forum | null> {
  if (!parentId) return null;
  const parent = await op.load.visible(Forum, parentId);
  checkParentState(parent.status);
  const above = [parent, ...(await ladderAbove(op, parent))];
  checkParent({
    forumId,
    level,
    parentId: parent.id,
    parentLevel: parent.level,
    parentOf: new Map(above.map((one) => [one.id, one.parentForum?.id ?? null])),
  });
  return parent;
}

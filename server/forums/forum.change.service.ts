import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, Problem } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import { formForum, oneAtATime, openStreams, parentOf, standUnder } from "./forming.service.ts";
import { Forum } from "./forum.entity.ts";
import type {
  CreateForumInput,
  ForumDeadlinesInput,
  MoveForumInput,
  UpdateForumInput,
} from "./forum.inputs.ts";
import {
  checkDeadlines,
  checkQuorum,
  checkReplyDays,
  type ForumDeadlines,
  forumDeadlineDefaults,
  forumTransitions,
  isFinal,
} from "./forum.rules.ts";
import { carryOutProposal } from "./forumProposal.service.ts";

/** Administrators create a forum; it forms until it begins to work. */
export async function createForum(op: Operation, input: CreateForumInput): Promise<Forum> {
  const role = authorize(standingRoles(op.viewer), "forum.create");
  await oneAtATime(op);
  const deadlines = given(input.deadlines);
  checkDeadlines(deadlines);
  const quorum = input.quorum ?? null;
  checkQuorum(input.decisionRule, quorum);
  const { name, code, kind, level, areaId, purpose, decisionRule } = input;
  const forum = await formForum(op, {
    ...forumDeadlineDefaults,
    ...deadlines,
    name,
    code,
    kind,
    level,
    areaId,
    purpose,
    parentForumId: input.parentForumId ?? null,
    decisionRule,
    quorum,
    individualCaseworkElsewhere: kind === "SSPF" || kind === "BOB",
    status: "FORMING",
    activeFrom: null,
  });
  op.act("forum.create", forum, openStreams(forum, forum.parentForum), role);
  const proposal = await carryOutProposal(op, input.proposalId, { kind: "CREATE", forumIds: null, role });
  if (proposal) proposal.resultingForum = forum;
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
    await standUnder(op, forum, await parentOf(op, forum, input.parentForumId));
  }
  const former = before ? await op.load.one(Forum, before.id) : null;
  op.act("forum.edit", forum, openStreams(forum, former, forum.parentForum), role);
  return forum;
}

/** A forum begins to work, rests and wakes; what lies open in one that rests stays there. */
export async function moveForum(op: Operation, input: MoveForumInput): Promise<Forum> {
  const forum = await op.load.visible(Forum, input.id);
  const role = authorize(standingRoles(op.viewer), `forum.${input.action}`);
  expectVersion(forum, input.version);
  forum.status = move(forumTransitions, input.action, forum.status);
  if (input.action === "activate") forum.activeFrom ??= op.today;
  op.act(`forum.${input.action}`, forum, openStreams(forum), role);
  return forum;
}

const given = (deadlines: ForumDeadlinesInput | null | undefined): Partial<ForumDeadlines> =>
  Object.fromEntries(Object.entries(deadlines ?? {}).filter(([, days]) => typeof days === "number"));

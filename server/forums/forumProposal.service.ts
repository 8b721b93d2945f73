import { randomUUIDv7 } from "node:crypto";
import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { openScope } from "../access/scope.service.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, Problem, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import { openStreams } from "./forming.service.ts";
import { Forum } from "./forum.entity.ts";
import { hasEnded } from "./forum.service.ts";
import { ForumProposal } from "./forumProposal.entity.ts";
import type {
  AnswerForumProposalInput,
  EditForumProposalInput,
  ProposeForumChangeInput,
  WithdrawForumProposalInput,
} from "./forumProposal.inputs.ts";
import { rolesOnProposal } from "./forumProposal.policy.ts";
import {
  checkAnswer,
  checkCarriesOut,
  checkOtherForums,
  type ProposalAction,
  type ProposalKind,
  proposalTransitions,
} from "./forumProposal.rules.ts";

/** 3.4: the chair of a forum that goes on proposes what an administrator does. Its seats and administrators see it. */
export async function proposeChange(op: Operation, input: ProposeForumChangeInput): Promise<ForumProposal> {
  const forum = await op.load.visible(Forum, input.forumId);
  const role = authorize(rolesOnProposal(op.viewer, forum.id), "forumProposal.propose");
  if (hasEnded(forum)) {
    const params = { action: "forumProposal.propose", from: forum.status };
    throw new Problem("ILLEGAL_TRANSITION", { params });
  }
  const facts = await factsOf(op, forum.id, input);
  const scopeId = randomUUIDv7();
  await openScope(op, scopeId, "forum.proposal", [`seat:${forum.id}`, "administrator"]);
  const proposal = op.em.create(ForumProposal, { scopeId, forum, ...facts });
  op.em.persist(proposal);
  return tell(op, "propose", { proposal, forum, role });
}

/** The chair says it otherwise, until it is answered. */
export async function editProposal(op: Operation, input: EditForumProposalInput): Promise<ForumProposal> {
  const step = await begin(op, input, "edit");
  const { proposal, forum } = step;
  proposal.status = move(proposalTransitions, "edit", proposal.status);
  Object.assign(proposal, await factsOf(op, forum.id, input));
  return tell(op, "edit", step);
}

/** The chair takes it back. */
export async function withdrawProposal(
  op: Operation,
  input: WithdrawForumProposalInput,
): Promise<ForumProposal> {
  const step = await begin(op, input, "withdraw");
  step.proposal.status = move(proposalTransitions, "withdraw", step.proposal.status);
  return tell(op, "withdraw", step);
}

/** An administrator declines it and says why, or tells that it has been carried out. */
export async function answerProposal(op: Operation, input: AnswerForumProposalInput): Promise<ForumProposal> {
  const step = await begin(op, input, "answer");
  const { proposal } = step;
  const { outcome } = input;
  const answer = input.answer ?? null;
  const resultingForumId = input.resultingForumId ?? null;
  proposal.status = move(proposalTransitions, "answer", proposal.status, outcome);
  checkAnswer({ outcome, answer, resultingForumId });
  proposal.resultingForum = resultingForumId === null ? null : await op.load.visible(Forum, resultingForumId);
  proposal.answer = answer !== null && !isBlank(answer) ? answer : null;
  proposal.answeredOn = op.today;
  return tell(op, outcome === "DECLINED" ? "decline" : "carryOut", step);
}

/**
 * 3.4: the administrator who creates, splits or merges carries out the proposal by it, in the same operation. Written at
 * once, so that it no longer lies open in a forum that ends (R30). Null where nothing is proposed.
 */
export async function carryOutProposal(
  op: Operation,
  proposalId: string | null | undefined,
  done: { readonly kind: ProposalKind; readonly forumIds: readonly string[] | null; readonly role: Role },
): Promise<ForumProposal | null> {
  if (!proposalId) return null;
  const proposal = await op.load.held(ForumProposal, proposalId);
  checkCarriesOut({ kind: proposal.kind, forumId: proposal.forum.id }, done);
  proposal.status = move(proposalTransitions, "answer", proposal.status, "CARRIED_OUT");
  proposal.answeredOn = op.today;
  const forum = await op.load.visible(Forum, proposal.forum.id);
  tell(op, "carryOut", { proposal, forum, role: done.role });
  await op.em.flush();
  return proposal;
}

interface Step {
  readonly proposal: ForumProposal;
  readonly forum: Forum;
  readonly role: Role;
}

/** Load, authorize, compare: NOT_FOUND, FORBIDDEN or CONFLICT. */
async function begin(
  op: Operation,
  input: { readonly id: string; readonly version: number },
  action: ProposalAction,
): Promise<Step> {
  const proposal = await op.load.held(ForumProposal, input.id);
  const forum = await op.load.visible(Forum, proposal.forum.id);
  const role = authorize(rolesOnProposal(op.viewer, forum.id), `forumProposal.${action}`);
  expectVersion(proposal, input.version);
  return { proposal, forum, role };
}

/** What is proposed, where it may be: a merger is with forums that the chair sees and that go on. */
async function factsOf(
  op: Operation,
  forumId: string,
  {
    kind,
    otherForumIds,
    text,
    wishedFrom = null,
  }: Omit<EditForumProposalInput, keyof WithdrawForumProposalInput>,
) {
  if (isBlank(text)) throw badInput("input.text", "blank");
  checkOtherForums(kind, forumId, otherForumIds);
  const others = await Promise.all(otherForumIds.map((id) => op.load.visible(Forum, id)));
  if (others.some(hasEnded)) throw refused("R30", "otherForumEnded", {}, "input.otherForumIds");
  return { kind, otherForumIds, text, wishedFrom };
}

/** Told where the forum's seats and the administrators listen; of those, who may see the proposal is told of it. */
function tell(op: Operation, action: string, { proposal, forum, role }: Step): ForumProposal {
  op.act(`forumProposal.${action}`, proposal, openStreams(forum), role);
  return proposal;
}

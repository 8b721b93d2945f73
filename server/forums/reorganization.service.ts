import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, must } from "../kit/problem.ts";
import { oneAtATime, openStreams } from "./forming.service.ts";
import { Forum } from "./forum.entity.ts";
import { carryOutProposal } from "./forumProposal.service.ts";
import { joinMember } from "./joining.service.ts";
import { openMatters } from "./openMatters.ts";
import { addLineage } from "./register.service.ts";
import type { CloseForumInput, SplitForumInput } from "./reorganization.inputs.ts";
import {
  checkAllocation,
  checkDay,
  checkForums,
  checkMemberships,
  checkMovable,
  checkNothingOpen,
  lastDay,
} from "./reorganization.rules.ts";
import {
  beginEnding,
  type Ending,
  endForum,
  formSuccessor,
  handOverChild,
  parentThatStays,
} from "./succession.service.ts";

/** R30: a forum in which nothing lies open any more ends for good; its members keep reading it. */
export async function closeForum(op: Operation, input: CloseForumInput): Promise<Forum> {
  await op.load.visible(Forum, input.id);
  const role = authorize(standingRoles(op.viewer), "forum.close");
  if (isBlank(input.reason)) throw badInput("input.reason", "blank");
  await oneAtATime(op);
  const ending = await beginEnding(op, input, "close");
  checkDay(input.closedOn, op.today, "input.closedOn");
  checkNothingOpen({ ...ending, childForums: ending.children.length });
  await endForum(op, ending, { activeTo: input.closedOn, reason: input.reason });
  const { forum } = ending;
  op.act("forum.close", forum, openStreams(forum, await aboveOf(op, forum)), role);
  return forum;
}

/**
 * R30: on the effective date memberships end here and start in the successors, and each open matter passes to exactly
 * one. What is finished stays here, and lineage links both.
 */
export async function splitForum(op: Operation, input: SplitForumInput): Promise<Forum> {
  await op.load.visible(Forum, input.id);
  const role = authorize(standingRoles(op.viewer), "forum.split");
  checkForums(input.successors.length, 2, "input.successors");
  await oneAtATime(op);
  await carryOutProposal(op, input.proposalId, { kind: "SPLIT", forumIds: [input.id], role });
  const ending = await beginEnding(op, input, "split");
  const { forum, memberships, children, matters } = ending;
  checkDay(input.effectiveOn, op.today, "input.effectiveOn");
  checkMovable(matters, ending.invitations);
  const count = input.successors.length;
  checkMemberships(
    memberships.map(({ id }) => id),
    input.successors.map(({ membershipIds }) => membershipIds),
  );
  const matterTo = checkAllocation(
    matters.map(({ id }) => id),
    input.matters.map(({ matterId, successor }) => ({ id: matterId, successor })),
    count,
    { list: "input.matters", id: "matterId" },
  );
  const childTo = checkAllocation(
    children.map(({ id }) => id),
    input.childForums.map(({ forumId, successor }) => ({ id: forumId, successor })),
    count,
    { list: "input.childForums", id: "forumId" },
  );
  const { effectiveOn } = input;
  const activeTo = lastDay(effectiveOn, forum.activeFrom);
  op.act("forum.split", forum, openStreams(forum, await aboveOf(op, forum)), role);
  const successors = await formSuccessors(op, input, ending, role);
  await endForum(op, ending, { activeTo, reason: input.reason ?? null });
  for (const [place, to] of successors.entries()) {
    const passage = { from: forum, to, role };
    await openMatters().handOver(
      op,
      matters.filter(({ id }) => matterTo.get(id) === place),
      passage,
    );
    for (const child of children.filter(({ id }) => childTo.get(id) === place)) {
      const line = input.childForums.findIndex(({ forumId }) => forumId === child.id);
      await handOverChild(op, child, passage, `input.childForums[${line}].successor`);
    }
  }
  return forum;
}

/** The new forums, each with its members, their seats, and where it came from. */
async function formSuccessors(
  op: Operation,
  input: SplitForumInput,
  { forum, memberships }: Ending,
  role: Role,
): Promise<Forum[]> {
  const { effectiveOn } = input;
  const staying = await parentThatStays(op, forum, [forum]);
  const successors: Forum[] = [];
  for (const [index, facts] of input.successors.entries()) {
    const parentForumId = facts.parentForumId === undefined ? staying : facts.parentForumId;
    const at = `input.successors[${index}]`;
    const to = await formSuccessor(op, forum, { ...facts, parentForumId }, { at, effectiveOn, role });
    await addLineage(op, { from: forum, to, kind: "SPLIT", effectiveOn });
    for (const id of facts.membershipIds) {
      const membership = must(
        memberships.find((one) => one.id === id),
        "a membership that was checked",
      );
      await joinMember(op, membership, { to, from: effectiveOn, keepsTask: true, role });
    }
    successors.push(to);
  }
  return successors;
}

const aboveOf = async (op: Operation, { parentForum }: Forum): Promise<Forum | null> =>
  parentForum ? op.load.one(Forum, parentForum.id) : null;

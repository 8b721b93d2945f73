import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { badInput, must, refused } from "../kit/problem.ts";
import { expectVersion } from "../platform/version.ts";
import { oneAtATime, openStreams, standUnder } from "./forming.service.ts";
import { Forum } from "./forum.entity.ts";
import { carryOutProposal } from "./forumProposal.service.ts";
import { joinMember } from "./joining.service.ts";
import { openMatters } from "./openMatters.ts";
import { addLineage } from "./register.service.ts";
import type { ForumVersionInput, MergeForumsInput } from "./reorganization.inputs.ts";
import { checkDay, checkForums, checkMovable, lastDay } from "./reorganization.rules.ts";
import {
  beginEnding,
  type Ending,
  endForum,
  formSuccessor,
  handOverChild,
  parentThatStays,
} from "./succession.service.ts";

/** R30: members, open matters and forums below all go to one forum, a new one or one that goes on; the others end. */
export async function mergeForums(op: Operation, input: MergeForumsInput): Promise<Forum> {
  const { forums, newForum = null, intoForum = null } = input;
  const forumIds = (intoForum ? [...forums, intoForum] : forums).map(({ id }) => id);
  for (const id of forumIds) await op.load.visible(Forum, id);
  const role = authorize(standingRoles(op.viewer), "forum.merge");
  checkChoice(input);
  await oneAtATime(op);
  const proposal = await carryOutProposal(op, input.proposalId, { kind: "MERGE", forumIds, role });
  const endings = await beginAll(op, forums);
  const { effectiveOn } = input;
  checkDay(effectiveOn, op.today, "input.effectiveOn");
  for (const { matters, invitations } of endings) checkMovable(matters, invitations);
  const leaving = endings.map(({ forum }) => forum);
  for (const forum of leaving) op.act("forum.merge", forum, openStreams(forum), role);
  const to = intoForum
    ? await goOn(op, intoForum, leaving, role)
    : await formMerged(op, must(newForum, "one of the two"), { leaving, effectiveOn, role });
  for (const [place, ending] of endings.entries()) {
    await addLineage(op, { from: ending.forum, to, kind: "MERGE", effectiveOn });
    for (const membership of ending.memberships) {
      await joinMember(op, membership, { to, from: effectiveOn, keepsTask: !intoForum && place === 0, role });
    }
  }
  for (const ending of endings) await pass(op, ending, { to, leaving, input, role });
  if (proposal) proposal.resultingForum = to;
  return to;
}

/** Into a new forum or into one that goes on, and none of them twice. */
function checkChoice({ forums, newForum, intoForum }: MergeForumsInput): void {
  if (newForum && intoForum) throw badInput("input.intoForum", "eitherOr");
  if (!newForum && !intoForum) throw badInput("input.newForum", "required");
  checkForums(forums.length, intoForum ? 1 : 2, "input.forums");
  const ids = forums.map(({ id }) => id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) throw badInput(`input.forums[${index}].id`, "repeated");
  if (intoForum && ids.includes(intoForum.id)) throw badInput("input.intoForum.id", "repeated");
}

/** In the order given, but held in one order: two mergers of the same forums wait for each other. */
async function beginAll(op: Operation, forums: readonly ForumVersionInput[]): Promise<Ending[]> {
  const begun = new Map<string, Ending>();
  for (const seen of [...forums].sort((one, other) => (one.id < other.id ? -1 : 1)))
    begun.set(seen.id, await beginEnding(op, seen, "merge"));
  return forums.map(({ id }) => must(begun.get(id), "a forum begun with"));
}

async function formMerged(
  op: Operation,
  facts: NonNullable<MergeForumsInput["newForum"]>,
  { leaving, effectiveOn, role }: { leaving: readonly Forum[]; effectiveOn: string; role: Role },
): Promise<Forum> {
  const first = must(leaving[0], "at least one forum");
  const parentForumId =
    facts.parentForumId === undefined ? await parentThatStays(op, first, leaving) : facts.parentForumId;
  return formSuccessor(op, first, { ...facts, parentForumId }, { at: "input.newForum", effectiveOn, role });
}

/** The forum that goes on, under the nearest one above it that goes on too. */
async function goOn(
  op: Operation,
  seen: ForumVersionInput,
  leaving: readonly Forum[],
  role: Role,
): Promise<Forum> {
  const to = await op.load.held(Forum, seen.id);
  expectVersion(to, seen.version);
  if (to.status !== "ACTIVE") throw refused("R30", "receiverNotActive", {}, "input.intoForum.id");
  if (leaving.some(({ id }) => id === to.parentForum?.id)) {
    const parentId = await parentThatStays(op, to, leaving);
    await standUnder(op, to, parentId ? await op.load.visible(Forum, parentId) : null);
  }
  op.act("forum.takeOver", to, openStreams(to, ...leaving), role);
  return to;
}

/** What the forum holds passes to the one; then it ends. */
async function pass(
  op: Operation,
  ending: Ending,
  { to, leaving, input, role }: { to: Forum; leaving: readonly Forum[]; input: MergeForumsInput; role: Role },
): Promise<void> {
  const { forum, matters, children } = ending;
  const passage = { from: forum, to, role };
  await endForum(op, ending, {
    activeTo: lastDay(input.effectiveOn, forum.activeFrom),
    reason: input.reason ?? null,
  });
  await openMatters().handOver(op, matters, passage);
  const staying = children.filter(({ id }) => id !== to.id && !leaving.some((one) => one.id === id));
  const field = input.intoForum ? "input.intoForum.id" : "input.newForum.level";
  for (const child of staying) await handOverChild(op, child, passage, field);
}

import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { isBlank } from "../kit/blank.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import { endCadence, keepCadence } from "./cadenceSuccession.service.ts";
import { formForum, openStreams, parentOf, standUnder } from "./forming.service.ts";
import { Forum } from "./forum.entity.ts";
import { type ForumEnd, forumTransitions, isFinal } from "./forum.rules.ts";
import { ladderAbove } from "./forum.service.ts";
import { Membership } from "./membership.entity.ts";
import { isCurrent, membershipTransitions } from "./membership.rules.ts";
import { openMatters, type Passage } from "./openMatters.ts";
import type { MergedForumInput } from "./reorganization.inputs.ts";
import { type OpenThing } from "./reorganization.rules.ts";
import { Seat } from "./seat.entity.ts";

/** A forum that is to end, with what it holds. */
export interface Ending {
  readonly forum: Forum;
  readonly memberships: readonly Membership[];
  readonly invitations: number;
  readonly children: readonly Forum[];
  readonly matters: readonly OpenThing[];
}

/** Holds a forum that is to end, so that nobody adds to it meanwhile, and moves it to its last state. */
export async function beginEnding(
  op: Operation,
  seen: { readonly id: string; readonly version: number },
  end: ForumEnd,
): Promise<Ending> {
  const forum = await op.load.held(Forum, seen.id);
  expectVersion(forum, seen.version);
  forum.status = move(forumTransitions, end, forum.status);
  const [memberships, children, matters] = await Promise.all([
    op.load.many(Membership, "forum", forum.id),
    op.load.many(Forum, "parentForum", forum.id),
    openMatters().in(op, forum.id),
  ]);
  return {
    forum,
    memberships: memberships.filter((one) => one.status === "ACTIVE" && isStanding(one, op.today)),
    invitations: memberships.filter(({ status }) => status === "INVITED").length,
    children: children.filter(({ status }) => !isFinal(status)),
    matters,
  };
}

/** Holds today or later: a membership that has been accepted may begin in a while. */
const isStanding = ({ to }: { readonly to: string | null }, today: string): boolean =>
  to === null || to >= today;

/** The seats of a membership that hold today. */
export async function seatsOf(op: Operation, membershipId: string): Promise<Seat[]> {
  const seats = await op.load.many(Seat, "membership", membershipId);
  return seats.filter(
    (seat) => isCurrent({ from: seat.from, to: seat.to }, op.today) || seat.from > op.today,
  );
}

/** The last day of the forum, of its memberships, their seats and its cadence; all stays readable (R30). */
export async function endForum(
  op: Operation,
  { forum, memberships }: Ending,
  { activeTo, reason }: { readonly activeTo: string; readonly reason: string | null },
): Promise<void> {
  for (const membership of memberships) {
    const to = membership.from > activeTo ? membership.from : activeTo;
    for (const seat of await seatsOf(op, membership.id)) seat.to = seat.from > to ? seat.from : to;
    Object.assign(membership, { status: move(membershipTransitions, "leave", membership.status), to });
  }
  await endCadence(op, forum, activeTo);
  forum.activeTo = activeTo;
  forum.endReason = reason && !isBlank(reason) ? reason : null;
}

/** A forum that takes over: active at once, with its cadence and what is not said as it was in the one before it. */
export async function formSuccessor(
  op: Operation,
  before: Forum,
  facts: MergedForumInput & { readonly parentForumId: string | null },
  { at, effectiveOn, role }: { readonly at: string; readonly effectiveOn: string; readonly role: Role },
): Promise<Forum> {
  const kind = facts.kind ?? before.kind;
  const { acknowledgeDays, replyDays, feedbackDays, acceptDays } = before;
  const { answerDays, answerAfterMeetingDays, conveyDays, verdictDays } = before;
  const forum = await formForum(
    op,
    {
      ...{ acknowledgeDays, replyDays, feedbackDays, acceptDays },
      ...{ answerDays, answerAfterMeetingDays, conveyDays, verdictDays },
      name: facts.name,
      code: facts.code,
      kind,
      level: facts.level ?? before.level,
      areaId: facts.areaId ?? before.area.id,
      purpose: facts.purpose ?? before.purpose,
      parentForumId: facts.parentForumId,
      decisionRule: before.decisionRule,
      quorum: before.quorum,
      individualCaseworkElsewhere:
        facts.kind && facts.kind !== before.kind
          ? kind === "SSPF" || kind === "BOB"
          : before.individualCaseworkElsewhere,
      status: "ACTIVE",
      activeFrom: effectiveOn,
    },
    at,
  );
  op.act("forum.create", forum, openStreams(forum, forum.parentForum), role);
  await op.em.flush();
  await keepCadence(op, { from: before, to: forum, effectiveOn, role });
  return forum;
}

/** The nearest forum above that goes on, or null. */
export async function parentThatStays(
  op: Operation,
  forum: Forum,
  leaving: readonly Forum[],
): Promise<string | null> {
  const above = await ladderAbove(op, forum);
  return above.find(({ id }) => !leaving.some((one) => one.id === id))?.id ?? null;
}

/** The forum below goes on under the one that took over, and owes it what it owed the old one. */
export async function handOverChild(
  op: Operation,
  child: Forum,
  passage: Passage,
  field: string,
): Promise<void> {
  const { from, to, role } = passage;
  await standUnder(op, child, await parentOf(op, child, to.id, field));
  op.act("forum.edit", child, openStreams(child, from, to), role);
  await openMatters().follow(op, child, passage);
}

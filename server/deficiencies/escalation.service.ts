import { randomUUIDv7 } from "node:crypto";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { offerScope, openScopeLike, showForumLike } from "../access/scope.service.ts";
import { Forum } from "../forums/forum.entity.ts";
import { ladderAbove } from "../forums/forum.service.ts";
import { representedPrincipalIds } from "../forums/membership.service.ts";
import { isBlank } from "../kit/blank.ts";
import { stockholmDate } from "../kit/dates.ts";
import { must, Problem, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { nextOrdinaryMeetingOn } from "../meetings/meeting.service.ts";
import { expectVersion } from "../platform/version.ts";
import { mayRepresentativeEscalate } from "./deficiency.rules.ts";
import { Escalation } from "./escalation.entity.ts";
import type { EscalateInput, SendOnEscalationInput } from "./escalation.inputs.ts";
import { rolesBetweenForums } from "./escalation.policy.ts";
import {
  checkDestination,
  checkReadiness,
  type EscalationStep,
  escalationDeadlines,
  escalationTransitions,
} from "./escalation.rules.ts";
import { beginAction, followersOf } from "./matter.ts";
import { projectionOf } from "./projection.service.ts";
import { Projection } from "./projection.ts";
import { Reply } from "./reply.entity.ts";

export function escalation(op: Operation, id: string): Promise<Escalation> {
  authorize(standingRoles(op.viewer), "escalation.read");
  return op.load.visible(Escalation, id);
}

/** Raises a question to the forum above (R12–R16). The matter and the duty to give feedback stay below. */
export async function escalate(op: Operation, input: EscalateInput): Promise<Escalation> {
  const matter = await beginAction(op, input, "escalate");
  const { deficiency, facts } = matter;
  const forum = must(matter.forum, "the handling forum");
  if (
    deficiency.status === "REPORTED" &&
    !mayRepresentativeEscalate({ ...facts, state: facts.status }, op.today)
  ) {
    throw new Problem("ILLEGAL_TRANSITION", { params: { action: "escalate", from: deficiency.status } });
  }
  if (facts.escalationOpen) throw refused("R13", "escalationOpen");
  if (facts.transferOpen) throw refused("R22", "transferOpen");
  const replies = await op.load.many(Reply, "deficiency", deficiency.id);
  checkReadiness({
    concernedOrganizationIds: facts.concernedOrganizationIds,
    repliedOrganizationIds: replies.map(({ organization }) => organization.id),
    reportedOn: stockholmDate(must(deficiency.reportedAt, "reported")),
    today: op.today,
    replyDays: forum.replyDays,
    urgent: input.urgent,
  });
  const escalation = await send(op, input, {
    from: forum,
    deficiencyId: deficiency.id,
    like: deficiency.scopeId,
    projection: await projectionOf(op, matter),
    previous: null,
  });
  deficiency.status = matter.next;
  await tellEscalation(op, escalation, "escalation.send", matter.role);
  return escalation;
}

interface Sending {
  readonly from: Forum;
  readonly deficiencyId: string;
  readonly like: string;
  readonly projection: Projection;
  readonly previous: Escalation | null;
}

async function send(
  op: Operation,
  input: EscalateInput | SendOnEscalationInput,
  sending: Sending,
): Promise<Escalation> {
  const { from, previous } = sending;
  if (isBlank(input.question)) throw refused("R13", "questionMissing", {}, "input.question");
  if (isBlank(input.tried)) throw refused("R13", "triedMissing", {}, "input.tried");
  const above = await ladderAbove(op, from);
  const to = input.toForumId ? await op.load.visible(Forum, input.toForumId) : above[0];
  if (!to) throw refused("R13", "noForumAbove");
  const known = [from, ...above, to];
  checkDestination({
    fromForumId: from.id,
    toForumId: to.id,
    parentOf: new Map(known.map((forum) => [forum.id, forum.parentForum?.id ?? null])),
    levels: new Map(known.map((forum) => [forum.id, forum.level])),
    statuses: new Map(known.map((forum) => [forum.id, forum.status])),
    urgent: input.urgent,
    urgentReason: input.urgentReason ?? null,
    representedPrincipalIds: await representedPrincipalIds(op, to.id),
    partyPrincipalIds: sending.projection.partyPrincipalIds,
  });
  const scopeId = randomUUIDv7();
  await openScopeLike(op, {
    id: scopeId,
    kind: "escalation",
    like: sending.like,
    extra: [`seat:${from.id}`, `seat:${to.id}`],
  });
  for (const forum of [from, to]) await showForumLike(op, forum.id, scopeId);
  const escalation = op.em.create(Escalation, {
    scopeId,
    deficiencyId: sending.deficiencyId,
    previous,
    fromForum: from,
    toForum: to,
    question: input.question,
    tried: input.tried,
    urgent: input.urgent,
    urgentReason: input.urgentReason ?? null,
    projection: sending.projection,
    sentOn: op.today,
    ...escalationDeadlines(to, op.today, await nextOrdinaryMeetingOn(op, to.id)),
  });
  op.em.persist(escalation);
  return escalation;
}

/** Sends an accepted question one level further up, as a new one linked to it. */
export async function sendOn(op: Operation, input: SendOnEscalationInput): Promise<Escalation> {
  const { escalation, role } = await beginStep(op, input, "sendOn");
  const next = await send(op, input, {
    from: await op.load.visible(Forum, escalation.toForum.id),
    deficiencyId: escalation.deficiencyId,
    like: escalation.scopeId,
    projection: Object.assign(new Projection(), escalation.projection),
    previous: escalation,
  });
  // Whoever returns the new question puts this one back below, and may not see it.
  await offerScope(op, escalation.scopeId, next.scopeId, { add: [`seat:${next.toForum.id}`] });
  await tellEscalation(op, escalation, "escalation.sendOn", role);
  await tellEscalation(op, next, "escalation.send", role);
  return next;
}

/** Load, authorize, move: the beginning of every step of an escalation; its state is changed. */
export async function beginStep(
  op: Operation,
  input: { readonly id: string; readonly version: number },
  action: EscalationStep,
): Promise<{ escalation: Escalation; role: Role }> {
  const escalation = await op.load.held(Escalation, input.id);
  const between = { fromForumId: escalation.fromForum.id, toForumId: escalation.toForum.id };
  const role = authorize(rolesBetweenForums(op.viewer, between), `escalation.${action}`);
  expectVersion(escalation, input.version);
  escalation.status = move(escalationTransitions, action, escalation.status);
  return { escalation, role };
}

/** Tells both forums' rooms, and everyone who follows the matter. */
export async function tellEscalation(
  op: Operation,
  escalation: Escalation,
  action: string,
  role: Role | null,
): Promise<void> {
  const [from, to] = await Promise.all([
    op.load.one(Forum, escalation.fromForum.id),
    op.load.one(Forum, escalation.toForum.id),
  ]);
  const rooms = [from?.roomScopeId, to?.roomScopeId].filter((stream) => stream !== undefined);
  op.act(action, escalation, [...rooms, ...(await followersOf(op, escalation.deficiencyId))], role);
}

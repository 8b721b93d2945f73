import { randomUUIDv7 } from "node:crypto";
import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { openScope } from "../access/scope.service.ts";
import { Forum } from "../forums/forum.entity.ts";
import { isMemberOf } from "../forums/membership.service.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, Problem } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { carryOn, closeRanks, intoBacklog, itemsOf, moveOnAgenda, ontoAgenda, tellItem } from "./agenda.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import type {
  AddAgendaItemInput,
  AgendaItemStepInput,
  CarryOverAgendaItemInput,
  MoveAgendaItemInput,
  PlaceAgendaItemInput,
  ProposeAgendaItemInput,
  UpdateAgendaItemInput,
} from "./agendaItem.inputs.ts";
import {
  type AgendaItemAction,
  type AgendaItemState,
  agendaItemTransitions,
  isAtHome,
} from "./agendaItem.rules.ts";
import { Meeting } from "./meeting.entity.ts";
import { type AgendaItemFacts, roleForAgendaItem, rolesToPropose } from "./meeting.policy.ts";
import { checkForum } from "./meeting.rules.ts";
import { meetingFor } from "./meeting.service.ts";

/** Whether the viewer sees a noun of any feature; given by the edge, which knows them all. */
export type Sees = (op: Operation, type: string, id: string) => Promise<boolean>;

/** What decides a viewer's rights on an agenda item. */
export function factsOf(item: AgendaItem, meeting: Meeting | null): AgendaItemFacts {
  return {
    forumId: item.forum.id,
    status: item.status,
    home: meeting ? meeting.status : "BACKLOG",
    number: item.number,
    proposedByOrganizationId: item.proposedByOrganization.id,
    proposerStreamId: item.proposerStreamId,
  };
}

interface ItemInHand {
  readonly item: AgendaItem;
  readonly meeting: Meeting | null;
  readonly forum: Forum;
  readonly role: Role;
}

/**
 * Load, authorize, move: the beginning of every use case of an item. The meeting is held before the item, so that those
 * who change one agenda wait for each other in the same order. The state is changed.
 */
async function itemFor(
  op: Operation,
  input: { readonly id: string; readonly version: number },
  action: AgendaItemAction,
  to?: AgendaItemState,
): Promise<ItemInHand> {
  const { meeting: home } = await op.load.visible(AgendaItem, input.id);
  // Who follows an item from outside the room does not see the meeting, and may do nothing with what lies in one.
  const seen = home && (await op.load.one(Meeting, home.id));
  const meeting = seen && (await op.load.held(Meeting, seen.id));
  const item = await op.load.held(AgendaItem, input.id);
  const forum = await op.load.visible(Forum, item.forum.id);
  const facts = factsOf(item, meeting);
  const role = roleForAgendaItem(op.viewer, facts, action);
  if (!role) throw new Problem("FORBIDDEN", { params: { permission: `agendaItem.${action}` } });
  if (item.meeting?.id !== meeting?.id) {
    throw new Problem("CONFLICT", { field: "input.version", params: { currentVersion: item.version } });
  }
  expectVersion(item, input.version);
  const status = move(agendaItemTransitions, action, item.status, to);
  if (!isAtHome(action, facts)) {
    throw new Problem("ILLEGAL_TRANSITION", { params: { action, from: facts.home } });
  }
  item.status = status;
  return { item, meeting, forum, role };
}

const longestMinutes = 480;

function textsOf(input: Pick<UpdateAgendaItemInput, "title" | "description" | "kind" | "plannedMinutes">) {
  const { title, description = null, kind, plannedMinutes = null } = input;
  if (isBlank(title)) throw badInput("input.title", "blank");
  if (plannedMinutes !== null && (plannedMinutes < 1 || plannedMinutes > longestMinutes)) {
    throw badInput("input.plannedMinutes", "outOfRange", { min: 1, max: longestMinutes });
  }
  return {
    title,
    description: description && !isBlank(description) ? description : null,
    kind,
    plannedMinutes,
  };
}

/** Both or neither, and one that the viewer sees. BAD_USER_INPUT with `subjectHalf` or `unknownSubject`. */
async function subjectOf(
  op: Operation,
  { subjectType = null, subjectId = null }: Pick<ProposeAgendaItemInput, "subjectType" | "subjectId">,
  sees: Sees,
): Promise<Pick<AgendaItem, "subjectType" | "subjectId">> {
  if (subjectType === null && subjectId === null) return { subjectType, subjectId };
  if (subjectType === null || subjectId === null) throw badInput("input.subjectId", "subjectHalf");
  if (!(await sees(op, subjectType, subjectId))) throw badInput("input.subjectId", "unknownSubject");
  return { subjectType, subjectId };
}

/**
 * A new item of the forum, in its backlog until it is put elsewhere. An employee without a seat sees no meeting to
 * propose it to, and has the item in a scope of its own. BAD_USER_INPUT with `backlogOnly`.
 */
async function newItem(
  op: Operation,
  input: ProposeAgendaItemInput | AddAgendaItemInput,
  action: "proposeItem" | "addItem",
  sees: Sees,
): Promise<ItemInHand> {
  const forum = await op.load.visible(Forum, input.forumId);
  const roles = rolesToPropose(op.viewer, forum.id, await isMemberOf(op, forum.id));
  const role = authorize(roles, `meeting.${action}`);
  const isSeated = op.viewer.seats.some(({ forumId }) => forumId === forum.id);
  if (!isSeated && input.meetingId) throw badInput("input.meetingId", "backlogOnly");
  checkForum(forum);
  const meeting = input.meetingId
    ? await targetMeeting(op, forum, { meetingId: input.meetingId }, action)
    : null;
  const item = op.em.create(AgendaItem, {
    scopeId: isSeated ? forum.roomScopeId : await openProposal(op, forum),
    forum,
    ...textsOf(input),
    ...(await subjectOf(op, input, sees)),
    proposedByOrganization: op.em.getReference(Organization, op.viewer.organizationId),
    proposerStreamId: isSeated ? null : op.viewer.assignment.ownScopeId,
  });
  op.em.persist(item);
  return { item, meeting, forum, role };
}

/** The scope of an item that an employee proposes: for the forum's seats and that employee. */
async function openProposal(op: Operation, forum: Forum): Promise<string> {
  const scopeId = randomUUIDv7();
  const grantees = [`seat:${forum.id}`, `assignment:${op.viewer.assignment.id}`];
  await openScope(op, scopeId, "agendaItem", grantees);
  return scopeId;
}

/** A meeting of the same forum whose agenda is still open, and the argument that names it. BAD_USER_INPUT with `otherForum`. */
async function targetMeeting(
  op: Operation,
  forum: Forum,
  named: Readonly<Record<string, string>>,
  action: "proposeItem" | "addItem",
): Promise<Meeting> {
  const [[argument, id] = ["", ""]] = Object.entries(named);
  const { forum: own } = await op.load.visible(Meeting, id);
  if (own.id !== forum.id) throw badInput(`input.${argument}`, "otherForum");
  return (await meetingFor(op, { id }, action)).meeting;
}

/** Any seat proposes an item, to a meeting or to the backlog; an employee of a member to the backlog. */
export async function proposeAgendaItem(
  op: Operation,
  input: ProposeAgendaItemInput,
  sees: Sees,
): Promise<AgendaItem> {
  const { item, meeting, ...inHand } = await newItem(op, input, "proposeItem", sees);
  item.meeting = meeting;
  tellItem(op, "agendaItem.propose", item, inHand);
  return item;
}

/** Chair and coordinator put an item on an agenda, or in the backlog. */
export async function addAgendaItem(
  op: Operation,
  input: AddAgendaItemInput,
  sees: Sees,
): Promise<AgendaItem> {
  const { item, meeting, ...inHand } = await newItem(op, input, "addItem", sees);
  if (meeting) ontoAgenda(meeting, await itemsOf(op, meeting.id), item, input.position ?? null);
  tellItem(op, "agendaItem.add", item, inHand);
  return item;
}

export async function updateAgendaItem(op: Operation, input: UpdateAgendaItemInput): Promise<AgendaItem> {
  const { item, ...inHand } = await itemFor(op, input, "edit");
  Object.assign(item, textsOf(input));
  tellItem(op, "agendaItem.edit", item, inHand);
  return item;
}

/** To a place on its agenda; the § stay. */
export async function moveAgendaItem(op: Operation, input: MoveAgendaItemInput): Promise<AgendaItem> {
  const { item, meeting, ...inHand } = await itemFor(op, input, "move");
  if (input.position < 1) throw badInput("input.position", "outOfRange", { min: 1 });
  if (meeting) moveOnAgenda(await itemsOf(op, meeting.id), item, input.position);
  tellItem(op, "agendaItem.move", item, inHand);
  return item;
}

/** Onto a meeting's agenda, or back into the backlog. Another meeting is held after the one that the item leaves. */
export async function placeAgendaItem(op: Operation, input: PlaceAgendaItemInput): Promise<AgendaItem> {
  const { meetingId = null, position = null } = input;
  const to = meetingId === null ? "PROPOSED" : "ON_AGENDA";
  const { item, meeting, ...inHand } = await itemFor(op, input, "place", to);
  const target = meetingId === null ? null : await targetMeeting(op, inHand.forum, { meetingId }, "addItem");
  if (meeting && meeting.id !== target?.id) closeRanks(await itemsOf(op, meeting.id), item);
  if (target) ontoAgenda(target, await itemsOf(op, target.id), item, position);
  else intoBacklog(item);
  tellItem(op, "agendaItem.place", item, inHand);
  return item;
}

export async function handleAgendaItem(op: Operation, input: AgendaItemStepInput): Promise<AgendaItem> {
  const { item, ...inHand } = await itemFor(op, input, "handle");
  tellItem(op, "agendaItem.handle", item, inHand);
  return item;
}

/** Goes on in a later meeting or in the backlog, as a new item linked to this one. */
export async function carryOverAgendaItem(
  op: Operation,
  input: CarryOverAgendaItemInput,
): Promise<AgendaItem> {
  const { item, meeting, ...inHand } = await itemFor(op, input, "carryOver");
  const { toMeetingId = null } = input;
  if (toMeetingId !== null && toMeetingId === meeting?.id) throw badInput("input.toMeetingId", "sameMeeting");
  const target =
    toMeetingId === null ? null : await targetMeeting(op, inHand.forum, { toMeetingId }, "addItem");
  const next = await carryOn(op, item);
  if (target) ontoAgenda(target, await itemsOf(op, target.id), next, null);
  tellItem(op, "agendaItem.carryOver", item, inHand);
  tellItem(op, "agendaItem.add", next, inHand);
  return item;
}

/** Taken back: by who proposed it until it is on an agenda, by chair and coordinator after. */
export async function withdrawAgendaItem(op: Operation, input: AgendaItemStepInput): Promise<AgendaItem> {
  const { item, meeting, ...inHand } = await itemFor(op, input, "withdraw");
  if (meeting && item.number === null) closeRanks(await itemsOf(op, meeting.id), item);
  tellItem(op, "agendaItem.withdraw", item, inHand);
  return item;
}

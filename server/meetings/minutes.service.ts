import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { badInput } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { Meeting } from "./meeting.entity.ts";
import { rolesInForum } from "./meeting.policy.ts";
import { Minutes } from "./minutes.entity.ts";
import type {
  AddAddendumInput,
  CommentMinutesInput,
  MinutesStepInput,
  SaveMinutesItemInput,
} from "./minutes.inputs.ts";
import { allowedOnMinutes, rolesOnMinutes } from "./minutes.policy.ts";
import {
  checkHeld,
  checkText,
  type MinutesAction,
  type MinutesState,
  minutesTransitions,
} from "./minutes.rules.ts";
import { MinutesAddendum } from "./minutesAddendum.entity.ts";
import { MinutesAdjuster } from "./minutesAdjuster.entity.ts";
import { MinutesComment } from "./minutesComment.entity.ts";
import { MinutesItem } from "./minutesItem.entity.ts";
import { shareMeeting } from "./minutesReach.service.ts";

export function minutesById(op: Operation, id: string): Promise<Minutes> {
  authorize(standingRoles(op.viewer), "minutes.read");
  return op.load.visible(Minutes, id);
}

/** What the viewer may do with the minutes now. */
export async function minutesActionsOf(op: Operation, minutes: Minutes): Promise<MinutesAction[]> {
  const [adjusters, meeting] = await Promise.all([
    op.load.many(MinutesAdjuster, "minutes", minutes.id),
    op.load.visible(Meeting, minutes.meeting.id),
  ]);
  return allowedOnMinutes(op.viewer, rolesInForum(op.viewer, minutes.forum.id), {
    status: minutes.status,
    meetingHeld: meeting.status === "HELD",
    signatures: adjusters.map(({ seat, organization, asChair, signedAt }) => ({
      seatId: seat.id,
      organizationId: organization.id,
      asChair,
      signed: signedAt !== null,
    })),
  });
}

/** Minutes in hand: the state before the step, with all who sign them. */
export interface MinutesInHand {
  readonly minutes: Minutes;
  readonly forum: Forum;
  readonly adjusters: MinutesAdjuster[];
  readonly role: Role;
}

/**
 * Load, authorize, move: the beginning of every step of minutes, which are held until the operation ends. NOT_FOUND,
 * FORBIDDEN, CONFLICT or ILLEGAL_TRANSITION.
 */
export async function beginMinutes(
  op: Operation,
  input: { readonly id: string; readonly version?: number },
  action: MinutesAction,
  to?: MinutesState,
): Promise<MinutesInHand> {
  const minutes = await op.load.held(Minutes, input.id);
  const [forum, adjusters] = await Promise.all([
    op.load.visible(Forum, minutes.forum.id),
    op.load.many(MinutesAdjuster, "minutes", minutes.id),
  ]);
  const chosen = adjusters.filter(({ asChair }) => !asChair).map(({ seat }) => seat.id);
  const roles = rolesOnMinutes(op.viewer, rolesInForum(op.viewer, forum.id), chosen);
  const role = authorize(roles, `minutes.${action}`);
  if (input.version !== undefined) expectVersion(minutes, input.version);
  move(minutesTransitions, action, minutes.status, to);
  return { minutes, forum, adjusters, role };
}

/** Names what was done, and tells those who see the minutes: their own scope, and the room once they are shared. */
export function tellMinutes(
  op: Operation,
  action: string,
  { minutes, forum, role }: Omit<MinutesInHand, "adjusters">,
): void {
  op.act(action, minutes, minutes.status === "OWN_DRAFT" ? [] : [forum.roomScopeId], role);
}

/** Another text than was signed takes the signatures away; who chairs is asked anew. */
export function dropSignatures(op: Operation, adjusters: readonly MinutesAdjuster[]): void {
  for (const adjuster of adjusters) {
    if (adjuster.asChair) op.em.remove(adjuster);
    else Object.assign(adjuster, { signedAt: null, digest: null });
  }
}

/** What the minutes say of an agenda item. */
export async function saveItem(op: Operation, input: SaveMinutesItemInput): Promise<MinutesItem> {
  const found = await op.load.visible(MinutesItem, input.id);
  const inHand = await beginMinutes(op, { id: found.minutes.id }, "edit");
  const item = await op.load.held(MinutesItem, input.id);
  if (item.text === input.text) return item;
  expectVersion(item, input.version);
  item.text = input.text;
  inHand.minutes.textChangedAt = op.now;
  dropSignatures(op, inHand.adjusters);
  tellMinutes(op, "minutes.edit", inHand);
  return item;
}

/**
 * From then on every organization has received them, and they never go back (R27): the seats of the forum see them, and
 * the members' registrars, with the meeting that they tell of.
 */
export async function share(op: Operation, input: MinutesStepInput): Promise<Minutes> {
  const inHand = await beginMinutes(op, input, "share");
  const { minutes, forum, adjusters, role } = inHand;
  checkHeld((await op.load.visible(Meeting, minutes.meeting.id)).status);
  const items = await op.load.many(MinutesItem, "minutes", minutes.id);
  const before = minutes.scopeId;
  for (const row of [minutes, ...items, ...adjusters]) row.scopeId = forum.sharedScopeId;
  await shareMeeting(op, minutes.meeting.id, forum);
  Object.assign(minutes, { status: "SHARED_FOR_COMMENTS", sharedAt: op.now });
  op.act("minutes.share", minutes, [before, forum.roomScopeId], role);
  return minutes;
}

/** A member says something about shared minutes; it stays in the room, and is told there alone. */
export async function comment(op: Operation, input: CommentMinutesInput): Promise<Minutes> {
  const inHand = await beginMinutes(op, { id: input.id }, "comment");
  const { minutes, forum, role } = inHand;
  checkText(input.text);
  const items = await op.load.many(MinutesItem, "minutes", minutes.id);
  const item = items.find(({ agendaItem }) => agendaItem.id === input.agendaItemId);
  if (input.agendaItemId && !item) throw badInput("input.agendaItemId", "unknownItem");
  const said = op.em.create(MinutesComment, {
    scopeId: forum.roomScopeId,
    minutes,
    agendaItem: item?.agendaItem ?? null,
    organization: op.em.getReference(Organization, op.viewer.organizationId),
    text: input.text,
  });
  op.em.persist(said);
  const { streams } = op.act("minutes.comment", minutes, [forum.roomScopeId], role);
  streams.delete(minutes.scopeId);
  return minutes;
}

/** Adopted minutes never change; what is wrong in them is told beside them (R27). */
export async function addAddendum(op: Operation, input: AddAddendumInput): Promise<Minutes> {
  const inHand = await beginMinutes(op, input, "addAddendum");
  const { minutes, forum } = inHand;
  checkText(input.text);
  const added = op.em.create(MinutesAddendum, {
    scopeId: forum.openScopeId,
    minutes,
    organization: op.em.getReference(Organization, op.viewer.organizationId),
    text: input.text,
    addedAt: op.now,
  });
  op.em.persist(added);
  tellMinutes(op, "minutes.addAddendum", inHand);
  return minutes;
}

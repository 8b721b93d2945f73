import { randomUUIDv7 } from "node:crypto";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, Problem } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { Forum } from "./forum.entity.ts";
import { isFinal } from "./forum.rules.ts";
import { activeMemberIdsOf, activePartyIdsOf } from "./membership.service.ts";
import { ResponsibilityItem } from "./responsibility.entity.ts";
import type {
  AddResponsibilityItemInput,
  DisputeResponsibilityInput,
  ResponsibilityPartInput,
  ResponsibilityStepInput,
  UpdateResponsibilityItemInput,
} from "./responsibility.inputs.ts";
import { rolesOnResponsibility } from "./responsibility.policy.ts";
import {
  checkDispute,
  checkParts,
  type ResponsibilityAction,
  type ResponsibilityState,
  responsibilityTransitions,
  stands,
} from "./responsibility.rules.ts";
import { ResponsibilityPart } from "./responsibilityPart.entity.ts";

const mostItems = 100;

export function responsibilityItem(op: Operation, id: string): Promise<ResponsibilityItem> {
  authorize(standingRoles(op.viewer), "responsibility.read");
  return op.load.visible(ResponsibilityItem, id);
}

/** What the forum has agreed on, or disputes, oldest first; what was taken away too when asked for. */
export async function responsibilityItemsOf(
  op: Operation,
  forumId: string,
  withdrawn: boolean,
): Promise<ResponsibilityItem[]> {
  const items = await op.load.many(ResponsibilityItem, "forum", forumId);
  return withdrawn ? items : items.filter(({ status }) => stands(status));
}

/** The parts of an item, in their order. */
export const partsOf = (op: Operation, itemId: string): Promise<ResponsibilityPart[]> =>
  op.load.many(ResponsibilityPart, "item", itemId, "position");

/** The forum's chair or coordinator records what it has agreed on. */
export async function addItem(op: Operation, input: AddResponsibilityItemInput): Promise<ResponsibilityItem> {
  // Held, so that the number of items is counted by one at a time.
  const forum = await op.load.held(Forum, input.forumId);
  const role = authorize(
    rolesOnResponsibility(op.viewer, { forumId: forum.id, partyIds: [] }),
    "responsibility.add",
  );
  expectGoing(forum, "add");
  if (isBlank(input.what)) throw badInput("input.what", "blank");
  checkParts(input.parts, await activeMemberIdsOf(op, forum.id));
  const standing = await responsibilityItemsOf(op, forum.id, false);
  if (standing.length >= mostItems) throw badInput("input.forumId", "tooMany", { max: mostItems });
  const item = op.em.create(ResponsibilityItem, {
    id: randomUUIDv7(),
    scopeId: forum.openScopeId,
    forum,
    what: input.what,
    agreedOn: op.today,
    changedAt: op.now,
  });
  op.em.persist(item);
  for (const [index, part] of input.parts.entries()) addPart(op, item, part, index + 1);
  return tell(op, "responsibility.add", { item, forum, role });
}

/** Other words, or other parts; whether it is agreed stays as it is. */
export async function updateItem(
  op: Operation,
  input: UpdateResponsibilityItemInput,
): Promise<ResponsibilityItem> {
  const step = await begin(op, input, "edit");
  const { item, forum } = step;
  if (isBlank(input.what)) throw badInput("input.what", "blank");
  const before = await partsOf(op, item.id);
  const settled = before.map(({ organization }) => organization.id);
  checkParts(input.parts, await activeMemberIdsOf(op, forum.id), settled);
  item.what = input.what;
  for (const row of before) {
    if (!input.parts.some(({ organizationId }) => organizationId === row.organization.id)) op.em.remove(row);
  }
  for (const [index, part] of input.parts.entries()) {
    const row = before.find(({ organization }) => organization.id === part.organizationId);
    if (row) Object.assign(row, { part: part.part, position: index + 1 });
    else addPart(op, item, part, index + 1);
  }
  return tell(op, "responsibility.edit", step);
}

/** A party does not agree. The matter itself is raised as a deficiency of category RESPONSIBILITY. */
export async function dispute(op: Operation, input: DisputeResponsibilityInput): Promise<ResponsibilityItem> {
  const step = await begin(op, input, "dispute");
  checkDispute(input.reason);
  Object.assign(step.item, {
    disputedBy: op.em.getReference(Organization, op.viewer.organizationId),
    disputedOn: op.today,
    disputeReason: input.reason,
  });
  return tell(op, "responsibility.dispute", step);
}

/** The dispute is settled: chair or coordinator records that the parties agree. */
export async function agree(op: Operation, input: ResponsibilityStepInput): Promise<ResponsibilityItem> {
  const step = await begin(op, input, "agree");
  step.item.agreedOn = op.today;
  return tell(op, "responsibility.agree", step);
}

/** It no longer holds; it stays to be read. */
export async function removeItem(op: Operation, input: ResponsibilityStepInput): Promise<ResponsibilityItem> {
  const step = await begin(op, input, "remove");
  step.item.withdrawnOn = op.today;
  return tell(op, "responsibility.remove", step);
}

interface Step {
  readonly item: ResponsibilityItem;
  readonly forum: Forum;
  readonly role: Role;
}

/** Load, authorize, move: NOT_FOUND, FORBIDDEN, CONFLICT or ILLEGAL_TRANSITION; the state is changed. */
async function begin(
  op: Operation,
  input: { readonly id: string; readonly version: number },
  action: ResponsibilityAction,
): Promise<Step> {
  const item = await op.load.held(ResponsibilityItem, input.id);
  const forum = await op.load.visible(Forum, item.forum.id);
  const home = { forumId: forum.id, partyIds: await activePartyIdsOf(op, forum.id) };
  const role = authorize(rolesOnResponsibility(op.viewer, home), `responsibility.${action}`);
  expectVersion(item, input.version);
  expectGoing(forum, action);
  const next: ResponsibilityState = move(responsibilityTransitions, action, item.status);
  Object.assign(item, { status: next, changedAt: op.now });
  return { item, forum, role };
}

function expectGoing({ status }: Forum, action: ResponsibilityAction | "add"): void {
  if (!isFinal(status)) return;
  throw new Problem("ILLEGAL_TRANSITION", { params: { action: `responsibility.${action}`, from: status } });
}

function addPart(
  op: Operation,
  item: ResponsibilityItem,
  { organizationId, part }: ResponsibilityPartInput,
  position: number,
): void {
  const organization = op.em.getReference(Organization, organizationId);
  op.em.persist(
    op.em.create(ResponsibilityPart, { scopeId: item.scopeId, item, organization, part, position }),
  );
}

/** Told to all who see the forum, and to its room. */
function tell(op: Operation, action: string, { item, forum, role }: Step): ResponsibilityItem {
  op.act(action, item, [forum.roomScopeId], role);
  return item;
}

import { randomUUIDv7 } from "node:crypto";
import { authorize } from "../access/authorize.ts";
import type { Action, Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import { openScope } from "../access/scope.service.ts";
import { Forum } from "../forums/forum.entity.ts";
import { ladderAbove } from "../forums/forum.service.ts";
import { isBlank } from "../kit/blank.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { AgendaLift } from "./agendaLift.entity.ts";
import type { LiftAgendaItemInput } from "./agendaLift.inputs.ts";
import { barToLift, checkLift, type LiftFacts } from "./agendaLift.rules.ts";
import { rolesInForum } from "./meeting.policy.ts";

/** The items above, from the first on through those that it was carried over to. */
export async function itemsAbove(op: Operation, lift: AgendaLift): Promise<AgendaItem[]> {
  const items: AgendaItem[] = [];
  let next: AgendaItem | null = await op.load.one(AgendaItem, lift.item.id);
  while (next) {
    items.push(next);
    next = (await op.load.many(AgendaItem, "carriedFrom", next.id))[0] ?? null;
  }
  return items;
}

/** What an item above was lifted from, also when it has been carried over since. */
export async function liftOf(op: Operation, item: AgendaItem): Promise<AgendaLift | null> {
  for (let at: AgendaItem | null = item; at; ) {
    const [lift] = await op.load.many(AgendaLift, "item", at.id);
    if (lift) return lift;
    at = at.carriedFrom ? await op.load.one(AgendaItem, at.carriedFrom.id) : null;
  }
  return null;
}

async function factsOf(
  op: Operation,
  item: AgendaItem,
): Promise<LiftFacts & { readonly above: Forum | null }> {
  const forum = must(await op.load.one(Forum, item.forum.id), "an item's forum");
  const [lifts, ladder] = await Promise.all([
    op.load.many(AgendaLift, "fromItemId", item.id),
    ladderAbove(op, forum),
  ]);
  const chains = await Promise.all(lifts.map((lift) => itemsAbove(op, lift)));
  return {
    item,
    above: ladder[0] ?? null,
    before: chains.flatMap((chain) => chain.at(-1)?.status ?? []),
  };
}

/** Whether the viewer may put the item to the forum above now. */
export async function mayLift(op: Operation, item: AgendaItem): Promise<boolean> {
  if (!roleThatMay(rolesInForum(op.viewer, item.forum.id), "agendaItem.lift")) return false;
  return barToLift(await factsOf(op, item)) === null;
}

/**
 * Puts an item to the forum above: a new one in its backlog, which both forums see, while the item itself stays in its
 * room. What is asked goes along, and nothing else of it but the title.
 */
export async function liftAgendaItem(op: Operation, input: LiftAgendaItemInput): Promise<AgendaLift> {
  const source = await op.load.held(AgendaItem, input.agendaItemId);
  const role = authorize(rolesInForum(op.viewer, source.forum.id), "agendaItem.lift");
  const facts = await factsOf(op, source);
  checkLift(facts, input.question);
  const above = must(facts.above, "a forum above");
  const from = must(await op.load.one(Forum, source.forum.id), "an item's forum");
  const scopeId = randomUUIDv7();
  await openScope(op, scopeId, "agendaLift", [`seat:${from.id}`, `seat:${above.id}`]);
  const title = input.title && !isBlank(input.title) ? input.title : source.title;
  const item = op.em.create(AgendaItem, {
    scopeId,
    forum: above,
    title,
    description: input.question,
    kind: "ESCALATION",
    proposedByOrganization: op.em.getReference(Organization, op.viewer.organizationId),
  });
  const lift = op.em.create(AgendaLift, {
    scopeId,
    fromItemId: source.id,
    item,
    fromForum: from,
    toForum: above,
    question: input.question,
  });
  op.em.persist([item, lift]);
  op.act("agendaItem.lift", item, [from.roomScopeId, above.roomScopeId], role);
  return lift;
}

/** What the forum above does with a lifted item is told in the room below too. */
export async function tellBelow(op: Operation, action: Action): Promise<void> {
  const item = await op.load.one(AgendaItem, action.subject.id);
  const lift = item ? await liftOf(op, item) : null;
  const from = lift ? await op.load.one(Forum, lift.fromForum.id) : null;
  if (from) action.streams.add(from.roomScopeId);
}

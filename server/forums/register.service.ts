import { randomUUIDv7 } from "node:crypto";
import type { Operation } from "../access/operation.ts";
import { openScope, regrantScope } from "../access/scope.service.ts";
import type { Area } from "../organizations/area.entity.ts";
import type { Organization } from "../organizations/organization.entity.ts";
import type { User } from "../people/user.entity.ts";
import { CadenceRule } from "./cadence.entity.ts";
import { Forum } from "./forum.entity.ts";
import type {
  DecisionRule,
  ForumDeadlines,
  ForumKind,
  ForumLevel,
  ForumState,
  LineageKind,
} from "./forum.rules.ts";
import { ForumLineage } from "./lineage.entity.ts";
import { Membership } from "./membership.entity.ts";
import type { CadencePeriod, Mandate, MembershipKind, SeatRole } from "./membership.rules.ts";
import { openForumScopes } from "./registry.service.ts";
import { Seat } from "./seat.entity.ts";

export interface ForumFacts extends ForumDeadlines {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly kind: ForumKind;
  readonly level: ForumLevel;
  readonly status: ForumState;
  readonly area: Area;
  readonly purpose: string;
  readonly parentForum: Forum | null;
  readonly decisionRule: DecisionRule;
  readonly quorum: number | null;
  readonly individualCaseworkElsewhere: boolean;
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
}

export interface MembershipFacts {
  readonly forum: Forum;
  readonly organization: Organization;
  readonly kind: MembershipKind;
  readonly status: "ACTIVE" | "LEFT";
  readonly from: string;
  readonly to: string | null;
  readonly note: string | null;
}

export interface LineageFacts {
  readonly from: Forum;
  readonly to: Forum;
  readonly kind: LineageKind;
  readonly effectiveOn: string;
}

export interface CadenceFacts {
  readonly forum: Forum;
  readonly times: number;
  readonly period: CadencePeriod;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Those who follow the forum above learn of the new one. `imported`: what its history lacks is not known. */
export async function addForum(op: Operation, facts: ForumFacts, imported: boolean): Promise<Forum> {
  const forum = op.em.create(Forum, { scopeId: randomUUIDv7(), imported, ...facts });
  await openForumScopes(op, forum);
  op.em.persist(forum);
  op.act("forum.register", forum, forumStreams(forum));
  return forum;
}

export const forumStreams = (forum: Forum): string[] =>
  [forum.openScopeId, forum.parentForum?.openScopeId].filter((stream) => stream !== undefined);

export function addMembership(op: Operation, facts: MembershipFacts, imported: boolean): Membership {
  const membership = op.em.create(Membership, { scopeId: facts.forum.openScopeId, imported, ...facts });
  op.em.persist(membership);
  op.act("membership.register", membership, [facts.organization.representativesScopeId]);
  return membership;
}

/** Seen by whoever sees either forum's card: a split is readable from both sides. */
export async function addLineage(op: Operation, facts: LineageFacts): Promise<ForumLineage> {
  const lineage = op.em.create(ForumLineage, { scopeId: randomUUIDv7(), ...facts });
  await openScope(op, lineage.scopeId, "forum.lineage", [`card:${facts.from.id}`, `card:${facts.to.id}`]);
  op.em.persist(lineage);
  op.act("lineage.register", lineage, [facts.from.openScopeId, facts.to.openScopeId]);
  return lineage;
}

export function addCadence(op: Operation, facts: CadenceFacts): CadenceRule {
  const rule = op.em.create(CadenceRule, { scopeId: facts.forum.openScopeId, ...facts });
  op.em.persist(rule);
  op.act("cadence.register", rule);
  return rule;
}

/** A seat, vacant without a user; who sits in it is then seen by the forum's members. */
export async function addSeat(
  op: Operation,
  facts: {
    readonly membership: Membership;
    readonly user: User | null;
    readonly role: SeatRole;
    readonly mandate: Mandate;
    readonly from: string;
  },
): Promise<Seat> {
  const { membership, user } = facts;
  const seat = op.em.create(Seat, { scopeId: membership.scopeId, ...facts });
  op.em.persist(seat);
  if (user) await regrantScope(op, user.scopeId, { add: [`open:${membership.forum.id}`] });
  op.act("seat.register", seat);
  return seat;
}

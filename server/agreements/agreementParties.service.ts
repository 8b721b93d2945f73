import { randomUUIDv7 } from "node:crypto";
import type { Operation } from "../access/operation.ts";
import { openScope, regrantScope } from "../access/scope.service.ts";
import { registerScope } from "../access/wall.ts";
import type { Forum } from "../forums/forum.entity.ts";
import { showForums } from "../forums/forum.service.ts";
import { badInput } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import type { Noun } from "../platform/noun.entity.ts";
import type { Agreement } from "./agreement.entity.ts";
import { AgreementClause } from "./agreementClause.entity.ts";
import { AgreementParty } from "./agreementParty.entity.ts";
import type { AgreementVersion } from "./agreementVersion.entity.ts";

const mostParties = 100;

/** Replaces the agreement's parties; what a version was sent to before stays as it was. */
export async function setParties(
  op: Operation,
  agreement: Agreement,
  organizationIds: readonly string[],
): Promise<void> {
  const field = "input.partyOrganizationIds";
  if (organizationIds.length > mostParties) throw badInput(field, "tooMany", { max: mostParties });
  const before = await op.load.many(AgreementParty, "agreement", agreement.id);
  for (const gone of before.filter(({ organization }) => !organizationIds.includes(organization.id))) {
    op.em.remove(gone);
  }
  const known = new Set(before.map(({ organization }) => organization.id));
  for (const [index, id] of organizationIds.entries()) {
    if (known.has(id)) continue;
    const organization = await op.load.one(Organization, id);
    if (!organization) throw badInput(`${field}[${index}]`, "unknownOrganization");
    known.add(id);
    op.em.persist(op.em.create(AgreementParty, { scopeId: agreement.scopeId, agreement, organization }));
  }
}

export const partyIdsOf = async (op: Operation, agreementId: string): Promise<string[]> =>
  (await op.load.many(AgreementParty, "agreement", agreementId)).map(({ organization }) => organization.id);

/** The agreement's parties, by age, as far as the viewer sees them. */
export async function partiesOf(op: Operation, agreementId: string): Promise<Organization[]> {
  const ids = await partyIdsOf(op, agreementId);
  const found = await Promise.all(ids.map((id) => op.load.one(Organization, id)));
  return found.filter((party) => party !== null);
}

const everyone = (forum: Forum): string[] => [`open:${forum.id}`, "administrator"];

/**
 * Lets the parties read a version that is sent to them, and what it belongs to: who sits for one anywhere, and its
 * administrator. A party need not be a member of the forum, so it is shown the forum's card and the register.
 */
export async function showToParties(
  op: Operation,
  { agreement, version, forum }: { agreement: Agreement; version: AgreementVersion; forum: Forum },
  partyIds: readonly string[],
): Promise<void> {
  const parties = partyIds.flatMap((id) => [`represents:${id}`, `administers:${id}`]);
  const seats = `seat:${forum.id}`;
  const scopeId = randomUUIDv7();
  await openScope(op, scopeId, "agreement.version", [seats, ...parties]);
  await moveVersion(op, version, scopeId);
  if (agreement.scopeId === forum.roomScopeId || agreement.scopeId === forum.openScopeId) {
    const open = agreement.scopeId === forum.openScopeId ? everyone(forum) : [];
    const own = randomUUIDv7();
    await openScope(op, own, "agreement", [seats, ...parties, ...open]);
    const rows: Noun[] = await op.load.many(AgreementParty, "agreement", agreement.id);
    for (const noun of [agreement, ...rows]) noun.scopeId = own;
  } else {
    await regrantScope(op, agreement.scopeId, { add: parties });
  }
  await showForums(op, [forum], parties);
  await regrantScope(op, registerScope, { add: parties });
}

/** In force it stands open: to all who see what the forum has adopted. */
export async function showToAll(
  op: Operation,
  { agreement, version, forum }: { agreement: Agreement; version: AgreementVersion; forum: Forum },
): Promise<void> {
  for (const { scopeId } of [agreement, version]) await regrantScope(op, scopeId, { add: everyone(forum) });
}

/** A version and its clauses to another scope. */
export async function moveVersion(op: Operation, version: AgreementVersion, scopeId: string): Promise<void> {
  const clauses: Noun[] = await op.load.many(AgreementClause, "agreementVersion", version.id);
  for (const noun of [version, ...clauses]) noun.scopeId = scopeId;
}

import type { Operation } from "../access/operation.ts";
import { regrantScope } from "../access/scope.service.ts";
import { registerScope } from "../access/wall.ts";
import type { Forum } from "../forums/forum.entity.ts";
import { showForums } from "../forums/forum.service.ts";
import type { Organization } from "../organizations/organization.entity.ts";
import { Agreement } from "./agreement.entity.ts";
import type { Level } from "./agreement.rules.ts";
import { AgreementApproval } from "./agreementApproval.entity.ts";
import { moveVersion, showToAll, showToParties } from "./agreementParties.service.ts";
import { AgreementParty } from "./agreementParty.entity.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";
import { hasStood, type VersionState } from "./agreementVersion.rules.ts";

export interface AgreementFacts {
  readonly key: string;
  readonly title: string;
  readonly level: Level;
  readonly parent: Agreement | null;
  readonly forum: Forum | null;
  readonly supersedes: Agreement | null;
}

export interface VersionFacts {
  readonly number: number;
  readonly status: VersionState;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly decidedOn: string | null;
  readonly decidedBy: Forum | null;
  readonly inForceOn: string | null;
  readonly endedOn: string | null;
}

/** Where a noun lies that is not shown to anybody else yet. */
const homeOf = (forum: Forum | null): string => forum?.roomScopeId ?? registerScope;

/** An agreement as a register tells of it; without a forum it lies open to all who read the register. */
export function addAgreement(op: Operation, facts: AgreementFacts, imported: boolean): Agreement {
  const agreement = op.em.create(Agreement, { scopeId: homeOf(facts.forum), imported, ...facts });
  op.em.persist(agreement);
  return agreement;
}

/** What the hub has not seen is not known: no decision and no approval is made up (R6). */
export function addAgreementVersion(
  op: Operation,
  agreement: Agreement,
  facts: VersionFacts,
  imported: boolean,
): AgreementVersion {
  const { forum } = agreement;
  const scopeId = homeOf(forum);
  const version = op.em.create(AgreementVersion, { scopeId, agreement, forum, imported, ...facts });
  op.em.persist(version);
  return version;
}

export function addAgreementParty(
  op: Operation,
  agreement: Agreement,
  organization: Organization,
): AgreementParty {
  const party = op.em.create(AgreementParty, { scopeId: agreement.scopeId, agreement, organization });
  op.em.persist(party);
  return party;
}

const place = (state: VersionState): number =>
  hasStood(state) && state !== "IN_FORCE" ? 3 : ["DRAFT", "OUT_FOR_APPROVAL", "IN_FORCE"].indexOf(state);

/** A version of the hub's own keeps its state; an imported one goes on to what the register says, never back. */
export function statusFromRegister(
  version: Pick<AgreementVersion, "imported" | "status">,
  told: VersionState,
): VersionState {
  return version.imported && place(told) >= place(version.status) ? told : version.status;
}

/** A forum that the register now names: what lay open to the register's readers goes to its room first. */
export async function bringHome(
  op: Operation,
  agreement: Agreement,
  forum: Forum,
): Promise<AgreementVersion[]> {
  const versions = await op.load.many(AgreementVersion, "agreement", agreement.id, "number");
  const parties = await op.load.many(AgreementParty, "agreement", agreement.id);
  for (const noun of [agreement, ...parties]) noun.scopeId = forum.roomScopeId;
  for (const version of versions) {
    version.forum = forum;
    await moveVersion(op, version, forum.roomScopeId);
  }
  return versions;
}

/**
 * Shows a version to those who would see it in the hub: one that is sent also to the parties, one that has been in force
 * to all. Those that are asked by it have not approved it as far as the hub knows.
 */
export async function placeVersion(
  op: Operation,
  version: AgreementVersion,
  { agreement, parties }: { readonly agreement: Agreement; readonly parties: readonly Organization[] },
): Promise<void> {
  const { forum } = agreement;
  if (!forum || version.status === "DRAFT") return;
  if (version.scopeId === forum.roomScopeId) {
    const partyIds = parties.map(({ id }) => id);
    await showToParties(op, { agreement, version, forum }, partyIds);
    if (version.status === "OUT_FOR_APPROVAL") {
      for (const organization of parties) {
        const { scopeId } = version;
        op.em.persist(op.em.create(AgreementApproval, { scopeId, agreementVersion: version, organization }));
      }
    }
  }
  if (hasStood(version.status)) await showToAll(op, { agreement, version, forum });
}

/** Parties that the register has added later read what is in force, and what was. */
export async function admitParties(
  op: Operation,
  agreement: Agreement,
  organizations: readonly Organization[],
): Promise<void> {
  const { forum } = agreement;
  const versions = await op.load.many(AgreementVersion, "agreement", agreement.id, "number");
  const stood = versions.filter(({ status }) => hasStood(status));
  if (!forum || stood.length === 0) return;
  const add = organizations.flatMap(({ id }) => [`represents:${id}`, `administers:${id}`]);
  for (const { scopeId } of [agreement, ...stood]) await regrantScope(op, scopeId, { add });
  await showForums(op, [forum], add);
  await regrantScope(op, registerScope, { add });
}

/** Names what the register has brought; told to the forum's room, and to all who see it once a version has stood. */
export function tellRegistered(
  op: Operation,
  agreement: Agreement,
  versions: readonly AgreementVersion[],
): void {
  const { forum } = agreement;
  const open = versions.some(({ status }) => hasStood(status));
  const streams = forum ? [forum.roomScopeId, ...(open ? [forum.openScopeId] : [])] : [];
  op.act("agreement.register", agreement, streams);
  for (const version of versions) op.act("agreementVersion.register", version, streams);
}

import type { Operation } from "../access/operation.ts";
import { Agreement } from "../agreements/agreement.entity.ts";
import { AgreementParty } from "../agreements/agreementParty.entity.ts";
import { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { hasStood } from "../agreements/agreementVersion.rules.ts";
import {
  addAgreement,
  addAgreementParty,
  addAgreementVersion,
  admitParties,
  bringHome,
  placeVersion,
  statusFromRegister,
  tellRegistered,
  type VersionFacts,
} from "../agreements/register.service.ts";
import type { Forum } from "../forums/forum.entity.ts";
import { addDays } from "../kit/dates.ts";
import { must } from "../kit/problem.ts";
import type { Organization } from "../organizations/organization.entity.ts";
import { keyed, named, parentsFirst } from "./register.derive.ts";
import { RegisterFaults } from "./register.fault.ts";
import type { AgreementRow, RegisterFile } from "./register.format.ts";
import type { Tally } from "./register.tally.ts";

interface Known {
  readonly forums: ReadonlyMap<string, Forum>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly imported: boolean;
}

/**
 * Agreements with their parties and versions, those above and before them first; each one's versions, by number. No
 * approval is made up: the register tells of none.
 * @throws {RegisterFaults} when a key is another forum's agreement in this hub, or another version is in force here.
 */
export async function importAgreements(
  op: Operation,
  file: RegisterFile,
  known: Known,
  tally: Tally,
): Promise<Map<string, readonly AgreementVersion[]>> {
  const keys = file.agreements.map(({ key }) => key);
  const agreements = keyed(await op.em.find(Agreement, { key: { $in: keys } }));
  const versions = new Map<string, readonly AgreementVersion[]>();
  for (const row of parentsFirst(file.agreements, ({ parent, supersedes }) => [parent, supersedes])) {
    const place = `agreements[${keys.indexOf(row.key)}]`;
    const read = { row, place, agreements, ...known };
    const imported = await importAgreement(op, read, tally);
    agreements.set(row.key, imported.agreement);
    versions.set(row.key, imported.versions);
  }
  return versions;
}

interface Read extends Known {
  readonly row: AgreementRow;
  readonly place: string;
  readonly agreements: ReadonlyMap<string, Agreement>;
}

async function importAgreement(
  op: Operation,
  read: Read,
  tally: Tally,
): Promise<{ agreement: Agreement; versions: readonly AgreementVersion[] }> {
  const { row, place, agreements, forums, organizations, imported } = read;
  const before = agreements.get(row.key);
  const told = named(forums, row.forum);
  if (before?.forum && told && before.forum.id !== told.id) {
    const text = `"${row.key}" is an agreement of another forum in this hub`;
    throw new RegisterFaults([{ place: `${place}.key`, text }]);
  }
  const { key, title, level } = row;
  const facts = {
    key,
    title,
    level,
    parent: named(agreements, row.parent),
    forum: told ?? before?.forum ?? null,
    supersedes: named(agreements, row.supersedes),
  };
  const homeless = before?.forum === null;
  // What a forum of the hub's has agreed on is changed by nobody but the forum.
  const changed = before && tally.change("agreements", before, before.imported ? facts : {});
  const agreement = before ?? tally.made("agreements", addAgreement(op, facts, imported));
  const moved = changed && homeless && told ? await bringHome(op, agreement, told) : [];

  const parties = row.parties.map((name) => must(named(organizations, name), "a party"));
  const { versions, touched } = await importVersions(
    op,
    read,
    { agreement, before: before !== undefined },
    tally,
  );
  for (const version of new Set([...touched, ...moved]))
    await placeVersion(op, version, { agreement, parties });
  const added = await importParties(op, { agreement, before: before !== undefined, parties }, tally);
  if (before && added.length > 0) await admitParties(op, agreement, added);
  if (!before || changed || touched.length > 0 || added.length > 0) tellRegistered(op, agreement, touched);
  return { agreement, versions };
}

/** Those that are new; a party that the file does not name stays. */
async function importParties(
  op: Operation,
  {
    agreement,
    before,
    parties,
  }: { readonly agreement: Agreement; readonly before: boolean; readonly parties: readonly Organization[] },
  tally: Tally,
): Promise<Organization[]> {
  const rows = before ? await op.em.find(AgreementParty, { agreement: agreement.id }) : [];
  const added: Organization[] = [];
  for (const organization of parties) {
    const known = rows.find((one) => one.organization.id === organization.id);
    if (known) tally.change("parties", known, {});
    else {
      tally.made("parties", addAgreementParty(op, agreement, organization));
      added.push(organization);
    }
  }
  return added;
}

/** All versions, by number, and those that are new or have changed. */
async function importVersions(
  op: Operation,
  { row, place, forums, imported }: Read,
  { agreement, before }: { readonly agreement: Agreement; readonly before: boolean },
  tally: Tally,
): Promise<Record<"versions" | "touched", AgreementVersion[]>> {
  const known = before ? await op.em.find(AgreementVersion, { agreement: agreement.id }) : [];
  const all = new Set(known);
  const touched: AgreementVersion[] = [];
  for (const line of row.versions) {
    const match = known.find(({ number }) => number === line.number);
    const facts = versionFacts(line, named(forums, line.decidedBy), match);
    if (match && !tally.change("versions", match, match.imported ? facts : {})) continue;
    const version = match ?? tally.made("versions", addAgreementVersion(op, agreement, facts, imported));
    all.add(version);
    touched.push(version);
  }
  const inForce = [...all].filter(({ status }) => status === "IN_FORCE");
  const [first, second] = inForce;
  if (first && second) {
    const index = row.versions.findIndex(({ status }) => status === "IN_FORCE");
    const other = row.versions[index]?.number === first.number ? second : first;
    const text = `version ${other.number} is in force in this hub`;
    throw new RegisterFaults([{ place: `${place}.versions[${index}].status`, text }]);
  }
  return { versions: [...all].toSorted((a, b) => a.number - b.number), touched };
}

/** Since when it has been in force, and until when, follows from its days, unless the hub has seen it itself. */
function versionFacts(
  { number, status: told, validFrom, validTo, decidedOn }: AgreementRow["versions"][number],
  decidedBy: Forum | null,
  before: AgreementVersion | undefined,
): VersionFacts {
  const status = before ? statusFromRegister(before, told) : told;
  const over = hasStood(status) && status !== "IN_FORCE";
  const days =
    before && status !== told
      ? { inForceOn: before.inForceOn, endedOn: before.endedOn }
      : {
          inForceOn: hasStood(status) ? (validFrom ?? decidedOn ?? null) : null,
          endedOn: over && validTo ? addDays(validTo, 1) : null,
        };
  return {
    number,
    status,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    decidedOn: decidedOn ?? null,
    decidedBy,
    ...days,
  };
}

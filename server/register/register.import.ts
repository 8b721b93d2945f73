import type { Operation } from "../access/operation.ts";
import { Area } from "../organizations/area.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { addArea, addOrganization, openRegister } from "../organizations/register.service.ts";
import { keyed, named, parentsFirst } from "./register.derive.ts";
import type { RegisterFile } from "./register.format.ts";
import { importAgreements } from "./register.import.agreements.ts";
import { importCadence, importForums, importLineage, importMemberships } from "./register.import.forums.ts";
import { importPlans } from "./register.import.plans.ts";
import { Tally, type TallyRow } from "./register.tally.ts";

export interface ImportOptions {
  /** Leaves what is there already as it is: for the demo, which never writes over what someone has imported. */
  readonly onlyNew?: boolean;
  /** False for the demo's own municipality, of which everything is known. */
  readonly imported?: boolean;
}

/**
 * Takes a register in, as the system, in the operation's one transaction. What is there already is found by its key, a
 * membership by forum, organization and days. What the file does not name is left alone.
 * @throws {RegisterFaults} when a code, a plan or an agreement is another forum's.
 */
export async function importRegister(
  op: Operation,
  file: RegisterFile,
  options: ImportOptions = {},
): Promise<TallyRow[]> {
  await openRegister(op);
  const tally = new Tally(options.onlyNew ?? false);
  const imported = options.imported ?? true;
  const areas = await importAreas(op, file, tally);
  const organizations = await importOrganizations(op, file, areas, tally);
  const forums = await importForums(op, file, { areas, imported }, tally);
  await importLineage(op, file, forums, tally);
  await importMemberships(op, file, { forums, organizations, imported }, tally);
  await importCadence(op, file, forums, tally);
  const versions = await importAgreements(op, file, { forums, organizations, imported }, tally);
  await importPlans(op, file, { forums, versions, imported }, tally);
  return tally.rows();
}

async function importAreas(op: Operation, file: RegisterFile, tally: Tally): Promise<Map<string, Area>> {
  const known = keyed(await op.em.find(Area, { key: { $in: file.areas.map(({ key }) => key) } }));
  for (const { key, name, kind, parent } of parentsFirst(file.areas, (row) => [row.parent])) {
    const facts = { key, name, kind, parent: named(known, parent) };
    const before = known.get(key);
    if (!before) known.set(key, tally.made("areas", addArea(op, facts)));
    else if (tally.change("areas", before, facts)) op.act("area.register", before);
  }
  return known;
}

async function importOrganizations(
  op: Operation,
  file: RegisterFile,
  areas: ReadonlyMap<string, Area>,
  tally: Tally,
): Promise<Map<string, Organization>> {
  const known = keyed(
    await op.em.find(Organization, { key: { $in: file.organizations.map(({ key }) => key) } }),
  );
  for (const row of parentsFirst(file.organizations, ({ principal, parent }) => [principal, parent])) {
    const { key, name, sector, isPrincipal, active } = row;
    const facts = {
      key,
      name,
      shortName: row.shortName ?? null,
      sector,
      isPrincipal,
      principal: named(known, row.principal),
      publicAuthority: row.publicAuthority ?? null,
      parent: named(known, row.parent),
      area: named(areas, row.area),
      active,
    };
    const before = known.get(key);
    if (!before) known.set(key, tally.made("organizations", await addOrganization(op, facts)));
    else if (tally.change("organizations", before, facts)) op.act("organization.register", before);
  }
  return known;
}

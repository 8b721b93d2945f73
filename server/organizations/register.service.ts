import { randomUUIDv7 } from "node:crypto";
import type { Operation } from "../access/operation.ts";
import { openScope } from "../access/scope.service.ts";
import { registerScope } from "../access/wall.ts";
import { User } from "../people/user.entity.ts";
import { Area, type AreaKind } from "./area.entity.ts";
import { Assignment, type AssignmentFunction } from "./assignment.entity.ts";
import { Organization, type Sector } from "./organization.entity.ts";

export interface AreaFacts {
  readonly key: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly parent: Area | null;
}

export interface OrganizationFacts {
  readonly key: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly sector: Sector;
  readonly isPrincipal: boolean;
  readonly principal: Organization | null;
  readonly publicAuthority: string | null;
  readonly parent: Organization | null;
  readonly area: Area | null;
  readonly active: boolean;
}

export interface AssignmentFacts {
  readonly organization: Organization;
  readonly roleTitle: string;
  readonly function: AssignmentFunction;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * Writes to the register as the system: for the import and the seed. Two of them wait for each other, so that neither
 * makes what the other has made.
 */
export async function openRegister(op: Operation): Promise<void> {
  await op.em.execute("select pg_advisory_xact_lock(hashtext('hub register'))");
  const [open] = await op.em.execute<unknown[]>("select 1 from scope where id = ?::uuid", [registerScope]);
  if (!open) await openScope(op, registerScope, "register", ["register"]);
}

export function addArea(op: Operation, facts: AreaFacts): Area {
  const area = op.em.create(Area, { scopeId: registerScope, ...facts });
  op.em.persist(area);
  op.act("area.register", area);
  return area;
}

export async function addOrganization(op: Operation, facts: OrganizationFacts): Promise<Organization> {
  const organization = op.em.create(Organization, { scopeId: registerScope, ...facts });
  await openScope(op, organization.representativesScopeId, "representatives", [
    `represents:${organization.id}`,
  ]);
  op.em.persist(organization);
  op.act("organization.register", organization);
  return organization;
}

/**
 * A person with the assignments given: seen by the person, by colleagues in those organizations, and by administrators,
 * who seat people (DOMAIN.md 3.4).
 */
export async function addUser(
  op: Operation,
  facts: { readonly displayName: string; readonly email: string },
  assignments: readonly AssignmentFacts[],
): Promise<User> {
  const user = op.em.create(User, { scopeId: randomUUIDv7(), locale: "sv", ...facts });
  const colleagues = assignments.map(({ organization }) => `organization:${organization.id}`);
  await openScope(op, user.scopeId, "user", [`user:${user.id}`, ...colleagues, "administrator"]);
  op.em.persist(user);
  op.act("user.register", user);
  for (const one of assignments) {
    const assignment = op.em.create(Assignment, { scopeId: user.scopeId, user, ...one });
    await openScope(op, assignment.ownScopeId, "own", [`assignment:${assignment.id}`]);
    op.em.persist(assignment);
  }
  return user;
}

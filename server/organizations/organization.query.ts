import type { FilterQuery } from "@mikro-orm/core";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { type Connection, pageSize, toConnection } from "../platform/connection.ts";
import { afterName, byName, contains, nameCursor } from "../platform/nameOrder.ts";
import { Area } from "./area.entity.ts";
import { Organization } from "./organization.entity.ts";

/** The register's active organizations, by name. */
export async function listOrganizations(
  op: Operation,
  args: { readonly first: number; readonly after: string | null; readonly search: string | null },
): Promise<Connection<Organization>> {
  authorize(standingRoles(op.viewer), "register.read");
  const first = pageSize(args.first);
  const conditions: object[] = [{ active: true }];
  if (args.search?.trim()) {
    const words = contains(args.search);
    conditions.push({ $or: [{ name: { $ilike: words } }, { shortName: { $ilike: words } }] });
  }
  if (args.after) conditions.push(afterName(args.after));
  const where = { $and: conditions } as FilterQuery<Organization>;
  const rows = await op.em.find(Organization, where, { orderBy: byName<Organization>(), limit: first + 1 });
  return toConnection(rows, first, nameCursor);
}

export function listAreas(op: Operation): Promise<Area[]> {
  authorize(standingRoles(op.viewer), "register.read");
  return op.em.find(Area, {}, { orderBy: { name: "asc" } });
}

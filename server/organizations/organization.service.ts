import type { Operation } from "../access/operation.ts";
import { Organization } from "./organization.entity.ts";

/** The principals (huvudmän) of the organizations; a principal is its own. Without repeats. */
export async function principalIdsOf(op: Operation, organizationIds: readonly string[]): Promise<string[]> {
  const organizations = await Promise.all(organizationIds.map((id) => op.load.one(Organization, id)));
  return [...new Set(organizations.flatMap((one) => (one ? [one.principal?.id ?? one.id] : [])))];
}

import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { organizationRoles } from "../access/organizationRoles.ts";
import { type Connection, pageSize, toConnection } from "../platform/connection.ts";
import { contains, nameCursor, readNameCursor } from "../platform/nameOrder.ts";
import { Assignment } from "./assignment.entity.ts";
import { Organization } from "./organization.entity.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Who has an assignment in the organization today, by name in Swedish order: for those who fill its seats (DOMAIN.md
 * 3.4). A person with two assignments there stands once for each.
 */
export async function listPeople(
  op: Operation,
  args: {
    readonly organizationId: string;
    readonly first: number;
    readonly after: string | null;
    readonly search: string | null;
  },
): Promise<Connection<Assignment>> {
  const organization = await op.load.visible(Organization, args.organizationId);
  authorize(organizationRoles(op.viewer, organization.id), "person.read");
  const first = pageSize(args.first);
  const after = args.after ? readNameCursor(args.after) : null;
  const words = args.search?.trim() ? contains(args.search) : null;
  const rows = await op.em.execute<Named[]>(
    `select a.id, u.display_name as name from assignment a join user_account u on u.id = a.user_id
      where a.organization_id = ?::uuid and a.valid_from <= ?::date and (a.valid_to is null or a.valid_to >= ?::date)
        and (?::text is null or u.display_name ilike ? or a.role_title ilike ?)
        and (?::uuid is null or (u.display_name collate "sv-x-icu", a.id) > (? collate "sv-x-icu", ?::uuid))
      order by u.display_name collate "sv-x-icu", a.id limit ?`,
    [
      organization.id,
      op.today,
      op.today,
      words,
      words,
      words,
      after?.id ?? null,
      after?.name ?? "",
      after?.id ?? null,
      first + 1,
    ],
  );
  const { edges, pageInfo } = toConnection(rows, first, nameCursor);
  const nodes = await Promise.all(edges.map(({ node }) => op.load.visible(Assignment, node.id)));
  return { edges: edges.map(({ cursor }, at) => ({ cursor, node: nodes[at] as Assignment })), pageInfo };
}

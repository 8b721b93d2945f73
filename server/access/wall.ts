import type { EntityOptions } from "@mikro-orm/core";
import { Trigger } from "@mikro-orm/decorators/legacy";

/**
 * The wall in PostgreSQL: a row is there only for whom its scope is visible to. `visible_scopes()` is made in the
 * first migration. The system policy is for the owner and for jobs; without it a forced owner updates 0 rows, silently.
 */
const inScope = '"scope_id" = any((select visible_scopes())::uuid[])';

const wall = (using: string) =>
  ({
    rowLevelSecurity: "force",
    policies: [
      { name: "system", roles: ["hub_system"], using: "true", check: "true" },
      { name: "viewer", roles: ["hub_app"], using, check: inScope },
    ],
  }) satisfies Pick<EntityOptions<never>, "rowLevelSecurity" | "policies">;

export const walled = wall(inScope);

/** What may lie in a wider scope than the row that it is part of: seen only where that row is seen too. */
export const walledWithin = (table: string, part: `${string}_id`, whole: string) =>
  wall(`${inScope} and exists (select from "${whole}" w where w."id" = "${table}"."${part}")`);

/** For what only the system reads: sessions, receipts, notices. */
export const systemOnly = {
  rowLevelSecurity: "force",
  policies: [{ name: "system", roles: ["hub_system"], using: "true", check: "true" }],
} satisfies Pick<EntityOptions<never>, "rowLevelSecurity" | "policies">;

/** The one scope of areas and organizations: anyone whose organization belongs to a forum sees it. */
export const registerScope = "00000000-0000-7000-8000-000000000001";

/**
 * R30: for a noun that may lie open in the forum that `column` names. What comes to a forum while it ends is told to
 * begin anew, and then meets the forum's end as everything else does.
 */
export const WhereForumGoesOn = (table: string, column = "forum_id") =>
  Trigger({
    name: `${table}_forum_goes_on`,
    timing: "before",
    events: ["insert", "update"],
    expression: `create trigger "${table}_forum_goes_on" before insert or update of "${column}" on "${table}" for each row execute function forum_goes_on('${column}')`,
  });

import pg from "pg";
import type { Town } from "./town.ts";
import { type Person, people } from "./world.ts";

/**
 * What a statement gives to someone who speaks SQL as the API's role, with nothing but row-level security and triggers
 * in the way. Rolled back; rejects with the database's error.
 */
export async function asApp<T extends pg.QueryResultRow>(
  town: Town,
  who: Person,
  statement: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const [person] = await town.sql<{ user_id: string; organization_id: string }>(
    "select a.user_id, a.organization_id from assignment a join user_account u on u.id = a.user_id where u.email = ?",
    [people[who]],
  );
  const client = new pg.Client({ connectionString: town.app.hub.appUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select enter_viewer($1, $2)", [person?.user_id, person?.organization_id]);
    const { rows, rowCount } = await client.query<T>(statement, [...values]);
    return rows.length > 0 ? rows : Array.from({ length: rowCount ?? 0 }, () => ({}) as T);
  } finally {
    await client.query("rollback").catch(() => undefined);
    await client.end();
  }
}

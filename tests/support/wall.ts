import pg from "pg";
import type { Town, Who } from "./town.ts";
import { type Person, people } from "./world.ts";

/** A connection as the API's role; nobody's from the start. */
export async function connectAsApp(town: Town): Promise<pg.Client> {
  const app = new pg.Client({ connectionString: town.app.hub.appUrl });
  await app.connect();
  return app;
}

/** As the API's role, in one transaction that is rolled back, as that person or as nobody. */
export async function behindTheWall<T>(
  town: Town,
  app: pg.Client,
  who: Who,
  work: () => Promise<T>,
): Promise<T> {
  const [person] = who
    ? await town.sql<{ user_id: string; organization_id: string }>(
        "select a.user_id, a.organization_id from assignment a join user_account u on u.id = a.user_id where u.email = ?",
        [who.includes("@") ? who : people[who as Person]],
      )
    : [];
  await app.query("begin");
  try {
    await app.query("select enter_viewer($1, $2)", [
      person?.user_id ?? null,
      person?.organization_id ?? null,
    ]);
    return await work();
  } finally {
    await app.query("rollback");
  }
}

/**
 * What a statement gives to someone who speaks SQL as the API's role, with nothing but row-level security and triggers
 * in the way. Rolled back; rejects with the database's error.
 */
export async function asApp<T extends pg.QueryResultRow>(
  town: Town,
  who: Exclude<Who, null>,
  statement: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const app = await connectAsApp(town);
  try {
    return await behindTheWall(town, app, who, async () => {
      const { rows, rowCount } = await app.query<T>(statement, [...values]);
      return rows.length > 0 ? rows : Array.from({ length: rowCount ?? 0 }, () => ({}) as T);
    });
  } finally {
    await app.end();
  }
}

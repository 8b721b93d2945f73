import pg from "pg";
import type { TestApp } from "./app.ts";

const spared = "spared";

/**
 * Connections that the hub knows nothing of and that no kill hits: one for each role, since none may see or end what is
 * another's without being superuser.
 */
export class Executioner {
  readonly #owner: pg.Client;
  readonly #app: pg.Client;
  readonly #name: string;

  private constructor(owner: pg.Client, app: pg.Client, name: string) {
    this.#owner = owner;
    this.#app = app;
    this.#name = name;
  }

  static async of({ hub }: TestApp): Promise<Executioner> {
    const [owner, app] = await Promise.all([beside(hub.ownerUrl), beside(hub.appUrl)]);
    return new Executioner(owner, app, new URL(hub.ownerUrl).pathname.slice(1));
  }

  /** A connection to the hub's database that is spared. */
  async spared(ownerUrl: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: spared });
    await client.connect();
    return client;
  }

  /** Ends every connection of the hub's; answers how many there were. */
  async killAll(): Promise<number> {
    const kill = (client: pg.Client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where usename = current_user and datname = $1 and application_name <> $2`,
        [this.#name, spared],
      );
    const killed = await Promise.all([kill(this.#app), kill(this.#owner)]);
    return killed.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
  }

  /** How many operations of people wait for a lock in a statement that begins so. */
  async waiting(statement: string): Promise<number> {
    const { rows } = await this.#app.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
        where datname = $1 and wait_event_type = 'Lock' and query ilike $2`,
      [this.#name, `${statement}%`],
    );
    return rows[0]?.n ?? 0;
  }

  /** Lets nobody in, and puts out those who are. */
  async shut(): Promise<void> {
    await this.#owner.query(`alter database ${this.#name} with allow_connections false`);
    await this.killAll();
  }

  async open(): Promise<void> {
    await this.#owner.query(`alter database ${this.#name} with allow_connections true`);
  }

  async close(): Promise<void> {
    await Promise.all([this.#owner.end(), this.#app.end()]);
  }
}

/** A connection beside the hub's database, which can be shut meanwhile. */
async function beside(address: string): Promise<pg.Client> {
  const url = new URL(address);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

import pg from "pg";
import type { TestApp } from "./app.ts";

const spared = "spared";

/** A connection of the database's owner, which the hub knows nothing of and which no kill hits. */
export class Executioner {
  readonly #client: pg.Client;
  readonly #name: string;

  private constructor(client: pg.Client, name: string) {
    this.#client = client;
    this.#name = name;
  }

  static async of(app: TestApp): Promise<Executioner> {
    const url = new URL(app.hub.ownerUrl);
    const name = url.pathname.slice(1);
    url.pathname = "/postgres";
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return new Executioner(client, name);
  }

  /** A connection to the hub's database that is spared. */
  async spared(ownerUrl: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: spared });
    await client.connect();
    return client;
  }

  /** Ends every connection of the hub's; answers how many there were. */
  async killAll(): Promise<number> {
    const { rowCount } = await this.#client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name <> $2",
      [this.#name, spared],
    );
    return rowCount ?? 0;
  }

  /** How many connections wait for a lock in a statement that begins so. */
  async waiting(statement: string): Promise<number> {
    const { rows } = await this.#client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
        where datname = $1 and wait_event_type = 'Lock' and query ilike $2`,
      [this.#name, `${statement}%`],
    );
    return rows[0]?.n ?? 0;
  }

  /** Lets nobody in, and puts out those who are. */
  async shut(): Promise<void> {
    await this.#client.query(`alter database ${this.#name} with allow_connections false`);
    await this.killAll();
  }

  async open(): Promise<void> {
    await this.#client.query(`alter database ${this.#name} with allow_connections true`);
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}

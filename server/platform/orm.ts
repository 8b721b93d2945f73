import { type EntityClass, type EventSubscriber, FlushMode } from "@mikro-orm/core";
import { Migrator } from "@mikro-orm/migrations";
import { MikroORM } from "@mikro-orm/postgresql";
import { Migration0001 } from "./migrations/migration.0001.ts";
import { Migration0002 } from "./migrations/migration.0002.ts";
import { Migration0003 } from "./migrations/migration.0003.ts";
import { Migration0004 } from "./migrations/migration.0004.ts";
import { Migration0005 } from "./migrations/migration.0005.ts";
import { Migration0006 } from "./migrations/migration.0006.ts";
import { Migration0008 } from "./migrations/migration.0008.ts";
import { Migration0009 } from "./migrations/migration.0009.ts";
import { Migration0010 } from "./migrations/migration.0010.ts";
import { Migration0011 } from "./migrations/migration.0011.ts";
import { Migration0012 } from "./migrations/migration.0012.ts";
import { Migration0013 } from "./migrations/migration.0013.ts";
import { Migration0014 } from "./migrations/migration.0014.ts";
import { Migration0015 } from "./migrations/migration.0015.ts";
import { Migration0016 } from "./migrations/migration.0016.ts";
import { Migration0017 } from "./migrations/migration.0017.ts";
import { Migration0018 } from "./migrations/migration.0018.ts";
import { Migration0019 } from "./migrations/migration.0019.ts";
import { Migration0020 } from "./migrations/migration.0020.ts";
import { guardPool } from "./pool.ts";

export interface OrmOptions {
  readonly url: string;
  readonly entities: readonly EntityClass<unknown>[];
  readonly poolSize: number;
  /** Milliseconds after which the server ends a statement, or a transaction in which nothing happens; 0: as the server has it, by default never. */
  readonly patience: number;
  readonly subscribers?: readonly EventSubscriber[];
}

/** One pool of connections, as the role that the URL names. */
export function openOrm({
  url,
  entities,
  poolSize,
  patience,
  subscribers = [],
}: OrmOptions): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    subscribers,
    extensions: [Migrator],
    forceUtcTimezone: true,
    // A service flushes when it has named its action, never a query on its way.
    flushMode: FlushMode.COMMIT,
    ignoreUndefinedInQuery: false,
    pool: { min: 0, max: poolSize },
    driverOptions: {
      onPoolCreated: guardPool,
      connectionTimeoutMillis: 10_000,
      // Or a firewall forgets a connection that nobody has used, and the next statement waits for ever.
      keepAlive: true,
      keepAliveInitialDelayMillis: 60_000,
      statement_timeout: patience,
      idle_in_transaction_session_timeout: patience,
    },
    schemaGenerator: { ignoreRoutines: true },
    migrations: {
      snapshot: false,
      silent: true,
      transactional: true,
      allOrNothing: true,
      migrationsList: [
        { name: "0001", class: Migration0001 },
        { name: "0002", class: Migration0002 },
        { name: "0003", class: Migration0003 },
        { name: "0004", class: Migration0004 },
        { name: "0005", class: Migration0005 },
        { name: "0006", class: Migration0006 },
        { name: "0008", class: Migration0008 },
        { name: "0009", class: Migration0009 },
        { name: "0010", class: Migration0010 },
        { name: "0011", class: Migration0011 },
        { name: "0012", class: Migration0012 },
        { name: "0013", class: Migration0013 },
        { name: "0014", class: Migration0014 },
        { name: "0015", class: Migration0015 },
        { name: "0016", class: Migration0016 },
        { name: "0017", class: Migration0017 },
        { name: "0018", class: Migration0018 },
        { name: "0019", class: Migration0019 },
        { name: "0020", class: Migration0020 },
      ],
    },
  });
}

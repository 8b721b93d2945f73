import { join } from "node:path";
import pg from "pg";
import type { Logger } from "pino";
import { databaseAccount } from "./embedded.account.ts";
import { clusterOwner, prepareCluster } from "./embedded.cluster.ts";
import { stopOrphan } from "./embedded.orphan.ts";
import { launchServer } from "./embedded.server.ts";
import { lockFolder } from "./folderLock.ts";
import type { StartFault } from "./startFault.ts";

export interface EmbeddedDatabase {
  /** Address of the database `hub` as its owner, who is PostgreSQL's superuser. */
  ownerUrl: string;
  /** Stops PostgreSQL (open transactions are rolled back) and gives the folder free. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Trades safety at power loss for speed: for tests. */
  fast?: boolean;
  /** Called when PostgreSQL ends without having been told to. */
  onDeath?: (fault: StartFault) => void;
}

/**
 * Starts PostgreSQL 18 on `dataDir`/postgres, on a free port of 127.0.0.1. Creates the data the first time; takes
 * over from a PostgreSQL that an earlier, killed hub left running.
 * @throws {StartFault} when another hub has the folder or PostgreSQL does not start.
 * @throws the file system's error when the folder cannot be written: `explainStartFault` puts it into words.
 */
export async function startEmbedded(
  dataDir: string,
  log: Pick<Logger, "debug" | "warn">,
  { fast = false, onDeath }: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const unlock = lockFolder(dataDir);
  try {
    const cluster = join(dataDir, "postgres");
    await stopOrphan(cluster);
    const account = databaseAccount(dataDir, cluster);
    const password = await prepareCluster(dataDir, cluster, account, !fast);
    const server = await launchServer(cluster, account, log, { fast, onDeath });
    const url = `postgresql://${clusterOwner}:${password}@127.0.0.1:${server.port}`;
    try {
      await createHubDatabase(`${url}/postgres`);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return { ownerUrl: `${url}/hub`, stop: () => server.stop().then(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function createHubDatabase(adminUrl: string) {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'hub'");
    if (!rowCount) await client.query("create database hub");
  } finally {
    await client.end();
  }
}

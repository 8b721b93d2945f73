import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { pino } from "pino";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../server/hub.ts";
import { startEmbedded } from "../../server/platform/embedded.database.ts";
import { databaseUrl, dropDatabase, template } from "./database.ts";

interface Shared {
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

/**
 * One PostgreSQL for the tests of all projects, embedded unless `npm run test:external` names one, with a migrated
 * template that each test file copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.hubTests ??= { users: 0, shared: startShared() };
  const tests = globalThis.hubTests;
  tests.users += 1;
  const { ownerUrl, stop } = await tests.shared;
  project.provide("ownerUrl", ownerUrl);
  return async () => {
    tests.users -= 1;
    if (tests.users > 0) return;
    globalThis.hubTests = undefined;
    await stop();
  };
}

async function startShared(): Promise<Shared> {
  const external = externalUrl();
  const folder = mkdtempSync(join(memory() ?? tmpdir(), "hub-tests-"));
  const embedded = external ? null : await startEmbedded(folder, pino({ level: "silent" }), { fast: true });
  const ownerUrl = external ?? embedded?.ownerUrl ?? "";
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`drop database if exists ${template} with (force)`);
  await owner.query(`create database ${template}`);
  const hub = await openDatabase(databaseUrl(ownerUrl, template));
  await hub.close();
  // The jobs' own tables too, which a hub otherwise makes when it starts.
  await runMigrations({
    connectionString: databaseUrl(ownerUrl, template),
    logger: new Logger(() => () => {}),
  });
  const stop = async () => {
    const left = await owner.query<{ datname: string }>(
      "select datname from pg_database where datname like 'hub_test_%'",
    );
    await owner.end();
    for (const { datname } of left.rows) await dropDatabase(ownerUrl, datname);
    await dropDatabase(ownerUrl, template);
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ownerUrl, stop };
}

/** A folder in the memory, where there is one with room for all the databases: disks are the slower the more write to them. */
function memory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > 2 ** 31 ? "/dev/shm" : undefined;
  } catch {
    return undefined;
  }
}

function externalUrl(): string | null {
  if (process.env.HUB_TEST_EXTERNAL !== "1") return null;
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Set DATABASE_URL to the PostgreSQL that the tests are to run on.");
  return url;
}

declare global {
  /** Each project loads this file anew, and they run in one process. */
  var hubTests: { users: number; readonly shared: Promise<Shared> } | undefined;
}

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
  }
}

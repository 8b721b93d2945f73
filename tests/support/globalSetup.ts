import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { pino } from "pino";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../server/hub.ts";
import { startEmbedded } from "../../server/platform/embedded.database.ts";
import { databaseUrl, dropDatabase, template } from "./database.ts";

/**
 * One PostgreSQL for all tests, embedded unless `npm run test:external` names one, with a migrated template that each
 * test file copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = externalUrl();
  const folder = mkdtempSync(join(tmpdir(), "hub-tests-"));
  const embedded = external ? null : await startEmbedded(folder, pino({ level: "silent" }), { fast: true });
  const ownerUrl = external ?? embedded?.ownerUrl ?? "";
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const name = `${template}_${project.name}`;
  await owner.query(`drop database if exists ${name} with (force)`);
  await owner.query(`create database ${name}`);
  const hub = await openDatabase(databaseUrl(ownerUrl, name));
  await hub.close();
  // The jobs' own tables too, which a hub otherwise makes when it starts.
  await runMigrations({ connectionString: databaseUrl(ownerUrl, name), logger: new Logger(() => () => {}) });
  project.provide("ownerUrl", ownerUrl);
  project.provide("template", name);
  return async () => {
    const left = await owner.query<{ datname: string }>(
      "select datname from pg_database where datname like 'hub_test_%'",
    );
    await owner.end();
    for (const { datname } of left.rows) await dropDatabase(ownerUrl, datname);
    await dropDatabase(ownerUrl, name);
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function externalUrl(): string | null {
  if (process.env.HUB_TEST_EXTERNAL !== "1") return null;
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Set DATABASE_URL to the PostgreSQL that the tests are to run on.");
  return url;
}

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
    template: string;
  }
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { pino } from "pino";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../server/hub.ts";
import { startEmbedded } from "../../server/platform/embedded.database.ts";
import { databaseUrl, template } from "./database.ts";

/**
 * One PostgreSQL for all tests, embedded unless TEST_DATABASE_URL names one, with a migrated template that each
 * test file copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.TEST_DATABASE_URL;
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
  project.provide("ownerUrl", ownerUrl);
  project.provide("template", name);
  return async () => {
    const left = await owner.query<{ datname: string }>(
      "select datname from pg_database where datname like 'hub_test_%'",
    );
    for (const { datname } of left.rows) await owner.query(`drop database if exists ${datname} with (force)`);
    await owner.query(`drop database if exists ${name} with (force)`);
    await owner.end();
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
    template: string;
  }
}

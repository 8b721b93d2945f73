import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

export const template = "hub_template";

/** The same server and login, another database. */
export function databaseUrl(ownerUrl: string, name: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** A database of one's own, copied from the migrated template or another. */
export async function createDatabase(
  ownerUrl: string,
  from = template,
): Promise<{ name: string; url: string; drop(): Promise<void> }> {
  const name = `hub_test_${randomBytes(6).toString("hex")}`;
  await asOwner(ownerUrl, `create database ${name} template ${from}`);
  return {
    name,
    url: databaseUrl(ownerUrl, name),
    drop: () => dropDatabase(ownerUrl, name),
  };
}

/** PostgreSQL's own vacuum may be in it, which an owner that is no superuser cannot put out: it soon leaves. */
export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await asOwner(ownerUrl, `drop database if exists ${name} with (force)`);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === "42501") || tries === 100) throw error;
      await setTimeout(200);
    }
  }
}

async function asOwner(ownerUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

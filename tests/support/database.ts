import { randomBytes } from "node:crypto";
import pg from "pg";

export const template = "hub_template";

/** The same server and login, another database. */
export function databaseUrl(ownerUrl: string, name: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** A database of one's own, copied from the migrated template. */
export async function createDatabase(
  ownerUrl: string,
  from: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `hub_test_${randomBytes(6).toString("hex")}`;
  await asOwner(ownerUrl, `create database ${name} template ${from}`);
  return {
    url: databaseUrl(ownerUrl, name),
    drop: () => asOwner(ownerUrl, `drop database if exists ${name} with (force)`),
  };
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

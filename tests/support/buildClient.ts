import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";

/** The client built for production, whatever the surroundings say. In a folder of its own, so that a hub that runs meanwhile keeps its client. */
export function buildClient(): { readonly clientDir: string; readonly built: Promise<void>; remove(): void } {
  const clientDir = mkdtempSync(join(tmpdir(), "hub-client-"));
  const child = spawn(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", "--outDir", clientDir, "--emptyOutDir"],
    { stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
  );
  const built = once(child, "close").then(([code]) => {
    if (code !== 0) throw new Error(`the client could not be built: exit code ${code}`);
  });
  return { clientDir, built, remove: () => rmSync(clientDir, { recursive: true, force: true }) };
}

const lock = "hashtext('client build')";

/** The browser tests meet the client as it is served. It is built while other tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: project.getProvidedContext().ownerUrl });
  await holder.connect();
  await holder.query(`select pg_advisory_lock(${lock})`);
  const { clientDir, built, remove } = buildClient();
  const ended = free(built, holder);
  // A build that fails is told of at the end; until then each test finds no client.
  ended.catch(() => undefined);
  project.provide("clientDir", clientDir);
  return async () => {
    await ended;
    remove();
  };
}

async function free(built: Promise<void>, holder: pg.Client): Promise<void> {
  try {
    await built;
  } finally {
    await holder.end();
  }
}

/** Waits until the client is built. */
export async function clientBuilt(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`select pg_advisory_lock_shared(${lock})`);
  await client.end();
}

declare module "vitest" {
  interface ProvidedContext {
    /** The built web client. */
    clientDir: string;
  }
}

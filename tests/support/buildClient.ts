import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";

/**
 * The client built for production, whatever the surroundings say; in the mode `test` compressed in a hurry. In a folder of
 * its own, so that a hub that runs meanwhile keeps its client.
 */
export function buildClient(mode: "production" | "test"): {
  readonly clientDir: string;
  readonly built: Promise<void>;
  remove(): void;
} {
  const clientDir = mkdtempSync(join(tmpdir(), "hub-client-"));
  const child = spawn(
    process.execPath,
    [
      "node_modules/vite/bin/vite.js",
      ...["build", "--mode", mode, "--logLevel", "error", "--outDir", clientDir, "--emptyOutDir"],
    ],
    { stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
  );
  const built = once(child, "close").then(([code]) => {
    if (code !== 0) throw new Error(`the client could not be built: exit code ${code}`);
  });
  return { clientDir, built, remove: () => rmSync(clientDir, { recursive: true, force: true }) };
}

const lock = "hashtext('client build')";

/** The browser tests meet the client as it is served, built once for all projects, while other tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.clientBuild ??= { users: 0, shared: startBuild(project.getProvidedContext().ownerUrl) };
  const build = globalThis.clientBuild;
  build.users += 1;
  const { clientDir, ended, remove } = await build.shared;
  project.provide("clientDir", clientDir);
  return async () => {
    build.users -= 1;
    if (build.users > 0) return;
    globalThis.clientBuild = undefined;
    try {
      await ended;
    } finally {
      remove();
    }
  };
}

interface SharedBuild {
  readonly clientDir: string;
  readonly ended: Promise<void>;
  readonly remove: () => void;
}

async function startBuild(ownerUrl: string): Promise<SharedBuild> {
  const holder = new pg.Client({ connectionString: ownerUrl });
  await holder.connect();
  await holder.query(`select pg_advisory_lock(${lock})`);
  const { clientDir, built, remove } = buildClient("test");
  const ended = free(built, holder);
  // A build that fails is told of at the end; until then each test finds no client.
  ended.catch(() => undefined);
  return { clientDir, ended, remove };
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

declare global {
  /** Each project loads this file anew, and they run in one process. */
  var clientBuild: { users: number; readonly shared: Promise<SharedBuild> } | undefined;
}

declare module "vitest" {
  interface ProvidedContext {
    /** The built web client. */
    clientDir: string;
  }
}

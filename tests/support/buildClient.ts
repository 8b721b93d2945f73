import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/** Builds the client for production, whatever the surroundings say. In a folder of its own, so that a hub that runs meanwhile keeps its client. */
export function buildClient(): { readonly clientDir: string; remove(): void } {
  const clientDir = mkdtempSync(join(tmpdir(), "hub-client-"));
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", "--outDir", clientDir, "--emptyOutDir"],
    { stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
  );
  return { clientDir, remove: () => rmSync(clientDir, { recursive: true, force: true }) };
}

/** The browser tests meet the client as it is served. */
export default function setup(project: TestProject): () => void {
  const { clientDir, remove } = buildClient();
  project.provide("clientDir", clientDir);
  return remove;
}

declare module "vitest" {
  interface ProvidedContext {
    /** The built web client. */
    clientDir: string;
  }
}

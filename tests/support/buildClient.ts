import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/**
 * The browser tests meet the client as it is served: built, and for production whatever the test runner says. In a
 * folder of its own, so that a hub that runs meanwhile keeps its client.
 */
export default function setup(project: TestProject): () => void {
  const clientDir = mkdtempSync(join(tmpdir(), "hub-client-"));
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", "--outDir", clientDir, "--emptyOutDir"],
    { stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
  );
  project.provide("clientDir", clientDir);
  return () => rmSync(clientDir, { recursive: true, force: true });
}

declare module "vitest" {
  interface ProvidedContext {
    /** The built web client. */
    clientDir: string;
  }
}

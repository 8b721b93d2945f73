import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/** Tests that start processes of the hub run what `npm start` runs: JavaScript. In a folder of its own beside the modules that it loads. */
export default function setup(project: TestProject): () => void {
  const serverDir = mkdtempSync(join("node_modules", ".hub-server-"));
  const compile = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.server.json", "--outDir", serverDir];
  // Types are checked by `npm run check`.
  execFileSync(process.execPath, [...compile, "--noCheck"], { stdio: "inherit" });
  project.provide("serverDir", join(serverDir, "server"));
  return () => rmSync(serverDir, { recursive: true, force: true });
}

declare module "vitest" {
  interface ProvidedContext {
    /** The built server. */
    serverDir: string;
  }
}

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";

const home = resolve("node_modules/.chromium");

const unpack =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

/**
 * Where the browser is that came with npm: unpacked once, and there whole or not at all, also when several want it at
 * the same time or one is killed meanwhile.
 */
export async function browserPath(): Promise<string> {
  if (!existsSync(home)) {
    const begun = mkdtempSync(`${home}-`);
    // The package unpacks to the folder for what is temporary, which other users and versions share: here, one of its own.
    await promisify(execFile)(process.execPath, ["--eval", unpack], {
      env: { ...process.env, TMPDIR: begun },
    });
    try {
      renameSync(begun, home);
    } catch (error) {
      // Somebody else was first.
      if (!existsSync(home)) throw error;
      rmSync(begun, { recursive: true });
    }
  }
  return resolve(home, "chromium");
}

/** Before the tests begin, or each of their workers would unpack it. */
export default async function setup(): Promise<void> {
  await browserPath();
}

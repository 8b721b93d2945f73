import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const home = resolve("node_modules/.chromium");

const unpack =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
/** With it the package unpacks the libraries too that a small machine lacks. */
const small = "nodejs22.x";
const fontsFile = "fonts.conf";

/** Its program, as an absolute path, and the environment that it needs. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The browser that came with npm: unpacked once, and there whole or not at all, also when several want it at the same
 * time or one is killed meanwhile. Libraries and fonts are the machine's, or the package's where it has none.
 */
export async function unpackedBrowser(): Promise<UnpackedBrowser> {
  if (!existsSync(home)) await unpackTo(home);
  const executablePath = join(home, "chromium");
  const env = { ...process.env };
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_FILE = join(home, fontsFile);
  try {
    await run(executablePath, ["--version"], { env });
  } catch {
    env.LD_LIBRARY_PATH = join(home, "al2023", "lib");
  }
  return { executablePath, env };
}

async function unpackTo(place: string): Promise<void> {
  const begun = mkdtempSync(`${place}-`);
  // The package unpacks to the folder for what is temporary, which other users and versions share: here, one of its own.
  const env = { ...process.env, TMPDIR: begun, AWS_LAMBDA_JS_RUNTIME: small };
  await run(process.execPath, ["--eval", unpack], { env });
  // The package's own file of fonts names the shared folder.
  writeFileSync(join(begun, fontsFile), `<fontconfig><dir>${place}/fonts</dir></fontconfig>`);
  try {
    renameSync(begun, place);
  } catch (error) {
    // Somebody else was first.
    if (!existsSync(place)) throw error;
    rmSync(begun, { recursive: true });
  }
}

/** Before the tests begin, or each of their workers would unpack it. */
export default async function setup(): Promise<void> {
  await unpackedBrowser();
}

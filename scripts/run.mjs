// `node scripts/run.mjs NAME …`: builds the server where it is not built, then runs one of its commands in this
// process. Its result alone goes to stdout.
import { existsSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { at, buildStale, stop } from "./build.mjs";

const [name = "", ...args] = process.argv.slice(2);
await buildStale(["server"], console.error);
const script = at(`dist/server/scripts/${name}.js`);
if (!/^\w+$/.test(name) || !existsSync(script))
  stop("There is no such command: see the scripts in package.json.");
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(script).href);

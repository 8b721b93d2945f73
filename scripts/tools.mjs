// `node scripts/tools.mjs`: installs what neither running nor testing needs, where it is not installed as its lock file
// says. Thus `npm ci`, which everyone waits for, does without a fifth of the packages.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { at } from "./build.mjs";

const changed = (file) => statSync(at(file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed("tools/node_modules/.package-lock.json") < changed("tools/package-lock.json"))
  execFileSync("npm", ["ci"], { cwd: at("tools"), stdio: "inherit" });

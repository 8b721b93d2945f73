// Builds what is not built. Plain JavaScript that an old Node can read, so that it can say that it is too old.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** A path of the project, whole. */
export const at = (path) => join(root, path);

const shared = ["schema", "tsconfig.json", "package-lock.json"];
const targets = [
  {
    name: "server",
    result: "dist/server/main.js",
    sources: ["server", "tsconfig.server.json", ...shared],
    tool: "node_modules/typescript/bin/tsc",
    args: ["-p", "tsconfig.server.json"],
  },
  {
    name: "client",
    result: "client/dist/index.html",
    sources: ["client", "vite.config.ts", "vite.compressed.ts", "vite.documents.ts", ...shared],
    tool: "node_modules/vite/bin/vite.js",
    args: ["build"],
  },
];

/** Builds those of the named targets that have changed, and tells of it. Ends the process when it cannot. */
export async function buildStale(names, tell) {
  if (!existsSync(at("node_modules"))) stop("The packages are not installed: run npm ci first.");
  if (Number.parseInt(process.versions.node, 10) < 24) {
    stop(
      `This is Node ${process.versions.node} and the hub needs 24, which npm ci brings: run npm ci first.`,
    );
  }
  const stale = targets.filter((target) => names.includes(target.name) && isStale(target));
  if (stale.length === 0) return;
  tell(`Building ${stale.map(({ name }) => name).join(" and ")} …`);
  const failures = (await Promise.all(stale.map(build))).filter(Boolean);
  if (failures.length > 0) stop(failures.join("\n\n"));
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The time of the sources that were last built without a fault; a failed build leaves results, but no such file. */
function stampOf({ name }) {
  return at(`dist/${name}.built`);
}

function isStale(target) {
  if (!existsSync(at(target.result)) || !existsSync(stampOf(target))) return true;
  const built = Number(readFileSync(stampOf(target), "utf8"));
  return Math.max(...target.sources.map((path) => newest(at(path)))) > built;
}

/** The latest change in a file or folder; a folder's own time tells of files removed. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path);
  const own = names.includes("dist") ? 0 : stat.mtimeMs;
  return Math.max(own, ...names.filter((name) => name !== "dist").map((name) => newest(join(path, name))));
}

/** Builds one target. Returns what to tell when that fails. */
async function build(target) {
  const begun = Date.now();
  if (!existsSync(at(target.tool))) {
    return `The ${target.name} has changed and the tools to build it are not installed: run npm ci first.`;
  }
  rmSync(stampOf(target), { force: true });
  rmSync(dirname(at(target.result)), { recursive: true, force: true });
  const child = spawn(process.execPath, [at(target.tool), ...target.args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (/ENOSPC|no space left on device/i.test(output)) {
    return "The disk is full: free some space, and start again.";
  }
  if (code !== 0) return `${output.trim()}\nThe ${target.name} could not be built: see above.`;
  mkdirSync(at("dist"), { recursive: true });
  writeFileSync(stampOf(target), String(begun));
  return undefined;
}

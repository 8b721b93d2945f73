import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StartFault } from "./startFault.ts";

const patience = 10_000;

/**
 * Stops a PostgreSQL that still runs on the folder after its hub was killed, and clears a `postmaster.pid` whose
 * number another program has got since. Call only with the folder locked.
 * @throws {StartFault} when it does not stop.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  if (!Number.isInteger(pid) || pid <= 0) return rmSync(pidFile);
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isPostgresOf(cluster, pid)) break;
    process.kill(pid, signal);
    for (const until = Date.now() + patience; isPostgresOf(cluster, pid) && Date.now() < until; )
      await wait(20);
  }
  if (isPostgresOf(cluster, pid)) {
    throw new StartFault(`An earlier PostgreSQL (process ${pid}) does not stop: end it, and start again.`);
  }
  // A dead process's file PostgreSQL clears itself, after its own checks.
  if (isAlive(pid)) rmSync(pidFile, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isPostgresOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") {
    try {
      const [program = ""] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return program.endsWith("postgres") && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch {
      return false;
    }
  }
  const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return stdout?.includes(`postgres -D ${cluster}`) ?? false;
}

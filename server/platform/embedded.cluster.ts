import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DatabaseAccount, giveFolder } from "./embedded.account.ts";
import { ProgramOutput } from "./embedded.output.ts";
import { StartFault } from "./startFault.ts";

/** Name of PostgreSQL's superuser, who owns the hub's database. */
export const clusterOwner = "hub_owner";

const major = "18";
const unfinishedPrefix = "postgres.new-";

/**
 * Sees to it that `cluster` holds PostgreSQL's data, and creates it the first time.
 * @param safe waits until the data is on the disk.
 * @returns the superuser's password.
 * @throws {StartFault} when the data is of another PostgreSQL or cannot be created.
 */
export async function prepareCluster(
  dataDir: string,
  cluster: string,
  account: DatabaseAccount,
  safe: boolean,
): Promise<string> {
  const secret = join(dataDir, "postgres.password");
  if (!existsSync(cluster)) await createCluster(dataDir, cluster, account, secret, safe);
  giveFolder(cluster, account);
  const version = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  if (version !== major) {
    throw new StartFault(
      `The data in ${cluster} was made by PostgreSQL ${version}, and this hub brings ${major}: run the version ` +
        "that made it, or set DATA_DIR to another folder.",
    );
  }
  if (existsSync(secret)) return readFile(secret, "utf8");
  throw new StartFault(`${secret} is missing, which opens the database: restore it from a backup.`);
}

/** Builds the data beside its place and moves it there whole: a first start cut off leaves nothing half-made. */
async function createCluster(
  dataDir: string,
  cluster: string,
  account: DatabaseAccount,
  secret: string,
  safe: boolean,
) {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(unfinishedPrefix))
      await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 10 });
  }
  await rm(secret, { force: true });
  await writeFile(secret, randomBytes(24).toString("base64url"), { mode: 0o600, flush: true });
  const folder = await mkdtemp(join(dataDir, unfinishedPrefix));
  giveFolder(folder, account);
  // initdb reads the password as the owner of the data.
  if (account.owner) await chown(secret, account.owner.uid, account.owner.gid);
  const [file, args, spawnOptions] = account.command("initdb", [
    ...[`--pgdata=${folder}`, `--username=${clusterOwner}`, "--auth=scram-sha-256", `--pwfile=${secret}`],
    // Not the machine's locale, which differs; Swedish order comes with COLLATE "sv-x-icu".
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ...(safe ? [] : ["--no-sync"]),
  ]);
  const child = spawn(file, args, { ...spawnOptions, stdio: ["ignore", "ignore", "pipe"] });
  const output = new ProgramOutput(child);
  const [code] = await once(child, "close");
  if (code !== 0) {
    await rm(folder, { recursive: true, force: true });
    throw output.fault();
  }
  await rename(folder, cluster);
}

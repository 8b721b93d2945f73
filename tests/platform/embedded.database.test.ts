import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "../../server/platform/embedded.database.ts";
import { explainStartFault, type StartFault } from "../../server/platform/startFault.ts";

const quiet = { debug() {}, warn() {} };
// Closed to others, as a home or a clone in `mktemp -d` is: root must get PostgreSQL through it, too.
const root = mkdtempSync(join(tmpdir(), "hub-"));
const dataDir = join(root, "data");
const pidFile = join(dataDir, "postgres", "postmaster.pid");
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  // Takes over whatever a failed test has left running, and stops it.
  const last = await startEmbedded(dataDir, quiet, { fast: true });
  await last.stop();
  rmSync(root, { recursive: true, force: true });
});

describe("embedded database", () => {
  it("is a UTF-8 PostgreSQL 18 with Swedish order that only this machine reaches, and safe at power loss", async () => {
    await using database = await opened();
    const { rows } = await query(
      database.ownerUrl,
      `select current_database() as name, current_setting('server_version_num')::int / 10000 as major,
         current_setting('server_encoding') as encoding, lower('ÅÄÖ') as lower, current_setting('fsync') as fsync,
         current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
         (select string_agg(x, '' order by x collate "sv-x-icu") from unnest(array['ö', 'z', 'å', 'ä']) x) as sorted`,
    );
    expect(rows).toEqual([
      {
        ...{ name: "hub", major: 18, encoding: "UTF8", lower: "åäö", sorted: "zåäö" },
        ...{ fsync: "on", listens: "127.0.0.1", sockets: "" },
      },
    ]);
    expect(statSync(join(dataDir, "postgres.password")).mode & 0o777).toBe(0o600);
    await expect(query(database.ownerUrl.replace(/:[^:@]+@/, ":guess@"), "select 1")).rejects.toThrow(
      /password/,
    );
    await query(database.ownerUrl, "create table kept (word text); insert into kept values ('first')");
  });

  it("keeps its data and is ready again within 3 s", async () => {
    const begun = performance.now();
    await using database = await opened();
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(await words(database)).toEqual(["first"]);
  });

  it("refuses a second hub on the folder and leaves the first alone", async () => {
    await using database = await opened();
    const refused = startEmbedded(dataDir, quiet, { fast: true });
    await expect(refused).rejects.toThrow(
      `Another hub (process ${process.pid}) already runs on ${dataDir}: stop it, or set DATA_DIR to another folder.`,
    );
    expect(await words(database)).toEqual(["first"]);
  });

  it("takes over from a killed hub whose PostgreSQL still runs", async () => {
    const { child, ownerUrl } = await spawnHub();
    await query(ownerUrl, "insert into kept values ('before the kill')");
    await kill(child);
    const orphan = postmasterPid();
    expect((await query(ownerUrl, "select 1")).rowCount).toBe(1);

    await using database = await opened();
    expect(postmasterPid()).not.toBe(orphan);
    await expect(query(ownerUrl, "select 1")).rejects.toThrow();
    expect(await words(database)).toEqual(["before the kill", "first"]);
  });

  it("recovers when PostgreSQL was killed with the hub", async () => {
    const { child, ownerUrl } = await spawnHub();
    await query(ownerUrl, "insert into kept values ('crashed')");
    process.kill(postmasterPid(), "SIGKILL");
    await kill(child);
    await using database = await opened();
    expect(await words(database)).toContain("crashed");
  });

  it("starts when another program has got the number of a PostgreSQL that is gone", async () => {
    writeFileSync(pidFile, `${process.pid}\n${join(dataDir, "postgres")}\n`);
    await using database = await opened();
    expect(await words(database)).toContain("first");
  });

  it("stops PostgreSQL when the hub ends without having stopped it", async () => {
    const { child, ownerUrl } = await spawnHub("end");
    if (child.exitCode === null) await once(child, "exit");
    await expect.poll(() => existsSync(pidFile), { timeout: 5000, interval: 20 }).toBe(false);
    await expect(query(ownerUrl, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  it("tells when PostgreSQL ends by itself", async () => {
    const death = Promise.withResolvers<StartFault>();
    const database = await startEmbedded(dataDir, quiet, { fast: true, onDeath: death.resolve });
    process.kill(postmasterPid(), "SIGKILL");
    expect((await death.promise).message).toMatch(/^PostgreSQL does not run .*: start again/);
    await database.stop();
  });

  it("logs no value from a statement that fails", async () => {
    const lines: string[] = [];
    const log = { debug: (entry: unknown) => lines.push(JSON.stringify(entry)), warn() {} };
    const database = await startEmbedded(dataDir, { ...log, warn: log.debug }, { fast: true });
    await expect(query(database.ownerUrl, "select '19121212-1212'::uuid")).rejects.toThrow("19121212-1212");
    await database.stop();
    expect(lines.join()).toContain("ready to accept connections");
    expect(lines.join()).not.toContain("19121212");
  });

  it("says so when the data is of another PostgreSQL, and takes nothing with it", async () => {
    const version = join(dataDir, "postgres", "PG_VERSION");
    writeFileSync(version, "17\n");
    await expect(startEmbedded(dataDir, quiet)).rejects.toThrow(
      /made by PostgreSQL 17, and this hub brings 18/,
    );
    writeFileSync(version, "18\n");
    await using database = await opened();
    expect(await words(database)).toContain("first");
  });
});

describe("a first start", () => {
  it("begins anew after one that was cut off", async () => {
    const folder = join(root, "cut-off");
    mkdirSync(join(folder, "postgres.new-abc", "base"), { recursive: true });
    writeFileSync(join(folder, "postgres.password"), "");
    const database = await startEmbedded(folder, quiet, { fast: true });
    expect((await query(database.ownerUrl, "select 1")).rowCount).toBe(1);
    await database.stop();
    expect(readdirSync(folder).sort()).toEqual(["hub.lock", "hub.pid", "postgres", "postgres.password"]);
  });

  it("says what to do when the folder is a file", async () => {
    const file = join(root, "file");
    writeFileSync(file, "");
    for (const folder of [file, join(file, "data"), join(file, "hub", "data")]) {
      expect(await faultOf(startEmbedded(folder, quiet))).toBe(
        `${file} is not a folder: move that file away, or set DATA_DIR to another folder.`,
      );
    }
  });

  it.skipIf(process.platform !== "linux")("says what to do when the folder cannot be written", async () => {
    expect(await faultOf(startEmbedded("/proc/hub", quiet))).toBe(
      "The hub may not write to /proc/hub: give its user the right to, or set DATA_DIR to another folder.",
    );
  });
});

async function opened(): Promise<EmbeddedDatabase & AsyncDisposable> {
  const database = await startEmbedded(dataDir, quiet);
  return { ...database, [Symbol.asyncDispose]: database.stop };
}

async function spawnHub(then = "wait"): Promise<{ child: ChildProcess; ownerUrl: string }> {
  const fixture = fileURLToPath(new URL("./fixtures/embeddedHub.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", fixture, dataDir, then], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [ownerUrl] = await once(createInterface({ input: child.stdout }), "line");
  return { child, ownerUrl };
}

async function kill(child: ChildProcess) {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

function postmasterPid(): number {
  return Number.parseInt(readFileSync(pidFile, "utf8"), 10);
}

async function query(url: string, text: string) {
  const client = new pg.Client(url);
  client.on("error", () => {});
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

async function words({ ownerUrl }: EmbeddedDatabase): Promise<string[]> {
  return (await query(ownerUrl, "select word from kept order by word")).rows.map((row) => row.word);
}

async function faultOf(start: Promise<unknown>): Promise<string> {
  return start.then(
    () => "it started",
    (error) => explainStartFault(error),
  );
}

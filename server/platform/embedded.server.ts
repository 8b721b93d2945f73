import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { DatabaseAccount } from "./embedded.account.ts";
import { ProgramOutput } from "./embedded.output.ts";
import type { StartFault } from "./startFault.ts";

export interface ServerOptions {
  /** Trades safety at power loss for speed: for tests. */
  fast: boolean;
  /** Called when PostgreSQL ends without having been told to. */
  onDeath: ((fault: StartFault) => void) | undefined;
}

export interface DatabaseServer {
  port: number;
  stop(): Promise<void>;
}

const attempts = 40;
const patience = 15_000;

/**
 * Runs PostgreSQL on the cluster, at a free port of 127.0.0.1, until it is ready.
 * @throws {StartFault} with PostgreSQL's own reason.
 */
export async function launchServer(
  cluster: string,
  account: DatabaseAccount,
  log: Pick<Logger, "debug" | "warn">,
  options: ServerOptions,
): Promise<DatabaseServer> {
  for (let attempt = 1; ; attempt++) {
    const started = await tryLaunch(cluster, account, log, options);
    if ("stop" in started) return started;
    // Somebody took the port in between, or the last sessions of a killed PostgreSQL are still ending.
    const passing = started.tells(/Address already in use|pre-existing shared memory block/);
    if (!passing || attempt === attempts) throw started.fault();
    await wait(100);
  }
}

async function tryLaunch(
  cluster: string,
  account: DatabaseAccount,
  log: Pick<Logger, "debug" | "warn">,
  options: ServerOptions,
): Promise<DatabaseServer | ProgramOutput> {
  const port = await freePort();
  const [file, args, spawnOptions] = account.command("postgres", [
    ...["-D", cluster],
    ...settings(port, options.fast).flatMap((setting) => ["-c", setting]),
  ]);
  // In a session of its own: Ctrl-C reaches the hub alone, which then stops PostgreSQL in order.
  const child = spawn(file, args, { ...spawnOptions, detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const ready = Promise.withResolvers<void>();
  const output = new ProgramOutput(child, (line) => {
    if (line.includes("ready to accept connections")) ready.resolve();
    if (/FATAL|PANIC/.test(line)) log.warn({ postgres: line }, "PostgreSQL reports a fault");
    else log.debug({ postgres: line }, "PostgreSQL");
  });
  const interrupt = () => child.kill("SIGINT");
  process.once("exit", interrupt);
  const ended = once(child, "close").then(() => process.off("exit", interrupt));
  if (await Promise.race([ready.promise, ended])) return output;

  let stopping = false;
  void ended.then(() => stopping || options.onDeath?.(output.fault()));
  return {
    port,
    stop: async () => {
      stopping = true;
      interrupt();
      const impatient = setTimeout(() => child.kill("SIGQUIT"), patience);
      await ended;
      clearTimeout(impatient);
    },
  };
}

function settings(port: number, fast: boolean): string[] {
  return [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=100",
    "shared_buffers=64MB",
    "max_wal_size=256MB",
    "timezone=UTC",
    "lc_messages=C",
    "log_checkpoints=off",
    // Statements and details can hold personal data: an error goes to who asked, not to the log (R25).
    "log_min_messages=log",
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
    ...(fast ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []),
  ];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

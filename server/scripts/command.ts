import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { addressFile, type Hub, openDatabase, openHub } from "../hub.ts";
import { type Config, loadConfig } from "../platform/config.ts";
import { lockFolder } from "../platform/folderLock.ts";
import { explainStartFault, StartFault } from "../platform/startFault.ts";

const patienceMs = 15_000;

/** Runs a command: whatever stops it is told in words on stderr, and the exit code is 1. */
export async function runCommand(work: (args: string[], config: Config) => Promise<void>): Promise<void> {
  try {
    await work(process.argv.slice(2), loadConfig(process.env));
  } catch (error) {
    process.exitCode = 1;
    console.error(explainStartFault(error));
    if (/^(debug|trace)$/.test(process.env.LOG_LEVEL ?? "")) console.error(error);
  }
}

/**
 * Opens the hub's database for one piece of work: the external one, that of the hub that runs on the data folder, or,
 * when none runs, the embedded one, which is stopped again.
 * @throws {StartFault} when it cannot be opened.
 */
export async function withHub<T>(config: Config, work: (hub: Hub) => Promise<T>): Promise<T> {
  const hub =
    !config.databaseUrl && isHeld(config.dataDir)
      ? await openRunning(config.dataDir)
      : await openStopped(config);
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

// What a command prints is its result alone: the log goes to stderr.
const openStopped = (config: Config): Promise<Hub> =>
  openHub(config, pino({ level: "warn" }, pino.destination(2)));

function isHeld(dataDir: string): boolean {
  try {
    lockFolder(dataDir)();
    return false;
  } catch (error) {
    if (error instanceof StartFault) return true;
    throw error;
  }
}

/** The hub may be starting: its address is then still the old one, or none. */
async function openRunning(dataDir: string): Promise<Hub> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await openDatabase(readFileSync(addressFile(dataDir), "utf8"));
    } catch (error) {
      const notYet =
        error instanceof StartFault || (error instanceof Error && "code" in error && error.code === "ENOENT");
      if (!notYet) throw error;
      if (Date.now() > until) {
        throw new StartFault(
          `The hub on ${dataDir} does not let this command in: wait until it is ready, and try again.`,
        );
      }
    }
    if (!isHeld(dataDir))
      return openHub({ databaseUrl: null, dataDir }, pino({ level: "warn" }, pino.destination(2)));
    await wait(300);
  }
}

/** A path as it was typed: npm runs commands in the project's folder, wherever one stands. */
export const typedPath = (path: string): string => resolve(process.env.INIT_CWD ?? ".", path);

/** @throws {StartFault} with the sentence, unless the condition holds. */
export function demand(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new StartFault(sentence);
}

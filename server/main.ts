import { createApp } from "./app.ts";
import { loadConfig } from "./platform/config.ts";
import { explainStartFault } from "./platform/startFault.ts";

/** npm passes Ctrl-C on as well as the terminal: two signals this close are one press. */
const onePress = 500;
const patience = 20_000;

const verbose = /^(debug|trace)$/.test(process.env.LOG_LEVEL ?? "");
const told = new Set<string>();
let close: (() => Promise<void>) | undefined;
let stoppingSince: number | undefined;

async function stop(): Promise<void> {
  stoppingSince = Date.now();
  setTimeout(() => process.exit(1), patience).unref();
  try {
    await close?.();
  } catch (error) {
    tell(error);
  }
  process.exit();
}

/** Stops in order; asked a second time, at once. */
function interrupt(): void {
  if (stoppingSince === undefined) void stop();
  else if (Date.now() - stoppingSince > onePress) process.exit(130);
}

function fail(error: unknown): void {
  tell(error);
  if (stoppingSince === undefined) void stop();
}

/** Writes the fault as one sentence, once however often it comes, and makes the exit code 1. */
function tell(error: unknown): void {
  process.exitCode = 1;
  const sentence = explainStartFault(error);
  if (told.has(sentence)) return;
  told.add(sentence);
  console.error(sentence);
  if (verbose) console.error(error);
}

// A promise that nobody caught comes here, too.
process.on("uncaughtException", fail);
process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);
process.on("SIGHUP", interrupt);

try {
  const app = await createApp(loadConfig(process.env));
  close = () => app.close();
  console.log(`Samverkansnavet is ready at ${app.url}`);
  if (app.demoRoles.length > 0) console.log(`Demo, sign in as: ${app.demoRoles.join(", ")}`);
  console.log("Ctrl-C stops it.");
} catch (error) {
  fail(error);
}

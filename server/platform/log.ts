import { type Logger, pino } from "pino";
import type { Config } from "./config.ts";

/**
 * The hub's log, one JSON object per line on standard output. A log that cannot be written (a full disk) is an
 * error event of standard output.
 */
export function createLog(level: Config["logLevel"]): Logger {
  // Not pino's own destination: on a full disk it tries for ever at exit, and the process never ends.
  return pino({ level }, process.stdout);
}

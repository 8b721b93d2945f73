import { Writable } from "node:stream";
import { type Logger, pino } from "pino";
import { createLog } from "../../server/platform/log.ts";

/** A hub's log, which says nothing to whoever runs the tests unless `TEST_LOG=1`. */
export interface FaultLog {
  readonly log: Logger;
  /** Throws when the hub has answered INTERNAL since: a field that failed beside others fails no test by itself. */
  check(): void;
}

export function faultLog(): FaultLog {
  const faults: string[] = [];
  const kept = new Writable({
    write(line: Buffer, _encoding, done) {
      if (line.includes('"internal fault"')) faults.push(line.toString());
      done();
    },
  });
  const log = process.env.TEST_LOG === "1" ? createLog("debug") : pino({ level: "error" }, kept);
  return {
    log,
    check() {
      if (faults.length > 0) throw new Error(`the hub met ${faults.length} faults of its own: ${faults[0]}`);
    },
  };
}

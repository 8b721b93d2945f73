import { setTimeout as wait } from "node:timers/promises";
import { parseCronItems, type Runner, run, Logger as WorkerLogger } from "graphile-worker";
import pg from "pg";
import type { Logger } from "pino";
import type { Operation } from "./access/operation.ts";
import { runAgreementDates } from "./agreements/versionTerm.service.ts";
import { runAnchoringDeadlines } from "./anchoring/deadlines.service.ts";
import { runOperation } from "./changes/runOperation.ts";
import { runDeadlines } from "./deficiencies/deadlines.service.ts";
import type { Hub } from "./hub.ts";
import { tellCadence } from "./meetings/cadence.service.ts";
import { runDecisionReviews } from "./meetings/decisionEffect.service.ts";
import { runActivityDeadlines } from "./plans/deadlines.service.ts";

/** What a feature does when time has passed; how many it told of, and how many it ended. */
type FallsDue = (op: Operation) => Promise<{ told: number; lapsed: number }>;

/** Left to right, as the features stand. */
const clockwork: readonly FallsDue[] = [
  tellCadence,
  runDecisionReviews,
  runAgreementDates,
  runActivityDeadlines,
  runDeadlines,
  runAnchoringDeadlines,
];

/** Does what falls due at the operation's time, which is the system's. */
export async function fallDue(op: Operation): Promise<{ told: number; lapsed: number }> {
  const sum = { told: 0, lapsed: 0 };
  for (const fallsDue of clockwork) {
    const done = await fallsDue(op);
    sum.told += done.told;
    sum.lapsed += done.lapsed;
  }
  return sum;
}

/** Runs what falls due at the hub's present time, as the system. */
export const runClock = (hub: Pick<Hub, "system">): Promise<{ told: number; lapsed: number }> =>
  runOperation(hub.system, { identity: null, system: true, writes: true }, fallDue);

/** Milliseconds before jobs that have stopped of themselves are started again. */
const pause = 1_000;

/** Starts the jobs in PostgreSQL: several processes share them, and each runs once. Returns how to stop. */
export async function startJobs(hub: Hub, log: Logger): Promise<() => Promise<void>> {
  const pool = new pg.Pool({ connectionString: hub.ownerUrl, max: 3 });
  // The worker's own pool has nobody left to hear of a database that goes away while the hub stops.
  const lost = ({ message }: Error): void => log.warn({ reason: message }, "jobs lost a connection");
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  const start = (): Promise<Runner> =>
    run({
      pgPool: pool,
      concurrency: 1,
      noHandleSignals: true,
      logger: new WorkerLogger(
        () => (level, message) => log[level === "error" ? "error" : "debug"]({ jobs: level }, message),
      ),
      taskList: {
        deadlines: async () => {
          const done = await runClock(hub);
          if (done.told + done.lapsed > 0) log.info(done, "deadlines");
        },
      },
      parsedCronItems: parseCronItems([{ task: "deadlines", match: "* * * * *", identifier: "deadlines" }]),
      // Without a delay nobody hears of a job whose end could not be written down, and the process would end of it;
      // with one, the runner stops.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });

  let runner = await start();
  const stopping = new AbortController();
  const supervise = async (): Promise<void> => {
    for (;;) {
      await runner.promise;
      await wait(pause, undefined, { signal: stopping.signal });
      log.warn("jobs stopped of themselves, and start again");
      runner = await start().catch((error: Error) => {
        lost(error);
        return runner;
      });
    }
  };
  const supervised = supervise().catch(() => undefined);
  return async () => {
    stopping.abort();
    await runner.stop().catch(() => undefined);
    await supervised;
    await pool.end();
  };
}

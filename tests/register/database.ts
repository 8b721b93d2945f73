import { inject } from "vitest";
import type { Operation } from "../../server/access/operation.ts";
import { runOperation } from "../../server/changes/runOperation.ts";
import { type Hub, openDatabase } from "../../server/hub.ts";
import { createDatabase } from "../support/database.ts";

export interface TestHub {
  readonly hub: Hub;
  readonly url: string;
  /** Runs `work` as the system, in one transaction that is kept. */
  run<T>(work: (op: Operation) => Promise<T>): Promise<T>;
  sql<T>(statement: string, values?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** A database of one's own, empty unless `from` names one to copy. */
export async function openTestHub(from?: string): Promise<TestHub> {
  const database = await createDatabase(inject("ownerUrl"), from);
  const hub = await openDatabase(database.url);
  return {
    hub,
    url: database.url,
    run: (work) => runOperation(hub.system, { identity: null, system: true, writes: true }, work),
    sql: (statement, values = []) => hub.system.em.fork().execute(statement, [...values]),
    close: async () => {
      await hub.close();
      await database.drop();
    },
  };
}

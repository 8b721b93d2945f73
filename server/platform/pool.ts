import { AsyncLocalStorage } from "node:async_hooks";
import type { Pool, PoolClient } from "pg";

/** Set while an operation holds its connection: a second one from the same pool could wait for itself for ever. */
export const holdsConnection = new AsyncLocalStorage<true>();

type Query = (...args: unknown[]) => Promise<unknown>;

/**
 * Kysely never gives a client back when BEGIN, COMMIT or ROLLBACK fails on a dead connection, and a few kills then
 * leave the pool dead. A failing BEGIN releases the client with its error; a failing ROLLBACK has nothing left to undo.
 */
function guardClient(client: PoolClient): void {
  const query = client.query.bind(client) as unknown as Query;
  const guarded: Query = async (...args) => {
    const sql = typeof args[0] === "string" ? args[0] : "";
    try {
      return await query(...args);
    } catch (error) {
      const dead = !(error instanceof Error && "severity" in error && error.severity === "ERROR");
      if (dead && (sql === "begin" || sql.startsWith("start transaction"))) {
        client.release(error instanceof Error ? error : true);
      } else if (dead && sql === "rollback") {
        return { command: "ROLLBACK", rowCount: 0, rows: [] };
      }
      throw error;
    }
  };
  client.query = guarded as unknown as typeof client.query;
}

/** Hook for `driverOptions.onPoolCreated`: no crash on a lost connection, no second one inside an operation. */
export function guardPool(pool: Pool): void {
  pool.on("connect", guardClient);
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  pool.connect = (() => {
    if (holdsConnection.getStore())
      return Promise.reject(new Error("a second connection inside an operation"));
    return connect();
  }) as unknown as typeof pool.connect;
}

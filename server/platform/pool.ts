import { AsyncLocalStorage } from "node:async_hooks";
import pg, { type Pool, type PoolClient } from "pg";

/** Set while an operation holds its connection: a second one from the same pool could wait for itself for ever. */
export const holdsConnection = new AsyncLocalStorage<true>();

/** SQL's own class for a connection that is lost; the driver tells it in words alone. */
const connectionFailure = "08006";

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** The server ends the whole session with these: idle in a transaction, or in one, for too long. */
const timedOut = ["25P03", "25P04"];

/** Whether the connection was lost, or could not be made: the same may succeed on another one. */
export const isConnectionLost = (error: unknown): boolean => /^(08|57P)/.test(codeOf(error));

/** Whether the server answered that the statement failed, and the connection is as good as before. */
const isAnswer = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && !isConnectionLost(error) && !timedOut.includes(codeOf(error));

/** The same error, known by its code as a lost connection. */
function lost(error: unknown): Error {
  const fault = error instanceof Error ? error : new Error(String(error));
  return isConnectionLost(fault) ? fault : Object.assign(fault, { code: connectionFailure });
}

type Query = (...args: unknown[]) => unknown;

/**
 * Kysely never gives a client back when BEGIN, COMMIT or ROLLBACK fails on a dead connection, and a few kills then
 * leave the pool dead. A failing BEGIN releases the client with its error; a failing ROLLBACK has nothing left to undo.
 */
function guardClient(client: PoolClient): void {
  const query = client.query.bind(client) as Query;
  const guarded = async (sql: string, ...args: unknown[]): Promise<unknown> => {
    try {
      return await query(sql, ...args);
    } catch (error) {
      const isDead = !isAnswer(error);
      if (sql === "begin" || sql.startsWith("start transaction")) {
        client.release(error instanceof Error ? error : true);
      } else if (isDead && sql === "rollback") {
        return { command: "ROLLBACK", rowCount: 0, rows: [] };
      }
      throw isDead ? lost(error) : error;
    }
  };
  // What is no text is a cursor, which comes back as it is.
  const ask = (...[sql, ...args]: unknown[]): unknown =>
    typeof sql === "string" ? guarded(sql, ...args) : query(sql, ...args);
  client.query = ask as typeof client.query;
}

/** Hook for `driverOptions.onPoolCreated`: no crash on a lost connection, no second one inside an operation. */
export function guardPool(pool: Pool): void {
  pool.on("connect", guardClient);
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  pool.connect = (async () => {
    if (holdsConnection.getStore()) throw new Error("a second connection inside an operation");
    try {
      return await connect();
    } catch (error) {
      throw /^(E[A-Z]+)$/.test(codeOf(error)) || /terminated/.test(String(error)) ? lost(error) : error;
    }
  }) as typeof pool.connect;
}

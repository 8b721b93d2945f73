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

const begins = (sql: string): boolean => sql === "begin" || sql.startsWith("start transaction");
const ends = (sql: string): boolean => sql === "commit" || sql === "rollback";
/** What the driver answers to a statement that has no rows. */
const done = (command: string) => ({ command: command.toUpperCase(), rowCount: 0, rows: [] });

/**
 * A BEGIN waits for the statement after it and goes with it: one way to the server and back less in each operation. Nor
 * can it fail on a dead connection, which Kysely would never give back; a ROLLBACK that fails so has nothing left to
 * undo.
 */
function guardClient(client: PoolClient): void {
  const query = client.query.bind(client) as Query;
  let begun: string | null = null;
  const send = async (sql: string, ...args: unknown[]): Promise<unknown> => {
    const first = begun;
    begun = null;
    if (first === null) return query(sql, ...args);
    if (ends(sql)) return done(sql);
    const [values] = args;
    if (Array.isArray(values) && values.length > 0) {
      // With values goes one statement alone.
      await query(first);
      return query(sql, ...args);
    }
    const [, ...results] = (await query(`${first};${sql}`, ...args)) as unknown[];
    return results.length === 1 ? results[0] : results;
  };
  const guarded = async (sql: string, ...args: unknown[]): Promise<unknown> => {
    if (begins(sql)) {
      begun = sql;
      return done("begin");
    }
    try {
      return await send(sql, ...args);
    } catch (error) {
      const isDead = !isAnswer(error);
      if (isDead && sql === "rollback") return done(sql);
      throw isDead ? lost(error) : error;
    }
  };
  const ask = (...[sql, ...args]: unknown[]): unknown => {
    if (typeof sql === "string") return guarded(sql, ...args);
    // A cursor, which comes back as it is: what waits goes before it, and fails with it.
    if (begun !== null) void (query(begun) as Promise<unknown>).catch(() => undefined);
    begun = null;
    return query(sql, ...args);
  };
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

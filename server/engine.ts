import { setTimeout as wait } from "node:timers/promises";
import type { MikroORM } from "@mikro-orm/postgresql";
import type { GraphQLSchema } from "graphql";
import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
} from "graphql";
import type { Logger } from "pino";
import { visibleHeads } from "./changes/delivery.ts";
import type { Doorbell } from "./changes/doorbell.ts";
import { runOperation } from "./changes/runOperation.ts";
import { type Delivery, Subscriber } from "./changes/subscriber.ts";
import { readCursors } from "./changes/subscription.args.ts";
import { Problem } from "./kit/problem.ts";
import { formatError } from "./platform/errors.ts";
import type { GraphqlEngine, RequestContext, Sessions } from "./platform/executor.ts";
import { isConnectionLost } from "./platform/pool.ts";

interface EngineParts {
  readonly schema: GraphQLSchema;
  readonly orm: MikroORM;
  readonly doorbell: Doorbell;
  readonly sessions: Sessions;
  readonly log: Logger;
}

/** A serialization failure and a deadlock: the other one is through now. */
const outrun = ["40001", "40P01"];
const attempts = 3;
/** Milliseconds for a database that has cut its connections to take new ones. */
const reconnectPause = 100;

const isOutrun = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && outrun.includes(String(error.code));

/**
 * The fault in a result that another attempt may be without, or undefined. A mutation whose COMMIT was cut off may
 * have been carried out: its receipt then answers the attempt, so nothing is done twice.
 */
const passingFault = (result: ExecutionResult): unknown =>
  result.errors
    ?.map(({ originalError }) => originalError)
    .find((error) => isOutrun(error) || isConnectionLost(error));

/** The one way in: every query, mutation and delivery of a subscription runs here, in one transaction as its viewer. */
export function createEngine({ schema, orm, doorbell, sessions, log }: EngineParts): GraphqlEngine {
  const formatted = (result: ExecutionResult, traceId: string): ExecutionResult =>
    result.errors
      ? { ...result, errors: result.errors.map((error) => asGraphqlError(error, traceId, log)) }
      : result;

  async function run(args: ExecutionArgs): Promise<ExecutionResult> {
    const { identity, traceId } = args.contextValue as RequestContext;
    const operation = getOperationAST(args.document, args.operationName);
    if (
      operation?.selectionSet.selections.every(
        (one) => one.kind === "Field" && one.name.value.startsWith("__"),
      )
    ) {
      return formatted(await execute({ ...args, contextValue: null }), traceId);
    }
    const writes = operation?.operation === OperationTypeNode.MUTATION;
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await runOperation(
          orm,
          { identity, writes },
          async (op) => execute({ ...args, contextValue: op }),
          ({ errors }) => !errors?.length,
        );
        const fault = passingFault(result);
        if (fault && attempt < attempts) throw fault;
        return formatted(writes && result.errors ? { ...result, data: null } : result, traceId);
      } catch (error) {
        const isLost = isConnectionLost(error);
        if (attempt < attempts && (isLost || isOutrun(error))) {
          if (isLost) await wait(reconnectPause);
          continue;
        }
        return { errors: [asGraphqlError(error, traceId, log)], ...(writes ? { data: null } : {}) };
      }
    }
  }

  function deliveryOf(args: ExecutionArgs): Delivery {
    const { identity, token, traceId } = args.contextValue as RequestContext;
    if (!identity || !token) throw new Problem("UNAUTHENTICATED");
    const reading = { identity, writes: false };
    return {
      async deliver(rootValue) {
        const result = await runOperation(orm, reading, async (op) =>
          execute({ ...args, rootValue, contextValue: op }),
        );
        const fault = passingFault(result);
        if (fault) throw fault;
        // Asked after the snapshot was taken: what was committed after the session's end is never told.
        if (!(await sessions.identify(token, identity.organizationId))) {
          throw new Problem("UNAUTHENTICATED", { reason: "sessionEnded" });
        }
        return formatted(result, traceId);
      },
      heads: (streams) => runOperation(orm, reading, (op) => visibleHeads(op, streams)),
      formatError: (error) => asGraphqlError(error, traceId, log),
    };
  }

  return {
    schema,
    execute: run,
    async subscribe(args) {
      try {
        return new Subscriber(deliveryOf(args), doorbell, readCursors(args)).batches();
      } catch (error) {
        const { traceId } = args.contextValue as RequestContext;
        return { errors: [asGraphqlError(error, traceId, log)] };
      }
    },
  };
}

function asGraphqlError(error: unknown, traceId: string, log: Logger): GraphQLError {
  const { message, extensions, path } = formatError(error, traceId, log);
  return new GraphQLError(message, {
    extensions: extensions ?? {},
    ...(path ? { path } : {}),
    ...(error instanceof GraphQLError && error.nodes ? { nodes: error.nodes } : {}),
  });
}

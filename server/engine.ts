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
import type { Doorbell } from "./changes/doorbell.ts";
import { runOperation } from "./changes/runOperation.ts";
import { type Subscriber, subscribeToChanges } from "./changes/subscriber.ts";
import { formatError } from "./platform/errors.ts";
import type { GraphqlEngine, RequestContext, Sessions } from "./platform/executor.ts";

interface EngineParts {
  readonly schema: GraphQLSchema;
  readonly orm: MikroORM;
  readonly doorbell: Doorbell;
  readonly sessions: Sessions;
  readonly log: Logger;
}

const retried = ["40001", "40P01"];
const attempts = 3;

const isRetried = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && retried.includes(String(error.code));

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
        if (
          attempt < attempts &&
          writes &&
          result.errors?.some(({ originalError }) => isRetried(originalError))
        )
          continue;
        return formatted(writes && result.errors ? { ...result, data: null } : result, traceId);
      } catch (error) {
        if (attempt < attempts && isRetried(error)) continue;
        return { errors: [asGraphqlError(error, traceId, log)], ...(writes ? { data: null } : {}) };
      }
    }
  }

  return {
    schema,
    execute: run,
    async subscribe(args) {
      const { traceId } = args.contextValue as RequestContext;
      const subscriber: Subscriber = {
        args,
        doorbell,
        sessions,
        deliver: async (rootValue, onDelivered) => {
          const { identity } = args.contextValue as RequestContext;
          const result = await runOperation(orm, { identity, writes: false }, async (op) => {
            const value = await execute({ ...args, rootValue, contextValue: op });
            onDelivered(op.delivered);
            return value;
          });
          return formatted(result, traceId);
        },
        formatError: (error) => asGraphqlError(error, traceId, log),
      };
      return subscribeToChanges(subscriber);
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

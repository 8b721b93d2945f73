import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { ExecutionArgs, ExecutionResult } from "graphql";
import { CloseCode, type Context, type ServerOptions, type SubscribePayload } from "graphql-ws";
import type { WebSocket } from "ws";
import { Problem } from "../kit/problem.ts";
import { FormattedError, formatError } from "./errors.ts";
import type { Edge, RequestContext } from "./executor.ts";
import { type Credentials, cookieName, identifyRequest, readBearer, readCookie } from "./http.identity.ts";
import { admit, isAdmitted } from "./limits.gate.ts";
import { defaultLimits, parseDocument } from "./limits.ts";

export interface Connection {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

export type ConnectionParams = Record<string, unknown> | undefined;
type Options = ServerOptions<ConnectionParams, Connection>;

/**
 * What graphql-ws asks of us: the same identity, gate, engine and error format as over HTTP. A refused operation
 * answers an error message of its own and leaves the socket open. The session is looked up again for each operation.
 */
export function operations(edge: Edge, maxOperations: number): Options {
  const { engine, config, limits = defaultLimits, log } = edge;

  async function args(
    context: Context<ConnectionParams, Connection>,
    payload: SubscribePayload,
    traceId: string,
  ) {
    if (Object.keys(context.subscriptions).length > maxOperations) {
      throw new Problem("RATE_LIMITED", { reason: "tooManyOperations", params: { max: maxOperations } });
    }
    const identified = await identifyRequest(edge, credentials(context, config.publicUrl), traceId);
    const answer = admit({
      schema: engine.schema,
      document: parseDocument(payload.query, limits),
      operationName: payload.operationName ?? null,
      variables: payload.variables ?? {},
      context: identified,
      subscriptions: true,
      schemaForAll: config.demoMode,
      limits,
    });
    return isAdmitted(answer) ? answer.args : answer;
  }

  return {
    async onConnect(context) {
      try {
        await identifyRequest(edge, credentials(context, config.publicUrl), randomUUID());
        return true;
      } catch (error) {
        refuseConnection(context.extra.socket, error, edge);
        return false;
      }
    },
    async onSubscribe(context, _id, payload) {
      const traceId = randomUUID();
      try {
        return await args(context, payload, traceId);
      } catch (error) {
        return [new FormattedError(formatError(error, traceId, log))];
      }
    },
    execute: (request) => answered(edge, request, () => engine.execute(request)),
    subscribe: (request) => answered(edge, request, () => engine.subscribe(request)),
    onNext(_context, _id, _payload, request, { data, errors, extensions }) {
      if (!errors) return undefined;
      return {
        errors: errors.map((error) => formatError(error, traceIdOf(request), log)),
        ...(data !== undefined && { data }),
        ...(extensions && { extensions }),
      };
    },
    onError: (_context, _id, _payload, errors) =>
      errors.map((error) => formatError(error, randomUUID(), log)),
  };
}

const traceIdOf = ({ contextValue }: ExecutionArgs): string => (contextValue as RequestContext).traceId;

/** An engine that throws must not take the socket, and its other operations, with it. */
async function answered<T>(
  edge: Edge,
  request: ExecutionArgs,
  run: () => Promise<T>,
): Promise<T | ExecutionResult> {
  try {
    return await run();
  } catch (error) {
    return { errors: [new FormattedError(formatError(error, traceIdOf(request), edge.log))] };
  }
}

/** From the cookie of the upgrade, or from the connection parameters, where GraphiQL puts its headers. */
function credentials(context: Context<ConnectionParams, Connection>, publicUrl: string | null): Credentials {
  const params = context.connectionParams ?? {};
  const text = (...names: string[]): string | null => {
    const entry = Object.entries(params).find(([name]) => names.includes(name.toLowerCase()));
    return typeof entry?.[1] === "string" ? entry[1] : null;
  };
  return {
    cookie: readCookie(context.extra.request.headers.cookie, cookieName(publicUrl)),
    bearer: text("token") ?? readBearer(text("authorization") ?? undefined),
    organization: text("organization", "hub-organization"),
  };
}

/** The close's reason is the problem's code. A fault of ours asks the client to come again. */
function refuseConnection(socket: WebSocket, error: unknown, { log }: Edge): void {
  if (!(error instanceof Problem)) {
    formatError(error, randomUUID(), log);
    socket.close(1013, "INTERNAL");
  } else if (error.code === "UNAUTHENTICATED") {
    socket.close(CloseCode.Unauthorized, error.code);
  } else {
    socket.close(error.code === "FORBIDDEN" ? CloseCode.Forbidden : CloseCode.BadRequest, error.code);
  }
}

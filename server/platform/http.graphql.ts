import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import type { RequestHandler } from "express";
import type { ExecutionResult } from "graphql";
import { Problem, type ProblemCode } from "../kit/problem.ts";
import { formatError, formatResult } from "./errors.ts";
import type { Edge, RequestContext } from "./executor.ts";
import { answerType, asApolloError, jsonType, statusOf } from "./http.errors.ts";
import { identifyRequest, readCredentials } from "./http.identity.ts";
import { currentTraceId } from "./http.trace.ts";
import { admit, isAdmitted } from "./limits.gate.ts";
import { defaultLimits } from "./limits.ts";

interface HttpContext {
  readonly request: RequestContext;
  /** The answer is plain JSON, in which a well-formed request that GraphQL refuses is still 200. */
  readonly plainJson: boolean;
}

/** What a gateway's executor gets of Apollo's request context. */
type GatewayRequest = Parameters<GatewayExecutor>[0];
type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer<HttpContext>>[0]["gateway"]>;
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

export interface GraphqlOverHttp {
  readonly handler: RequestHandler;
  close(): Promise<void>;
}

/**
 * GraphQL over HTTP by Apollo Server. Apollo reads the request and writes the answer; the gate and the engine, which
 * the WebSocket has too, do the rest.
 */
export async function graphqlOverHttp(edge: Edge): Promise<GraphqlOverHttp> {
  const { engine, log, limits = defaultLimits } = edge;
  const apollo = new ApolloServer<HttpContext>({
    gateway: {
      load: async () => ({ executor: (request) => run(edge, request) }),
      onSchemaLoadOrUpdate(loaded) {
        loaded({ apiSchema: engine.schema, coreSupergraphSdl: "" });
        return () => undefined;
      },
      stop: async () => undefined,
    },
    // The gate validates, under its limits and before anything runs.
    dangerouslyDisableValidation: true,
    parseOptions: { maxTokens: limits.tokens },
    formatError: (_formatted, error) => formatError(error, currentTraceId(), log),
    plugins: [
      status,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
  });
  await apollo.start();
  const handler = expressMiddleware(apollo, {
    context: async ({ req }) => ({
      plainJson: answerType(req) === jsonType,
      request: await identify(edge, req.headers),
    }),
  });
  return { handler, close: () => apollo.stop() };
}

async function identify(edge: Edge, headers: Parameters<typeof readCredentials>[0]): Promise<RequestContext> {
  try {
    return await identifyRequest(edge, readCredentials(headers, edge.config.publicUrl), currentTraceId());
  } catch (error) {
    throw error instanceof Problem ? asApolloError(error) : error;
  }
}

async function run(edge: Edge, gatewayRequest: GatewayRequest): Promise<ExecutionResult> {
  const { engine, config, limits = defaultLimits, log } = edge;
  const { request: context } = gatewayRequest.context as HttpContext;
  const { operationName, variables } = gatewayRequest.request;
  const answer = admit({
    schema: engine.schema,
    document: gatewayRequest.document,
    operationName: operationName ?? null,
    variables: variables ?? {},
    context,
    subscriptions: false,
    schemaForAll: config.demoMode,
    limits,
  });
  const result = isAdmitted(answer) ? await engine.execute(answer.args) : { errors: answer };
  return formatResult(result, context.traceId, log);
}

/** GraphQL-over-HTTP: Apollo answers 400 to every refused request; the specification makes it depend on media type. */
const status: ApolloServerPlugin<HttpContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, contextValue }) {
        if (response.body.kind !== "single" || response.body.singleResult.data !== undefined) return;
        const malformed = errors?.some(({ extensions }) => extensions.code === "BAD_REQUEST");
        const code = response.body.singleResult.errors?.[0]?.extensions?.code as ProblemCode | undefined;
        if (malformed || !code) return;
        response.http.status = contextValue.plainJson && code !== "INTERNAL" ? 200 : statusOf(code);
      },
    };
  },
};

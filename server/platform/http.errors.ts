import { HeaderMap } from "@apollo/server";
import type { ErrorRequestHandler, Request, Response } from "express";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { Problem, type ProblemCode } from "../kit/problem.ts";
import { formatError } from "./errors.ts";
import { currentTraceId } from "./http.trace.ts";

const statuses: Partial<Record<ProblemCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

export const statusOf = (code: ProblemCode): number => statuses[code] ?? 400;

export const jsonType = "application/json";
export const graphqlType = "application/graphql-response+json";

/** The media type that the caller wants an answer of GraphQL in. */
export const answerType = (request: Request): string => request.accepts([jsonType, graphqlType]) || jsonType;

/** A refusal by Apollo with the HTTP status of its code. */
export function asApolloError(problem: Problem): GraphQLError {
  const headers = new HeaderMap();
  if (problem.code === "UNAUTHENTICATED") headers.set("www-authenticate", "Bearer");
  const http = { status: statusOf(problem.code), headers };
  return new GraphQLError(problem.code, { originalError: problem, extensions: { http } });
}

/** Answers outside GraphQL's execution in the shape of a GraphQL refusal. */
export function sendProblem(
  request: Request,
  response: Response,
  error: unknown,
  log: Logger,
  status: number,
): void {
  const body = { errors: [formatError(error, currentTraceId(), log)] };
  response.status(status).type(answerType(request)).send(JSON.stringify(body));
}

/** The last handler: what the body's parser, the router or our own code threw. */
export function errorHandler(log: Logger, maxBody: number): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { problem, status } = refusalOf(error, maxBody);
    sendProblem(request, response, problem ?? error, log, status);
  };
}

function refusalOf(error: unknown, maxBody: number): { problem: Problem | null; status: number } {
  if (error instanceof Problem) return { problem: error, status: statusOf(error.code) };
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  if (status === 413) {
    return {
      problem: new Problem("BAD_USER_INPUT", { reason: "tooLarge", params: { max: maxBody } }),
      status,
    };
  }
  if (status === 404) return { problem: new Problem("NOT_FOUND"), status };
  if (status >= 400 && status < 500) {
    return { problem: new Problem("BAD_USER_INPUT", { reason: "unreadableRequest" }), status };
  }
  return { problem: null, status: 500 };
}

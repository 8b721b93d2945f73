import { OptimisticLockError } from "@mikro-orm/core";
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { Problem, type ProblemCode, type ProblemDetails, problemCodes } from "../kit/problem.ts";
import { callersFault } from "./errors.request.ts";

/** Short, in English, and never with a word of what the caller wrote; the client has its own texts. */
const sentences: Readonly<Record<ProblemCode, string>> = {
  UNAUTHENTICATED: "Sign in first.",
  FORBIDDEN: "You may not do this.",
  NOT_FOUND: "There is no such thing that you may see.",
  BAD_USER_INPUT: "The input is not valid.",
  ILLEGAL_TRANSITION: "This step is not possible in the present state.",
  RULE_REFUSED: "A rule does not allow this.",
  CONFLICT: "Someone has changed this since you read it.",
  PERSONAL_DATA_DETECTED: "The text seems to hold an identity number.",
  RATE_LIMITED: "Too much at once; try again in a while.",
  TOO_COMPLEX: "The query asks for too much at once.",
  INTERNAL: "Something is wrong in the hub; the trace id tells where to look.",
};

/** What PostgreSQL answers to text that does not fit its type: our checks have let bad input through. */
const badTextStates = new Set(["22001", "22003", "22007", "22008", "22021", "22P02", "22P03", "22P05"]);

/** An error in the form that goes over the wire; formatting it again changes nothing. */
export class FormattedError extends GraphQLError {
  readonly formatted: GraphQLFormattedError;

  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message, { path: formatted.path, extensions: formatted.extensions });
    this.formatted = formatted;
  }

  override toJSON(): GraphQLFormattedError {
    return this.formatted;
  }
}

/**
 * The only way for an error out of the hub: `extensions { code, field?, rule?, reason?, params?, traceId }`, no stack
 * and nothing that the caller wrote (R25). What is not meant for the caller answers INTERNAL and is logged under the
 * same trace id.
 */
export function formatError(error: unknown, traceId: string, log: Logger): GraphQLFormattedError {
  const causes = chain(error);
  // The innermost: Apollo wraps some errors again and adds to them.
  const formatted = causes.findLast(
    (cause) => cause instanceof GraphQLError && "traceId" in cause.extensions,
  );
  if (formatted) return (formatted as GraphQLError).toJSON();
  const { code, message, params, ...details } = classify(causes, traceId, log);
  const { path, locations } = error instanceof GraphQLError ? error : {};
  return {
    message: message ?? sentences[code],
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, ...details, ...(params && Object.keys(params).length > 0 && { params }), traceId },
  };
}

/** A result whose errors are in the form that goes over the wire. */
export function formatResult(result: ExecutionResult, traceId: string, log: Logger): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => new FormattedError(formatError(error, traceId, log)));
  return { ...result, errors };
}

interface Refusal extends ProblemDetails {
  readonly code: ProblemCode;
  readonly message?: string;
}

function classify(causes: readonly unknown[], traceId: string, log: Logger): Refusal {
  for (const cause of causes) {
    if (cause instanceof Problem) return { code: cause.code, ...cause.details };
    if (cause instanceof OptimisticLockError) return { code: "CONFLICT" };
    const state = sqlState(cause);
    if (state && badTextStates.has(state)) {
      log.warn({ traceId, sqlState: state }, "the database refused a text that our checks let through");
      return { code: "BAD_USER_INPUT", reason: "unreadable" };
    }
  }
  const coded = causes.map(codedRefusal).find((refusal) => refusal !== null);
  if (coded) return coded;
  const [error] = causes;
  const fault = error instanceof GraphQLError ? callersFault(error) : null;
  if (fault) return fault;
  log.error({ traceId, fault: describe(causes.at(-1)) }, "internal fault");
  return { code: "INTERNAL" };
}

/** The error and what it was made from, outermost first. */
function chain(error: unknown): unknown[] {
  const causes = [error];
  for (let at = error; at instanceof GraphQLError && at.originalError && causes.length < 6; ) {
    at = at.originalError;
    causes.push(at);
  }
  return causes;
}

/** A scalar's own refusal: a GraphQLError that bears a code of ours. Its message may have been glued to the value. */
function codedRefusal(error: unknown): Refusal | null {
  if (!(error instanceof GraphQLError)) return null;
  const { code, field, rule, reason } = error.extensions;
  const known = problemCodes.find((each) => each === code);
  if (!known || known === "INTERNAL") return null;
  return {
    code: known,
    ...(typeof field === "string" && { field }),
    ...(typeof rule === "string" && { rule }),
    ...(typeof reason === "string" && { reason }),
  };
}

function sqlState(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return /^(?=.*\d)[0-9A-Z]{5}$/.test(error.code) ? error.code : null;
}

/** For the log. A database's message quotes values and statements, so only its state and its names are kept. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const state = sqlState(error);
  const names = error as { table?: unknown; constraint?: unknown; routine?: unknown };
  return {
    name: error.name,
    ...(state
      ? { sqlState: state, table: names.table, constraint: names.constraint, routine: names.routine }
      : { message: error.message }),
    stack: error.stack?.split("\n").filter((line) => /^\s+at /.test(line)),
  };
}

import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { type ProblemCode, problemCode } from "../text/problem.text.ts";

/** Why the hub did not do it; NETWORK when nobody knows whether it did. */
export interface Refusal {
  readonly code: ProblemCode;
  /** Name of the form's field, `measures.0.title`. */
  readonly field?: string;
  readonly reason?: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly traceId?: string;
}

/** `input.measures[0].title` as react-hook-form names it. */
export const fieldName = (path: string): string => path.replace(/^input\./, "").replace(/\[(\d+)\]/g, ".$1");

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Reads what a query or mutation was refused with; whatever is no answer of the hub's is NETWORK. */
export function refusalOf(error: unknown): Refusal {
  const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
  if (!first) return { code: "NETWORK", params: {} };
  const { code, field, reason, params, traceId } = first.extensions ?? {};
  const [at, why, trace] = [textOf(field), textOf(reason), textOf(traceId)];
  return {
    code: problemCode(code),
    params: typeof params === "object" && params !== null ? (params as Record<string, unknown>) : {},
    ...(at !== undefined && { field: fieldName(at) }),
    ...(why !== undefined && { reason: why }),
    ...(trace !== undefined && { traceId: trace }),
  };
}

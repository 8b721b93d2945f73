import { CombinedGraphQLErrors } from "@apollo/client/errors";

/** Why the hub did not do it. */
export interface Problem {
  /** Of the API's closed list; NETWORK when nobody knows whether it was done. */
  readonly code: string;
  readonly traceId?: string;
}

interface Coded {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** The code of one GraphQL error. */
export const codeOf = ({ extensions }: Coded): unknown => extensions?.code;

/** What a query or mutation was refused with. What is no answer of the hub's is NETWORK. */
export function problemOf(error: unknown): Problem {
  const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
  if (!first) return { code: "NETWORK" };
  const traceId = first.extensions?.traceId;
  return { code: String(codeOf(first)), ...(typeof traceId === "string" && { traceId }) };
}

/**
 * The closed list of refusals that the API gives (`extensions.code`). The client's catalogue has a text for each.
 */
export const problemCodes = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "ILLEGAL_TRANSITION",
  "RULE_REFUSED",
  "CONFLICT",
  "PERSONAL_DATA_DETECTED",
  "RATE_LIMITED",
  "TOO_COMPLEX",
  "INTERNAL",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What a text in the client's catalogue may be filled with. Never what the user wrote. */
export type ProblemParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface ProblemDetails {
  /** Path of the argument at fault, as the client wrote it: `input.description`. */
  readonly field?: string;
  /** The rule of DOMAIN.md that refuses, `R17`; with RULE_REFUSED always. */
  readonly rule?: string;
  /** A finer reason within the code, a key of the client's catalogue: `tooLong`, `feedbackMissing`. */
  readonly reason?: string;
  readonly params?: ProblemParams;
}

/** A refusal that is meant for the caller. Everything else that is thrown is our own fault and answers INTERNAL. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.reason ? `${code}: ${details.reason}` : code);
    this.code = code;
    this.details = details;
  }
}

/** What may not be seen answers exactly like what does not exist: no field, no parameters. */
export const notFound = (): Problem => new Problem("NOT_FOUND");

export const badInput = (field: string, reason: string, params: ProblemParams = {}): Problem =>
  new Problem("BAD_USER_INPUT", { field, reason, params });

export const refused = (rule: string, reason: string, params: ProblemParams = {}, field?: string): Problem =>
  new Problem("RULE_REFUSED", { rule, reason, params, ...(field ? { field } : {}) });

/** For what our own code guarantees: throws an ordinary Error, which the edge reports as INTERNAL. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`must: ${what}`);
  return value;
}

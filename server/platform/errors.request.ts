import { type ASTNode, GraphQLError, Kind } from "graphql";
import type { ProblemCode, ProblemDetails } from "../kit/problem.ts";

/** What graphql-js and Apollo refuse by themselves, told without the values that they put into their messages. */
export interface RequestFault extends ProblemDetails {
  readonly code: ProblemCode;
  readonly message?: string;
}

const valueKinds = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** A name in a document may be long digits, which may be an identity number (R25). */
const longDigits = /\d[\d_]{5,}/;

/**
 * The fault of an error that graphql-js or Apollo raised over the document, its variables or the HTTP request; null for
 * an error of ours.
 */
export function callersFault(error: GraphQLError): RequestFault | null {
  const { message, extensions } = error;
  if (extensions.code === "BAD_REQUEST") {
    return { code: "BAD_USER_INPUT", reason: "badRequest", message: message.trim() };
  }
  if (typeof extensions.code === "string" && extensions.code.startsWith("PERSISTED_QUERY")) {
    return { code: "BAD_USER_INPUT", reason: "persistedQuery" };
  }
  if (message.startsWith("Syntax Error:")) return syntaxFault(message);
  const [node] = error.nodes ?? [];
  const atValue = node !== undefined && valueKinds.has(node.kind);
  if (atValue) return { code: "BAD_USER_INPUT", reason: "invalidValue", ...expectedType(message) };
  const variable = refusedVariable(node, message);
  if (variable) return { code: "BAD_USER_INPUT", reason: "invalidValue", field: variable };
  if (error.path || deepest(error) instanceof GraphQLError === false) return null;
  const quotable = node !== undefined && !longDigits.test(message);
  return { code: "BAD_USER_INPUT", reason: "invalidQuery", ...(quotable && { message }) };
}

function syntaxFault(message: string): RequestFault {
  if (/^Syntax Error: (Document|Source) contains more tha[nt] \d+ /.test(message)) {
    return { code: "TOO_COMPLEX", reason: "tooLong" };
  }
  return { code: "BAD_USER_INPUT", reason: "syntax", message: "The document has a syntax error." };
}

function expectedType(message: string) {
  const [, type] = /^Expected value of type "([\w![\]]+)", found /.exec(message) ?? [];
  return type === undefined ? {} : { message: `Expected a value of type ${type}.` };
}

/** The variable whose value was refused. Its path within is not read from the message, which holds the value. */
function refusedVariable(node: ASTNode | undefined, message: string): string | null {
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return null;
  const name = node.variable.name.value;
  const starts = ["got invalid value ", "of required type ", "of non-null type "].some((start) =>
    message.startsWith(`Variable "$${name}" ${start}`),
  );
  return starts ? name : null;
}

function deepest(error: GraphQLError): Error {
  let at: Error = error;
  while (at instanceof GraphQLError && at.originalError) at = at.originalError;
  return at;
}

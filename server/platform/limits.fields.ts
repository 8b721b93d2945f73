import { type ASTNode, BREAK, type DocumentNode, GraphQLError, Kind, visit } from "graphql";
import { Problem, problemCodes } from "../kit/problem.ts";

/**
 * The refusal of one input value, with the path of the field: `input.measures[0].text`. A scalar's own Problem, or its
 * GraphQLError with a code of ours, keeps its code and reason; of any other message only schema names are read.
 */
export function inputProblem(at: string, value: unknown, error: GraphQLError): Problem {
  const own = scalarProblem(error);
  if (own) return new Problem(own.code, { ...own.details, field: at });
  const [, missing] = /^Field "(?:\w+\.)?(\w+)" of required type /.exec(error.message) ?? [];
  if (missing) return new Problem("BAD_USER_INPUT", { field: `${at}.${missing}`, reason: "required" });
  const reason = reasonOf(value, error.message);
  return new Problem("BAD_USER_INPUT", { field: at, reason });
}

function reasonOf(value: unknown, message: string): string {
  if (value === null || value === undefined) return "required";
  return /^Field ".*" is not defined by type "\w+"\./s.test(message) ? "unknownField" : "invalidValue";
}

function scalarProblem(error: GraphQLError): Problem | null {
  let at: Error | undefined = error;
  while (at instanceof GraphQLError && at.originalError) at = at.originalError;
  if (at instanceof Problem) return at;
  const { code, reason } = error.extensions;
  const known = problemCodes.find((each) => each === code);
  return known ? new Problem(known, typeof reason === "string" ? { reason } : {}) : null;
}

/** `input`, ["measures", 0, "text"] → `input.measures[0].text` */
export function fieldPath(root: string, path: readonly (string | number)[]): string {
  return path.reduce<string>((at, key) => at + (typeof key === "number" ? `[${key}]` : `.${key}`), root);
}

const literalKinds = new Set<string>([
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

/** A validation error over a value written in the document, told by its field; other errors as they are. */
export function withField(document: DocumentNode, error: GraphQLError): GraphQLError {
  const [node] = error.nodes ?? [];
  if (!node || !literalKinds.has(node.kind)) return error;
  const problem = inputProblem(placeOf(document, node), node.kind === Kind.NULL ? null : node, error);
  return new GraphQLError(problem.code, { nodes: node, originalError: problem });
}

/** An unknown field of an input object is placed at the object: its name is the caller's own word. */
function placeOf(document: DocumentNode, wanted: ASTNode): string {
  let place = "";
  visit(document, {
    enter(node, _key, _parent, path) {
      if (node !== wanted) return undefined;
      place = placeAlong(document, node.kind === Kind.OBJECT_FIELD ? path.slice(0, -2) : path);
      return BREAK;
    },
  });
  return place;
}

function placeAlong(document: DocumentNode, path: readonly (string | number)[]): string {
  let place = "";
  let at: unknown = document;
  for (const [index, key] of path.entries()) {
    at = (at as Readonly<Record<string | number, unknown>>)[key];
    const node = at as Partial<ASTNode>;
    if (typeof key === "number" && path[index - 1] === "values") place += `[${key}]`;
    else if (node.kind === Kind.VARIABLE_DEFINITION) place = node.variable?.name.value ?? "";
    else if (node.kind === Kind.ARGUMENT) place = node.name?.value ?? "";
    else if (node.kind === Kind.OBJECT_FIELD) place += `.${node.name?.value}`;
  }
  return place;
}

import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  specifiedRules,
  validate,
} from "graphql";
import { badInput, Problem } from "../kit/problem.ts";
import type { RequestContext } from "./executor.ts";
import { checkCost } from "./limits.cost.ts";
import { withField } from "./limits.fields.ts";
import { asksForSchema, checkSize, checkStructure } from "./limits.structure.ts";
import type { Limits } from "./limits.ts";
import { coerceVariables } from "./limits.variables.ts";

export interface OperationRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
  /** Subscriptions go over the WebSocket only. */
  readonly subscriptions: boolean;
  /** Demo mode shows the schema to everyone, else one must be signed in. */
  readonly schemaForAll: boolean;
  readonly limits: Limits;
}

export interface Admitted {
  readonly args: ExecutionArgs;
  readonly operation: OperationDefinitionNode;
}

/** Documents that the schema has accepted; Apollo keeps the parsed ones of queries that come again. */
const accepted = new WeakMap<GraphQLSchema, WeakSet<DocumentNode>>();

/**
 * The one gate before an operation runs, the same for HTTP and WebSocket: limits, the schema's validation, who may read
 * the schema, variables and cost, in that order, so that what is costly to check is small. Answers the refusals (not
 * yet formatted), or what to execute.
 */
export function admit(request: OperationRequest): Admitted | readonly GraphQLError[] {
  const { schema, document, operationName, variables, context, limits } = request;
  const operation = getOperationAST(document, operationName);
  if (!operation) return [refusal(badInput("operationName", "unknownOperation"))];
  if (operation.operation === OperationTypeNode.SUBSCRIPTION && !request.subscriptions) {
    return [refusal(badInput("query", "subscriptionNeedsWebSocket"), operation)];
  }
  const tooMuch = checkStructure(document, operation, limits);
  if (tooMuch) return [refusal(tooMuch, operation)];

  const mayReadSchema = request.schemaForAll || context.identity !== null;
  const invalid = validationErrors(schema, document, mayReadSchema, limits);
  if (invalid.length > 0) return invalid;
  if (!mayReadSchema && asksForSchema(document, operation)) {
    return [refusal(new Problem("UNAUTHENTICATED", { reason: "introspection" }), operation)];
  }
  const { values, errors } = coerceVariables(schema, operation, variables);
  if (errors.length > 0) return errors;
  const tooCostly = checkCost(schema, document, operation, values, limits);
  if (tooCostly) return [refusal(tooCostly, operation)];
  return {
    operation,
    args: { schema, document, operationName, variableValues: variables, contextValue: context },
  };
}

export const isAdmitted = (answer: Admitted | readonly GraphQLError[]): answer is Admitted =>
  "args" in answer;

function validationErrors(schema: GraphQLSchema, document: DocumentNode, suggest: boolean, limits: Limits) {
  const known = accepted.get(schema) ?? new WeakSet<DocumentNode>();
  if (known.has(document)) return [];
  const tooLarge = checkSize(document, limits);
  if (tooLarge) return [refusal(tooLarge)];
  const errors = validate(schema, document, specifiedRules, { maxErrors: 10, hideSuggestions: !suggest });
  if (errors.length === 0) accepted.set(schema, known.add(document));
  return errors.map((error) => withField(document, error));
}

function refusal(problem: Problem, operation?: OperationDefinitionNode): GraphQLError {
  return new GraphQLError(problem.code, { nodes: operation ?? null, originalError: problem });
}

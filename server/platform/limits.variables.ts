import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from "graphql";
import { badInput, type Problem } from "../kit/problem.ts";
import { fieldPath, inputProblem } from "./limits.fields.ts";

export interface CoercedVariables {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly GraphQLError[];
}

const maxErrors = 10;

/**
 * Fits variables to a valid operation, as graphql-js does, but each refusal names the field (`input.measures[0].text`)
 * and none holds the value.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  inputs: Readonly<Record<string, unknown>>,
): CoercedVariables {
  const values: Record<string, unknown> = {};
  const errors: GraphQLError[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    if (!Object.hasOwn(inputs, name)) {
      if (definition.defaultValue) values[name] = valueFromAST(definition.defaultValue, type);
      else if (isNonNullType(type)) errors.push(refusal(definition, badInput(name, "required")));
      continue;
    }
    values[name] = coerceInputValue(inputs[name], type, (path, value, error) => {
      if (errors.length < maxErrors) {
        errors.push(refusal(definition, inputProblem(fieldPath(name, path), value, error)));
      }
    });
  }
  return { values, errors };
}

function refusal(definition: VariableDefinitionNode, problem: Problem): GraphQLError {
  return new GraphQLError(problem.code, { nodes: definition, originalError: problem });
}

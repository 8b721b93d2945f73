import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { Problem } from "../kit/problem.ts";
import { type Fragments, fragmentsOf } from "./limits.structure.ts";
import type { Limits } from "./limits.ts";

/** What a list without `first` counts for. */
const unboundedLength = 10;

interface Place {
  readonly type: GraphQLNamedType | undefined;
  /** Values of each field here: the product of the lengths of the lists above. */
  readonly times: number;
  /** Set right below a connection, whose `first` has counted its `edges` already. */
  readonly counted: boolean;
}

/**
 * Estimates how many field values a valid operation answers, from `first` as it stands or as the variable gives it, or
 * else the schema's default. Reading the schema itself costs nothing. Null: within the limit.
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): Problem | null {
  const estimate = new Estimate(schema, fragmentsOf(document), variables);
  const root = schema.getRootType(operation.operation) ?? undefined;
  const cost = estimate.of(operation.selectionSet, { type: root, times: 1, counted: false });
  return cost > limits.cost
    ? new Problem("TOO_COMPLEX", { reason: "tooCostly", params: { max: limits.cost } })
    : null;
}

class Estimate {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  readonly #variables: Readonly<Record<string, unknown>>;

  constructor(schema: GraphQLSchema, fragments: Fragments, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
  }

  of(set: SelectionSetNode, place: Place): number {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        cost += this.#field(selection, place);
      } else {
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
        if (!fragment) continue;
        const condition = fragment.typeCondition?.name.value;
        const type = condition === undefined ? place.type : this.#schema.getType(condition);
        cost += this.of(fragment.selectionSet, { ...place, type });
      }
    }
    return cost;
  }

  #field(node: FieldNode, { type, times, counted }: Place): number {
    const holds = isObjectType(type) || isInterfaceType(type);
    const field = holds ? type.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const list = isListType(getNullableType(field.type));
    const first = this.#first(node, field);
    const length = first ?? (list && !counted ? unboundedLength : 1);
    if (!node.selectionSet) return times * Math.max(1, length);
    const below = { type: getNamedType(field.type), times: times * length, counted: first !== null && !list };
    return times + this.of(node.selectionSet, below);
  }

  /** Null when the field has no `first`. */
  #first(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const definition = field.args.find(({ name }) => name === "first" || name === "last");
    if (!definition) return null;
    const given = node.arguments?.filter(({ name }) => name.value === "first" || name.value === "last") ?? [];
    const lengths = given
      .map(({ value }) => valueFromASTUntyped(value, this.#variables))
      .filter((value) => typeof value === "number");
    if (lengths.length > 0) return Math.max(0, ...lengths);
    return typeof definition.defaultValue === "number" ? definition.defaultValue : unboundedLength;
  }
}

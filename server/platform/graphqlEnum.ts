import { registerEnumType } from "type-graphql";

/**
 * Registers a rule's list of values as a GraphQL enum. The rules stay free of graphql; the edge shows the same list.
 * `labels` gives each value its Swedish term, which becomes the value's description in the schema.
 */
export function graphqlEnum<Value extends string>(
  name: string,
  description: string,
  labels: Readonly<Record<Value, string>>,
): Record<Value, Value> {
  const values = Object.fromEntries(Object.keys(labels).map((value) => [value, value])) as Record<
    Value,
    Value
  >;
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(labels).map(([value, label]) => [value, { description: label }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

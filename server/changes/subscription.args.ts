import { type ExecutionArgs, GraphQLError, getArgumentValues, getOperationAST, Kind } from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { getVariableValues } from "graphql/execution/values.js";
import { badInput } from "../kit/problem.ts";
import { isUuid } from "../platform/uuid.ts";

const mostStreams = 300;

/**
 * The cursors that `changes(after: …)` was given, by stream: through aliases, fragments and variables.
 * @throws {Problem} BAD_USER_INPUT for no stream, more than 300, one twice, or what is no cursor.
 */
export function readCursors(args: ExecutionArgs): Map<string, number> {
  const { after } = argumentsOf(args) as { after: readonly { stream: string; seq: number }[] };
  if (after.length === 0) throw badInput("after", "noStream");
  if (after.length > mostStreams) throw badInput("after", "tooMany", { max: mostStreams });
  for (const { stream, seq } of after) {
    if (!isUuid(stream)) throw badInput("after", "unknownStream");
    if (seq < 0) throw badInput("after", "unknownCursor");
  }
  // As PostgreSQL writes them: the doorbell and the log know a stream by that text.
  const cursors = new Map(after.map(({ stream, seq }) => [stream.toLowerCase(), seq]));
  if (cursors.size < after.length) throw badInput("after", "streamTwice");
  return cursors;
}

function argumentsOf({ schema, document, operationName, variableValues }: ExecutionArgs): unknown {
  const operation = getOperationAST(document, operationName);
  const type = schema.getSubscriptionType();
  if (!operation || !type) throw new GraphQLError("No such subscription.");
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variableValues ?? {},
  );
  if (errors) throw errors[0] ?? new GraphQLError("The variables are not valid.");
  const fragments = Object.fromEntries(
    document.definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const [nodes] = collectFields(schema, fragments, coerced, type, operation.selectionSet).values();
  const field = nodes?.[0];
  const definition = field && type.getFields()[field.name.value];
  if (!definition) throw new GraphQLError("No such subscription.");
  return getArgumentValues(definition, field, coerced);
}

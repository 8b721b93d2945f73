import { GraphQLScalarType, Kind } from "graphql";
import { isPlainDate } from "../kit/dates.ts";
import { Problem } from "../kit/problem.ts";

function plainDate(value: unknown): string {
  if (typeof value === "string" && isPlainDate(value)) return value;
  throw new Problem("BAD_USER_INPUT", { reason: "notADate" });
}

/** A day without a time, `2026-11-26`, meant in Europe/Stockholm. */
export const PlainDate = new GraphQLScalarType({
  name: "PlainDate",
  description: "A day in Europe/Stockholm: YYYY-MM-DD, years 0001–9999.",
  serialize: (value) => String(value),
  parseValue: plainDate,
  parseLiteral: (node) => plainDate(node.kind === Kind.STRING ? node.value : null),
});

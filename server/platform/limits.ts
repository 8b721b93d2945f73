import { type DocumentNode, parse } from "graphql";

/** What one operation may ask for. Everything is counted after fragments are expanded. */
export interface Limits {
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Levels of fields; a root field is level 1. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly fields: number;
  /** Field values answered: fields times the lengths of the lists that they stand in. */
  readonly cost: number;
}

export const defaultLimits: Limits = {
  tokens: 4000,
  depth: 12,
  aliases: 30,
  rootFields: 15,
  directives: 20,
  fields: 600,
  cost: 50_000,
};

/** @throws {GraphQLError} for a syntax error or too long a document. */
export function parseDocument(query: string, limits: Limits): DocumentNode {
  return parse(query, { maxTokens: limits.tokens });
}

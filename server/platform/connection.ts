import { type ClassType, Field, ObjectType } from "type-graphql";
import { badInput } from "../kit/problem.ts";

@ObjectType({ description: "Where a page ends and whether there is more." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the last edge; send it as `after`." })
  endCursor!: string | null;
}

export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** The connection type of a noun: `edges { node cursor } pageInfo`. */
export function connectionType<T extends object>(node: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page.`, simpleResolvers: true })
  class Edge {
    @Field(() => node, { description: "The noun." })
    node!: T;

    @Field(() => String, { description: "Its place in the order." })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}.`, simpleResolvers: true })
  class Page implements Connection<T> {
    @Field(() => [Edge], { description: "The page, in the order asked for." })
    edges!: Edge[];

    @Field(() => PageInfo, { description: "Where it ends." })
    pageInfo!: PageInfo;
  }
  return Page;
}

const largestPage = 100;

/** BAD_USER_INPUT unless 1 ≤ first ≤ 100. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) {
    throw badInput("first", "pageSize", { min: 1, max: largestPage });
  }
  return first;
}

/** A page of rows that were read one further than `first`. */
export function toConnection<T>(
  rows: readonly T[],
  first: number,
  cursorOf: (row: T) => string,
): Connection<T> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** The parts of a cursor; BAD_USER_INPUT for one that the hub has not made. */
export function readCursor(cursor: string, parts: number): string[] {
  const read = Buffer.from(cursor, "base64url").toString("utf8").split("|");
  if (read.length !== parts || read.some((part) => !/^[0-9a-fTZ.:-]+$/.test(part)))
    throw badInput("after", "unknownCursor");
  return read;
}

export const writeCursor = (...parts: readonly string[]): string =>
  Buffer.from(parts.join("|")).toString("base64url");

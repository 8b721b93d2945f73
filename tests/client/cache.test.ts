import { gql } from "@apollo/client";
import { expect, test } from "vitest";
import { createCache } from "../../client/cache.ts";

const list = gql`
  query List($first: Int!, $after: String) {
    deficiencies(first: $first, after: $after, order: NEWEST) {
      edges {
        cursor
        node {
          id
          title
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;

/** A list of deficiencies in the cache, two to a page. */
function open() {
  const cache = createCache();
  const write = (ids: readonly string[], hasNextPage: boolean, after?: string) =>
    cache.writeQuery({
      query: list,
      variables: { first: 2, ...(after && { after }) },
      data: {
        deficiencies: {
          __typename: "DeficiencyConnection",
          edges: ids.map((id) => ({
            __typename: "DeficiencyEdge",
            cursor: `at ${id}`,
            node: { __typename: "Deficiency", id, title: `Brist ${id}` },
          })),
          pageInfo: { __typename: "PageInfo", endCursor: `at ${ids.at(-1)}`, hasNextPage },
        },
      },
    });
  const read = () => {
    const data = cache.readQuery<{
      deficiencies: {
        edges: { node: { id: string } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }>({ query: list, variables: { first: 2 } });
    return {
      ids: data?.deficiencies.edges.map(({ node }) => node.id).join(""),
      pageInfo: data?.deficiencies.pageInfo,
    };
  };
  return { write, read };
}

test("the next page is put after the one before", () => {
  const { write, read } = open();
  write(["a", "b"], true);
  write(["c", "d"], true, "at b");
  expect(read()).toMatchObject({ ids: "abcd", pageInfo: { endCursor: "at d", hasNextPage: true } });
});

test("the first page fetched anew, with a new row, keeps the later pages and their end", () => {
  const { write, read } = open();
  write(["a", "b"], true);
  write(["c", "d"], false, "at b");
  write(["n", "a"], true);
  expect(read()).toMatchObject({ ids: "nabcd", pageInfo: { endCursor: "at d", hasNextPage: false } });
});

test("a row that moved to the top stands there once", () => {
  const { write, read } = open();
  write(["a", "b"], true);
  write(["c", "d"], false, "at b");
  write(["c", "a"], true);
  expect(read().ids).toBe("cabd");
});

test("a list that has become short loses what is gone", () => {
  const { write, read } = open();
  write(["a", "b"], true);
  write(["c"], false, "at b");
  write(["a"], false);
  expect(read().ids).toBe("a");
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Ask, type RunningEdge, startEdge } from "./edge.ts";

/** The same question gets the same refusal on both ways in. */
let edge: RunningEdge;
beforeAll(async () => {
  edge = await startEdge();
});
afterAll(() => edge.stop());
beforeEach(() => {
  edge.engine.ran.length = 0;
  edge.logged.length = 0;
});

const repeat = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join(" ");
const nested = (levels: number, field: string, leaf: string) =>
  `${`${field} { `.repeat(levels)}${leaf}${" }".repeat(levels)}`;
const personal = "191212121212";
const report = "mutation ($input: ReportInput!) { report(input: $input) }";

interface Case {
  readonly name: string;
  readonly ask: Ask;
  readonly extensions: Record<string, unknown>;
  /** HTTP status under application/graphql-response+json. */
  readonly status?: number;
}

const limits: Case[] = [
  {
    name: "13 levels",
    ask: { query: `{ forum { ${nested(11, "parent", "id")} } }` },
    extensions: { code: "TOO_COMPLEX", reason: "tooDeep", params: { max: 12 } },
  },
  {
    name: "31 aliases",
    ask: { query: `{ forum { ${repeat(31, (i) => `a${i}: id`)} } }` },
    extensions: { code: "TOO_COMPLEX", reason: "tooManyAliases", params: { max: 30 } },
  },
  {
    name: "16 root fields",
    ask: { query: `{ ${repeat(16, () => "hello")} }` },
    extensions: { code: "TOO_COMPLEX", reason: "tooManyRootFields", params: { max: 15 } },
  },
  {
    name: "21 directives",
    ask: { query: `{ hello ${repeat(21, () => "@skip(if: false)")} }` },
    extensions: { code: "TOO_COMPLEX", reason: "tooManyDirectives", params: { max: 20 } },
  },
  {
    name: "601 fields",
    ask: { query: `{ forum { ${repeat(600, () => "id")} } }` },
    extensions: { code: "TOO_COMPLEX", reason: "tooManyFields", params: { max: 600 } },
  },
  {
    name: "a fragment that doubles itself thirty times",
    ask: {
      query: `{ forum { ...f0 } } ${repeat(30, (i) => `fragment f${i} on Forum { ...f${i + 1} ...f${i + 1} }`)} fragment f30 on Forum { id }`,
    },
    extensions: { code: "TOO_COMPLEX", reason: "tooManyFields", params: { max: 600 } },
  },
  {
    name: "fragments that double themselves in a circle",
    ask: {
      query: `{ forum { ...f0 } } ${repeat(30, (i) => `fragment f${i} on Forum { ...f${(i + 1) % 30} ...f${(i + 1) % 30} }`)}`,
    },
    extensions: { code: "TOO_COMPLEX", reason: "tooManyFields", params: { max: 600 } },
  },
  {
    name: "601 fields that nothing uses",
    ask: { query: `{ hello } fragment unused on Forum { ${repeat(601, () => "id")} }` },
    extensions: { code: "TOO_COMPLEX", reason: "tooManyFields", params: { max: 600 } },
  },
  {
    name: "4001 tokens",
    ask: { query: `{ ${repeat(4000, () => "hello")} }` },
    extensions: { code: "TOO_COMPLEX", reason: "tooLong" },
  },
  {
    name: "a cost given by literals",
    ask: {
      query:
        "{ forum { forums(first: 100) { edges { node { forums(first: 100) { edges { node { id parent { id parent { id } } } } } } } } } }",
    },
    extensions: { code: "TOO_COMPLEX", reason: "tooCostly", params: { max: 50_000 } },
  },
  {
    name: "a cost given by a variable",
    ask: {
      query:
        "query ($n: Int!) { forum { forums(first: $n) { edges { node { forums(first: $n) { edges { node { id parent { id parent { id } } } } } } } } } }",
      variables: { n: 100 },
    },
    extensions: { code: "TOO_COMPLEX", reason: "tooCostly", params: { max: 50_000 } },
  },
  {
    name: "a cost of lists without a length",
    ask: { query: `{ forum { ${nested(5, "children", "id")} } }` },
    extensions: { code: "TOO_COMPLEX", reason: "tooCostly", params: { max: 50_000 } },
  },
];

const requests: Case[] = [
  {
    name: "a syntax error",
    ask: { query: `{ hello(text: "${personal}" }` },
    extensions: { code: "BAD_USER_INPUT", reason: "syntax" },
  },
  {
    name: "a fragment within itself",
    ask: { query: "{ forum { ...f } } fragment f on Forum { parent { ...f } }" },
    extensions: { code: "BAD_USER_INPUT", reason: "invalidQuery" },
  },
  {
    name: "an operation that is not there",
    ask: { query: "query A { hello }", operationName: `B${personal}` },
    extensions: { code: "BAD_USER_INPUT", field: "operationName", reason: "unknownOperation" },
  },
  {
    name: "a name that may be an identity number",
    ask: { query: `{ p${personal} }` },
    extensions: { code: "BAD_USER_INPUT", reason: "invalidQuery" },
  },
  {
    name: "a literal of another type",
    ask: { query: `{ fails(how: ${personal}) }` },
    extensions: { code: "BAD_USER_INPUT", field: "how", reason: "invalidValue" },
  },
  {
    name: "a literal deep in an input",
    ask: { query: `{ find(input: { title: "x", measures: [{ text: "y" }, { text: ${personal} }] }) }` },
    extensions: { code: "BAD_USER_INPUT", field: "input.measures[1].text", reason: "invalidValue" },
  },
  {
    name: "a literal with a field that the input does not have",
    ask: { query: `{ find(input: { title: "x", p${personal}: 1 }) }` },
    extensions: { code: "BAD_USER_INPUT", field: "input", reason: "unknownField" },
  },
  {
    name: "an enum literal that is not there",
    ask: { query: `{ find(input: { title: "x", severity: P${personal} }) }` },
    extensions: { code: "BAD_USER_INPUT", field: "input.severity", reason: "invalidValue" },
  },
  {
    name: "a literal that its scalar refuses",
    ask: { query: `{ due(day: "0000-${personal.slice(0, 2)}-12") }` },
    extensions: { code: "BAD_USER_INPUT", field: "day", reason: "yearZero" },
  },
  {
    name: "a missing variable",
    ask: { query: report },
    extensions: { code: "BAD_USER_INPUT", field: "input", reason: "required" },
  },
  {
    name: "a missing field of a variable",
    ask: { query: report, variables: { input: { measures: [{ text: personal }] } } },
    extensions: { code: "BAD_USER_INPUT", field: "input.title", reason: "required" },
  },
  {
    name: "a null where none may be",
    ask: { query: report, variables: { input: { title: null } } },
    extensions: { code: "BAD_USER_INPUT", field: "input.title", reason: "required" },
  },
  {
    name: "a value of another type deep in a variable",
    ask: {
      query: report,
      variables: { input: { title: "x", measures: [{ text: "y" }, { text: { x: personal } }] } },
    },
    extensions: { code: "BAD_USER_INPUT", field: "input.measures[1].text", reason: "invalidValue" },
  },
  {
    name: "a value written to look like the end of the message",
    ask: {
      query: report,
      variables: { input: { title: 1, [`x" at "input.${personal}"; `]: `" at "input.${personal}"; ` } },
    },
    extensions: { code: "BAD_USER_INPUT", field: "input.title", reason: "invalidValue" },
  },
  {
    name: "a field that the input does not have",
    ask: { query: report, variables: { input: { title: "x", [personal]: 1 } } },
    extensions: { code: "BAD_USER_INPUT", field: "input", reason: "unknownField" },
  },
  {
    name: "a variable that its scalar refuses with its own code",
    ask: { query: report, variables: { input: { title: "x", measures: [{ text: "y", due: personal }] } } },
    extensions: { code: "BAD_USER_INPUT", field: "input.measures[0].due", reason: "notADate" },
  },
  {
    name: "a variable that its scalar refuses with a Problem",
    ask: {
      query: report,
      variables: { input: { title: "x", measures: [{ text: "y", due: "0000-01-01" }] } },
    },
    extensions: { code: "BAD_USER_INPUT", field: "input.measures[0].due", reason: "yearZero" },
  },
  {
    name: "introspection by someone signed out",
    ask: { query: "{ ...f } fragment f on Query { s: __schema { queryType { name } } }" },
    extensions: { code: "UNAUTHENTICATED", reason: "introspection" },
    status: 401,
  },
];

describe.each([...limits, ...requests])("$name", ({ ask, extensions, status = 400 }) => {
  test("is refused alike over HTTP and WebSocket, and never runs", async () => {
    const http = await edge.overHttp(ask);
    const socket = await edge.overSocket(ask);

    expect(http.status).toBe(status);
    for (const { data, errors } of [http, socket]) {
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions).toEqual({ ...extensions, traceId: expect.any(String) });
      expect(JSON.stringify(errors)).not.toMatch(/191212|stack|:\d+:\d+/);
    }
    expect(socket.errors?.map(({ message }) => message)).toEqual(http.errors?.map(({ message }) => message));
    expect(edge.engine.ran).toEqual([]);
    expect(edge.logged.join()).not.toContain(personal);
  });
});

describe("what the resolvers meet", () => {
  const fails = (how: string): Ask => ({
    query: "query ($how: String!) { fails(how: $how) }",
    variables: { how },
  });
  const both = (ask: Ask) => Promise.all([edge.overHttp(ask), edge.overSocket(ask)]);

  test.each([
    ["problem", { code: "BAD_USER_INPUT", field: "input.title", reason: "tooLong", params: { max: 200 } }],
    ["hidden", { code: "NOT_FOUND" }],
    ["badText", { code: "BAD_USER_INPUT", reason: "unreadable" }],
    ["database", { code: "INTERNAL" }],
    ["bug", { code: "INTERNAL" }],
  ])("%s: coded, with its place, and nothing that anyone wrote", async (how, extensions) => {
    for (const { data, errors } of await both(fails(how))) {
      expect(data).toEqual({ fails: null });
      expect(errors).toEqual([
        {
          message: expect.stringMatching(/^[A-Z][^:]*\.$/),
          path: ["fails"],
          locations: [{ line: 1, column: 25 }],
          extensions: { ...extensions, traceId: expect.any(String) },
        },
      ]);
    }
    expect(edge.logged.join()).not.toMatch(/hemligt|191212/);
  });

  test("our own fault is in the log under the trace id of the answer, with where it happened", async () => {
    const [http] = await both(fails("bug"));
    const line = edge.logged.find((each) => each.includes(String(http.errors?.[0]?.extensions?.traceId)));
    expect(line).toContain("cannot read what is not there");
    expect(line).toContain("fake.engine.ts");
  });

  test("an engine that fails whole answers INTERNAL and leaves the socket", async () => {
    const [http, socket] = await both({ query: "query Reject { hello }", operationName: "Reject" });
    expect(http.status).toBe(500);
    for (const { errors } of [http, socket]) {
      expect(errors?.[0]).toEqual({
        message: expect.any(String),
        extensions: { code: "INTERNAL", traceId: expect.any(String) },
      });
    }
  });
});

describe("within the limits", () => {
  test.each<[string, Ask]>([
    ["12 levels", { query: `{ forum { ${nested(10, "parent", "id")} } }` }],
    [
      "a page of a hundred, each with a page of thirty",
      {
        query:
          "{ forum { forums(first: 100) { edges { node { forums(first: 30) { edges { node { id } } } } } } } }",
      },
    ],
    ["30 aliases", { query: `{ forum { ${repeat(30, (i) => `a${i}: id`)} } }` }],
    [
      "variables with a default",
      { query: "query ($n: Int = 3) { forum { forums(first: $n) { edges { node { id } } } } }" },
    ],
  ])("%s passes both ways", async (_name, ask) => {
    expect(await edge.overHttp(ask)).toEqual({ status: 200, data: { forum: null } });
    expect(await edge.overSocket(ask)).toEqual({ data: { forum: null } });
  });
});

import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { otherOrganization, ownOrganization, type RunningEdge, startEdge } from "./edge.ts";

let edge: RunningEdge;
beforeAll(async () => {
  edge = await startEdge();
});
afterAll(() => edge.stop());
beforeEach(() => {
  edge.engine.ran.length = 0;
});
afterEach(() => {
  edge.sessions.broken = false;
  edge.config.publicUrl = null;
  edge.config.demoMode = false;
  edge.ready = true;
});

const hello = { query: "{ hello }" };
const persistedQuery = { version: 1, sha256Hash: createHash("sha256").update(hello.query).digest("hex") };
const viewer = { query: "{ viewer }" };
const get = (path: string, headers: Record<string, string> = {}) => fetch(edge.url + path, { headers });

async function refusal(response: Response) {
  const { errors, data } = (await response.json()) as { errors: { extensions: object }[]; data?: unknown };
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  return errors[0]?.extensions;
}

const coded = (extensions: object) => ({ ...extensions, traceId: expect.any(String) });

describe("who asks", () => {
  test.each<[string, Record<string, string>, string | null]>([
    ["nobody", {}, null],
    ["a bearer token", { authorization: "Bearer known" }, ownOrganization],
    ["a cookie", { cookie: "theme=dark; hub=known" }, ownOrganization],
    ["a stale cookie", { cookie: "hub=gone" }, null],
    [
      "a cookie for the acting organization",
      { cookie: "hub=known", "hub-organization": ownOrganization },
      ownOrganization,
    ],
  ])("%s", async (_name, headers, organization) => {
    const response = await edge.post(viewer, headers);
    expect(await response.json()).toEqual({ data: { viewer: organization } });
  });

  test.each<[string, Record<string, string>, number, object]>([
    [
      "an unknown token",
      { authorization: "Bearer gone" },
      401,
      { code: "UNAUTHENTICATED", reason: "unknownToken" },
    ],
    [
      "another scheme",
      { authorization: "Basic eDp5" },
      401,
      { code: "UNAUTHENTICATED", reason: "unknownToken" },
    ],
    [
      "cookie and token at once",
      { authorization: "Bearer known", cookie: "hub=known" },
      400,
      { code: "BAD_USER_INPUT", reason: "cookieAndToken" },
    ],
    [
      "another's organization",
      { authorization: "Bearer known", "hub-organization": otherOrganization },
      403,
      { code: "FORBIDDEN", field: "hub-organization", reason: "foreignOrganization" },
    ],
    [
      "an organization that is no id",
      { authorization: "Bearer known", "hub-organization": "' or 1=1" },
      400,
      { code: "BAD_USER_INPUT", field: "hub-organization", reason: "notAnId" },
    ],
  ])("%s is refused, in either media type", async (_name, headers, status, extensions) => {
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const response = await edge.post(viewer, { ...headers, accept });
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toMatch(accept);
      expect(await refusal(response)).toEqual(coded(extensions));
    }
    expect(edge.engine.ran).toEqual([]);
  });

  test("a database that does not answer is our fault, not the token's", async () => {
    edge.sessions.broken = true;
    const response = await edge.post(viewer, { authorization: "Bearer known" });
    expect(response.status).toBe(500);
    expect(await refusal(response)).toEqual(coded({ code: "INTERNAL" }));
  });

  test("over TLS the cookie is bound to the host, and the plain one does not count", async () => {
    edge.config.publicUrl = "https://hub.example";
    const answers = ["hub=known", "__Host-hub=known"].map((cookie) => edge.post(viewer, { cookie }));
    const [plain, bound] = await Promise.all((await Promise.all(answers)).map((answer) => answer.json()));
    expect([plain, bound]).toEqual([{ data: { viewer: null } }, { data: { viewer: ownOrganization } }]);
  });
});

describe("from where", () => {
  const from = (origin: string) => edge.post(hello, { origin });

  test("a page of our own host or public address may post", async () => {
    edge.config.publicUrl = "https://hub.example";
    expect((await from(edge.url)).status).toBe(200);
    expect((await from("https://hub.example")).status).toBe(200);
  });

  test.each(["https://elsewhere.example", "null", "https://hub.example.elsewhere.example"])(
    "%s may not",
    async (origin) => {
      edge.config.publicUrl = "https://hub.example";
      const response = await from(origin);
      expect(response.status).toBe(403);
      expect(await refusal(response)).toEqual(coded({ code: "FORBIDDEN", reason: "origin" }));
      expect(edge.engine.ran).toEqual([]);
    },
  );

  test("what a form can send without asking first does not run", async () => {
    const form = await fetch(`${edge.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify(hello),
    });
    expect(form.status).toBe(400);
    const link = await get(`/graphql?query=${encodeURIComponent("{ hello }")}`);
    expect(link.status).toBe(400);
    expect(await refusal(link)).toEqual(coded({ code: "BAD_USER_INPUT", reason: "badRequest" }));
    expect(edge.engine.ran).toEqual([]);
  });
});

describe("GraphQL over HTTP", () => {
  const json = "application/json";
  const graphql = "application/graphql-response+json";
  test.each<[string, unknown, string, number]>([
    ["a good query", hello, json, 200],
    ["a good query", hello, graphql, 200],
    ["a partial answer", { query: '{ hello fails(how: "bug") }' }, graphql, 200],
    ["a syntax error", { query: "{" }, json, 200],
    ["a syntax error", { query: "{" }, graphql, 400],
    ["an unknown field", { query: "{ nothing }" }, json, 200],
    ["an unknown field", { query: "{ nothing }" }, graphql, 400],
    ["a bad variable", { query: "query ($a: String!) { fails(how: $a) }" }, json, 200],
    ["a bad variable", { query: "query ($a: String!) { fails(how: $a) }" }, graphql, 400],
    ["no query", { variables: {} }, json, 400],
    ["no query", { variables: {} }, graphql, 400],
    ["variables that are no object", { ...hello, variables: [] }, json, 400],
    ["malformed JSON", '{"query":', json, 400],
    ["malformed JSON", '{"query":', graphql, 400],
    ["a batch", [hello, hello], json, 400],
    ["a persisted query", { ...hello, extensions: { persistedQuery } }, graphql, 400],
    ["a subscription", { query: "subscription { ticks }" }, graphql, 400],
  ])("%s as %s → %s %i", async (_name, body, accept, status) => {
    const response = await edge.post(body, { accept });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe(`${accept}; charset=utf-8`);
    const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    for (const { extensions } of errors) expect(extensions.code).toMatch(/^(BAD_USER_INPUT|INTERNAL)$/);
    if (status !== 200) expect(errors).toHaveLength(1);
  });

  test("a mutation does not run by GET", async () => {
    const query = 'mutation { report(input: { title: "x" }) }';
    const response = await get(`/graphql?query=${encodeURIComponent(query)}`, {
      "apollo-require-preflight": "1",
    });
    expect(response.status).toBe(405);
    expect(edge.engine.ran).toEqual([]);
  });

  test.each<[string, Buffer | string, Record<string, string>]>([
    ["two mebibytes", JSON.stringify({ ...hello, variables: { x: "y".repeat(2 * 1024 * 1024) } }), {}],
    [
      "a small body that unpacks to more",
      gzipSync(`{"query":"${" ".repeat(3_000_000)}"}`),
      { "content-encoding": "gzip" },
    ],
  ])("%s is too large", async (_name, body, headers) => {
    const response = await fetch(`${edge.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: new Uint8Array(Buffer.from(body)),
    });
    expect(response.status).toBe(413);
    expect(await refusal(response)).toEqual(
      coded({ code: "BAD_USER_INPUT", reason: "tooLarge", params: { max: 2 * 1024 * 1024 } }),
    );
  });

  test("the trace id of the header is the error's", async () => {
    const response = await edge.post({ query: "{" });
    expect(await refusal(response)).toMatchObject({ traceId: response.headers.get("x-trace-id") });
  });

  test("who is signed in, or anyone in demo mode, may read the schema", async () => {
    const query = { query: "{ __schema { queryType { name } } }" };
    const schema = { data: { __schema: { queryType: { name: "Query" } } } };
    expect((await edge.post(query)).status).toBe(401);
    expect(await (await edge.post(query, { authorization: "Bearer known" })).json()).toEqual(schema);
    edge.config.demoMode = true;
    expect(await (await edge.post(query)).json()).toEqual(schema);
  });

  test("near misses are suggested only to who may read the schema", async () => {
    const message = async (headers: Record<string, string>) =>
      ((await (await edge.post({ query: "{ hallo }" }, headers)).json()) as { errors: { message: string }[] })
        .errors[0]?.message;
    expect(await message({ authorization: "Bearer known" })).toContain('Did you mean "hello"');
    expect(await message({})).toBe('Cannot query field "hallo" on type "Query".');
  });

  test("the introspection of common tools fits the limits", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
    const response = await edge.post({ query }, { authorization: "Bearer known" });
    expect(await response.json()).toMatchObject({ data: { __schema: { types: expect.any(Array) } } });
  });
});

describe("sessions", () => {
  const login = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${edge.url}/session/demo`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const cookieOf = (response: Response) => response.headers.get("set-cookie") ?? "";

  test("demo login is not there outside demo mode", async () => {
    expect((await get("/session/demo")).status).toBe(404);
    const response = await login({ role: "chair" });
    expect(response.status).toBe(404);
    expect(cookieOf(response)).toBe("");
  });

  test("one picks a role, is signed in, and signs out", async () => {
    edge.config.demoMode = true;
    const roles = await get("/session/demo");
    expect(await roles.json()).toEqual([{ key: "chair", title: "Ordförande", organization: "Region" }]);
    const response = await login({ role: "chair" });
    expect(response.status).toBe(204);
    expect(cookieOf(response)).toMatch(/^hub=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const cookie = cookieOf(response).split(";")[0] ?? "";
    expect(await (await edge.post(viewer, { cookie })).json()).toEqual({ data: { viewer: ownOrganization } });

    const out = await fetch(`${edge.url}/session`, { method: "DELETE", headers: { cookie } });
    expect(out.status).toBe(204);
    expect(cookieOf(out)).toBe("hub=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    expect(await (await edge.post(viewer, { cookie })).json()).toEqual({ data: { viewer: null } });
  });

  test("a new login ends the one before, and over TLS the cookie is secure", async () => {
    edge.config.demoMode = true;
    edge.config.publicUrl = "https://hub.example";
    const first = await login({ role: "chair" });
    expect(cookieOf(first)).toMatch(/^__Host-hub=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const cookie = cookieOf(first).split(";")[0] ?? "";
    await login({ role: "chair" }, { cookie });
    expect(await (await edge.post(viewer, { cookie })).json()).toEqual({ data: { viewer: null } });
  });

  test.each<[unknown, string]>([
    [{ role: "king" }, "unknownRole"],
    [{}, "required"],
    [{ role: { $ne: 1 } }, "required"],
  ])("%j is refused", async (body, reason) => {
    edge.config.demoMode = true;
    const response = await login(body);
    expect(response.status).toBe(400);
    expect(await refusal(response)).toEqual(coded({ code: "BAD_USER_INPUT", field: "role", reason }));
  });

  test("a page elsewhere can sign nobody in or out", async () => {
    edge.config.demoMode = true;
    const headers = { origin: "https://elsewhere.example" };
    expect((await login({ role: "chair" }, headers)).status).toBe(403);
    expect((await fetch(`${edge.url}/session`, { method: "DELETE", headers })).status).toBe(403);
  });

  test("logins from one address are limited", async () => {
    edge.config.demoMode = true;
    let last = await login({ role: "chair" });
    for (let i = 0; i < 130 && last.status === 204; i++) last = await login({ role: "chair" });
    expect(last.status).toBe(429);
    expect(last.headers.get("retry-after")).toBe("60");
    expect(await refusal(last)).toMatchObject({ code: "RATE_LIMITED" });
  });
});

describe("the rest of the origin", () => {
  const page = { accept: "text/html,*/*;q=0.8" };

  test("health does not depend on the database, readiness does", async () => {
    edge.ready = false;
    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(503);
    edge.ready = true;
    expect((await get("/readyz")).status).toBe(200);
  });

  test.each([
    ["/", "<title>hub</title>", {}],
    ["/brister/14", "<title>hub</title>", page],
    ["/graphiql", "<title>graphiql</title>", page],
  ])("%s is a page that is not kept", async (path, text, headers) => {
    const response = await get(path, headers);
    expect(await response.text()).toBe(text);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("content-type")).toMatch("text/html");
  });

  test("a built file is kept for ever", async () => {
    const response = await get("/assets/main-1a2b.js");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", null],
  ])("a built file goes as small as %s takes it: %s", async (accepted, encoding) => {
    const response = await get("/assets/main-1a2b.js", { "accept-encoding": accepted });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("content-type")).toMatch("text/javascript");
    expect(response.headers.get("vary")).toMatch(/accept-encoding/i);
    expect(response.headers.get("cache-control")).toMatch("immutable");
    expect(await response.text()).toBe("export {};");
  });

  test.each<[string, Record<string, string>]>([
    ["/assets/gone", page],
    ["/assets/gone.js", page],
    ["/favicon.ico", page],
    ["/brister/14", { accept: "application/json" }],
    ["/assets/..%2f..%2f..%2fetc%2fpasswd", page],
  ])("%s is not there", async (path, headers) => {
    const response = await get(path, headers);
    expect([403, 404]).toContain(response.status);
    expect(await response.text()).not.toMatch(/<title>| at |node_modules/);
  });

  test("no answer lets in what is not ours", async () => {
    for (const path of ["/", "/healthz", "/graphiql", "/gone.js"]) {
      const { headers } = await get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/^default-src 'self'; /);
      expect(policy).toContain(`connect-src 'self' ${edge.url.replace("http", "ws")};`);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.includes("worker-src 'self' blob:")).toBe(path === "/graphiql");
      expect(policy).not.toMatch(/script-src|unsafe-eval|\*/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("x-powered-by")).toBeNull();
    }
    expect((await edge.post(hello)).headers.get("cache-control")).toBe("no-store");
  });
});

test("closing lets a request under way finish and takes no new one", async () => {
  const closing = await startEdge();
  const body = JSON.stringify(hello);
  const headers = { "content-type": "application/json", "content-length": body.length };
  let closedAfter = Number.POSITIVE_INFINITY;
  const answer = new Promise<string>((resolve, reject) => {
    const request = httpRequest(`${closing.url}/graphql`, { method: "POST", headers }, (response) => {
      response.setEncoding("utf8").on("data", resolve);
    });
    request.on("error", reject);
    request.write(body.slice(0, 5), () => {
      void (async () => {
        const closed = closing.closeHttp();
        await expect(fetch(`${closing.url}/healthz`)).rejects.toThrow();
        request.end(body.slice(5));
        const began = performance.now();
        await closed;
        // The client would keep the connection for five seconds more.
        closedAfter = performance.now() - began;
      })().catch(reject);
    });
  });
  expect(JSON.parse(await answer)).toEqual({ data: { hello: "hej" } });
  await closing.stop();
  expect(closedAfter).toBeLessThan(2_000);
});

import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { otherOrganization, ownOrganization, type RunningEdge, startEdge } from "./edge.ts";

let edge: RunningEdge;
beforeAll(async () => {
  edge = await startEdge();
});
afterAll(() => edge.stop());
afterEach(() => {
  edge.sessions.broken = false;
  edge.sessions.tokens.add("known");
});

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A client that keeps what it was sent, and asks in the protocol's own words. */
class Talk {
  readonly socket: WebSocket;
  readonly #waiting: ((message: Message) => void)[] = [];
  readonly #messages: Message[] = [];

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on("message", (data) => {
      const message = JSON.parse(String(data)) as Message;
      const waiting = this.#waiting.shift();
      if (waiting) waiting(message);
      else this.#messages.push(message);
    });
  }

  static async open(socket: WebSocket, params?: Record<string, unknown>): Promise<Talk> {
    const talk = new Talk(socket);
    await once(socket, "open");
    talk.say({ type: "connection_init", ...(params && { payload: params }) });
    expect(await talk.next()).toEqual({ type: "connection_ack" });
    return talk;
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(id: string, query: string): void {
    this.say({ type: "subscribe", id, payload: { query } });
  }

  next(): Promise<Message> {
    const message = this.#messages.shift();
    return message ? Promise.resolve(message) : new Promise((resolve) => this.#waiting.push(resolve));
  }
}

const refused = (id: string, extensions: object) => ({
  type: "error",
  id,
  payload: [expect.objectContaining({ extensions: { ...extensions, traceId: expect.any(String) } })],
});

async function closeOf(socket: WebSocket): Promise<[number, string]> {
  const [code, reason] = await once(socket, "close");
  return [code as number, String(reason)];
}

async function initRefusal(headers: Record<string, string>, params: object): Promise<[number, string]> {
  const socket = edge.socket(headers);
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: params }));
  return closeOf(socket);
}

describe("who asks", () => {
  test.each<[string, Record<string, string>, Record<string, unknown>, string | null]>([
    ["nobody", {}, {}, null],
    ["a token", {}, { token: "known" }, ownOrganization],
    [
      "GraphiQL's headers",
      {},
      { Authorization: "Bearer known", "Hub-Organization": ownOrganization },
      ownOrganization,
    ],
    ["a cookie", { cookie: "hub=known" }, {}, ownOrganization],
    ["a stale cookie", { cookie: "hub=gone" }, {}, null],
  ])("%s", async (_name, headers, params, organization) => {
    const talk = await Talk.open(edge.socket(headers), params);
    talk.subscribe("1", "{ viewer }");
    expect(await talk.next()).toEqual({ type: "next", id: "1", payload: { data: { viewer: organization } } });
    talk.socket.close();
  });

  test.each<[string, Record<string, string>, object, number, string]>([
    ["an unknown token", {}, { token: "gone" }, 4401, "UNAUTHENTICATED"],
    ["cookie and token at once", { cookie: "hub=known" }, { token: "known" }, 4400, "BAD_USER_INPUT"],
    ["another's organization", {}, { token: "known", organization: otherOrganization }, 4403, "FORBIDDEN"],
  ])("%s is not let in", async (_name, headers, params, code, reason) => {
    expect(await initRefusal(headers, params)).toEqual([code, reason]);
  });

  test("a database that does not answer asks the client to come again", async () => {
    edge.sessions.broken = true;
    expect(await initRefusal({}, { token: "known" })).toEqual([1013, "INTERNAL"]);
  });

  test("a session that ended since asks nothing more", async () => {
    const talk = await Talk.open(edge.socket(), { token: "known" });
    edge.sessions.tokens.delete("known");
    talk.subscribe("1", "{ viewer }");
    expect(await talk.next()).toEqual(refused("1", { code: "UNAUTHENTICATED", reason: "unknownToken" }));
    talk.socket.close();
  });
});

describe("the upgrade", () => {
  const statusOf = async (socket: WebSocket) => {
    const [error] = await once(socket, "error");
    return (error as Error).message;
  };

  test("a page elsewhere is refused, for its browser would send the cookie along", async () => {
    const socket = edge.socket({ origin: "https://elsewhere.example", cookie: "hub=known" });
    expect(await statusOf(socket)).toBe("Unexpected server response: 403");
  });

  test("our own page is let in", async () => {
    const talk = await Talk.open(edge.socket({ origin: edge.url }));
    talk.socket.close();
  });

  test("nothing is served at other paths", async () => {
    expect(await statusOf(new WebSocket(`${edge.url.replace("http", "ws")}/other`))).toBe(
      "Unexpected server response: 404",
    );
  });
});

describe("operations", () => {
  test("a subscription runs to its end", async () => {
    const talk = await Talk.open(edge.socket());
    talk.subscribe("1", "subscription { ticks }");
    expect([await talk.next(), await talk.next(), await talk.next()]).toEqual([
      { type: "next", id: "1", payload: { data: { ticks: 1 } } },
      { type: "next", id: "1", payload: { data: { ticks: 2 } } },
      { type: "complete", id: "1" },
    ]);
    talk.socket.close();
  });

  test.each<[string, string, object]>([
    ["a syntax error", "{", { code: "BAD_USER_INPUT", reason: "syntax" }],
    ["an unknown field", "subscription { nothing }", { code: "BAD_USER_INPUT", reason: "invalidQuery" }],
    ["a stream that breaks", "subscription { breaks }", { code: "INTERNAL" }],
  ])(
    "%s answers for itself and leaves the socket and its other subscriptions",
    async (_name, query, extensions) => {
      const talk = await Talk.open(edge.socket());
      talk.subscribe("forever", "subscription { forever }");
      talk.subscribe("bad", query);
      let answer = await talk.next();
      if (answer.type === "next") answer = await talk.next();
      expect(answer).toEqual(refused("bad", extensions));
      talk.subscribe("good", "{ hello }");
      expect(await talk.next()).toEqual({ type: "next", id: "good", payload: { data: { hello: "hej" } } });
      expect(edge.engine.open.size).toBe(1);
      talk.socket.close();
      await vi.waitFor(() => expect(edge.engine.open.size).toBe(0));
    },
  );

  test("the twenty-first at once is refused, and there is room again when one ends", async () => {
    const talk = await Talk.open(edge.socket());
    for (let i = 1; i <= 20; i++) talk.subscribe(`${i}`, "subscription { forever }");
    talk.subscribe("21", "subscription { forever }");
    expect(await talk.next()).toEqual(
      refused("21", { code: "RATE_LIMITED", reason: "tooManyOperations", params: { max: 20 } }),
    );
    talk.say({ type: "complete", id: "1" });
    talk.subscribe("22", "{ hello }");
    expect(await talk.next()).toMatchObject({ type: "next", id: "22" });
    talk.socket.close();
    await vi.waitFor(() => expect(edge.engine.open.size).toBe(0));
  });
});

describe("sockets that misbehave", () => {
  test("a message over 256 KB closes with 1009", async () => {
    const talk = await Talk.open(edge.socket());
    talk.subscribe("1", `# ${"x".repeat(256 * 1024)}`);
    expect((await closeOf(talk.socket))[0]).toBe(1009);
  });

  test("what is not the protocol closes with 4400", async () => {
    const talk = await Talk.open(edge.socket());
    talk.socket.send("hej");
    expect((await closeOf(talk.socket))[0]).toBe(4400);
  });

  test("compression is not agreed to", async () => {
    const talk = await Talk.open(edge.socket({}, { perMessageDeflate: true }));
    expect(talk.socket.extensions).toBe("");
    talk.socket.close();
  });

  test("one that reads nothing is closed with 1013 and its subscriptions are ended", async () => {
    const talk = await Talk.open(edge.socket());
    talk.subscribe("forever", "subscription { forever }");
    for (let i = 1; i <= 15; i++) talk.subscribe(`${i}`, "subscription { flood }");
    talk.socket.pause();
    await vi.waitFor(() => expect(edge.engine.open.size).toBe(0), { timeout: 5_000 });
    talk.socket.resume();
    expect(await closeOf(talk.socket)).toEqual([1013, "Too slow"]);
  });
});

test("one that does not begin, or no longer answers, is dropped", async () => {
  const hasty = await startEdge({ sockets: { initTimeout: 50, keepAlive: 100 } });
  const silent = hasty.socket();
  expect(await closeOf(silent)).toEqual([4408, "Connection initialisation timeout"]);
  const deaf = await Talk.open(hasty.socket({}, { autoPong: false }));
  const alive = await Talk.open(hasty.socket());
  expect((await closeOf(deaf.socket))[0]).toBe(1006);
  alive.subscribe("1", "{ hello }");
  expect(await alive.next()).toMatchObject({ type: "next" });
  await hasty.stop();
});

test("closing ends every socket with 1001 and takes no new one", async () => {
  const closing = await startEdge();
  const talk = await Talk.open(closing.socket());
  talk.subscribe("1", "subscription { forever }");
  talk.subscribe("2", "{ hello }");
  await talk.next();
  const closed = closeOf(talk.socket);
  await closing.closeSockets();
  expect((await closed)[0]).toBe(1001);
  expect(closing.engine.open.size).toBe(0);
  const [error] = await once(closing.socket(), "error");
  expect((error as Error).message).toBe("Unexpected server response: 503");
  await closing.stop();
});

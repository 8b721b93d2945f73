import { once } from "node:events";
import { parse } from "graphql";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { type ChangeBatch, openSocket } from "../../client/live/socket.ts";

/** A hub that sends what the test says to the one subscription there is. */
let server: WebSocketServer;
let subscribed: Promise<{ socket: WebSocket; id: string }>;
let close = () => {};

beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  vi.stubGlobal("location", { origin: `http://127.0.0.1:${port}` });
  subscribed = new Promise((resolve) => {
    server.on("connection", (socket) =>
      socket.on("message", (data) => {
        const { type, id } = JSON.parse(String(data)) as { type: string; id: string };
        if (type === "connection_init") socket.send(JSON.stringify({ type: "connection_ack" }));
        if (type === "subscribe") resolve({ socket, id });
      }),
    );
  });
});
afterEach(async () => {
  close();
  vi.unstubAllGlobals();
  await new Promise((resolve) => server.close(resolve));
});

const batch = (cursor: number) => ({ kind: "CHANGES", stream: "room", base: cursor - 1, cursor });
const failure = (code: string) => [{ message: code, extensions: { code } }];

/** What the client makes of these results, up to and with the last batch or the end. */
async function told(...messages: object[]): Promise<string[]> {
  const heard: string[] = [];
  const done = Promise.withResolvers<void>();
  close = openSocket(parse("subscription { changes { cursor } }"), [], {
    opened: () => {},
    next: ({ cursor }: ChangeBatch) => {
      heard.push(`batch ${cursor}`);
      if (cursor === 9) done.resolve();
    },
    ended: (reason) => {
      heard.push(reason);
      done.resolve();
    },
  });
  const { socket, id } = await subscribed;
  for (const message of messages) socket.send(JSON.stringify({ id, type: "next", ...message }));
  await done.promise;
  return heard;
}

const last = { payload: { data: { changes: batch(9) } } };

test("a batch counts although one of its fields failed, and the stream goes on", async () => {
  const partly = { payload: { data: { changes: batch(8) }, errors: failure("INTERNAL") } };
  expect(await told(partly, last)).toEqual(["batch 8", "batch 9"]);
});

test("a result that is nothing but a failure is passed over: the gap shows in the next batch", async () => {
  expect(await told({ payload: { data: null, errors: failure("INTERNAL") } }, last)).toEqual(["batch 9"]);
});

test("a session that has ended ends it", async () => {
  expect(await told({ payload: { data: null, errors: failure("UNAUTHENTICATED") } }, last)).toContain(
    "signedOut",
  );
});

test.each([
  ["the hub ends it", { type: "complete" }, "lost"],
  ["the hub refuses it", { type: "error", payload: failure("BAD_USER_INPUT") }, "lost"],
  ["the hub refuses a session", { type: "error", payload: failure("UNAUTHENTICATED") }, "signedOut"],
])("when %s, the connection begins anew or the viewer signs in", async (_, message, reason) => {
  expect((await told(message))[0]).toBe(reason);
});

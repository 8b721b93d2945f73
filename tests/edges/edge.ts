import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { GraphQLFormattedError } from "graphql";
import { createClient } from "graphql-ws";
import { pino } from "pino";
import { type ClientOptions, WebSocket } from "ws";
import { notFound } from "../../server/kit/problem.ts";
import type { Edge, Sessions } from "../../server/platform/executor.ts";
import { createHttp } from "../../server/platform/http.ts";
import type { Limits } from "../../server/platform/limits.ts";
import { attachWebSocket, defaultSocketLimits, type SocketLimits } from "../../server/platform/websocket.ts";
import { type FakeEngine, fakeEngine } from "./fake.engine.ts";

export const ownOrganization = "018f0000-0000-7000-8000-000000000001";
export const otherOrganization = "018f0000-0000-7000-8000-000000000002";

/** One person, with one organization, whose first session has the token `known`. */
class FakeSessions implements Sessions {
  readonly tokens = new Set(["known"]);
  broken = false;

  async identify(token: string, organizationId: string | null) {
    if (this.broken) throw new Error("no database");
    if (!this.tokens.has(token) || (organizationId ?? ownOrganization) !== ownOrganization) return null;
    return { sessionId: "s", userId: "u", organizationId: ownOrganization };
  }
  async demoRoles() {
    return [{ key: "chair", title: "Ordförande", organization: "Region" }];
  }
  async demoLogin(role: string) {
    if (role !== "chair") return null;
    const token = `demo-${this.tokens.size}`;
    this.tokens.add(token);
    return token;
  }
  async logout(token: string) {
    this.tokens.delete(token);
  }
}

export interface Answer {
  readonly status?: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface Ask {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

export interface RunningEdge {
  readonly url: string;
  readonly engine: FakeEngine;
  readonly sessions: FakeSessions;
  readonly config: { publicUrl: string | null; demoMode: boolean };
  /** Every line logged. */
  readonly logged: string[];
  ready: boolean;
  post(ask: unknown, headers?: Record<string, string>): Promise<Response>;
  overHttp(ask: Ask, token?: string): Promise<Answer>;
  overSocket(ask: Ask, token?: string): Promise<Answer>;
  socket(headers?: Record<string, string>, options?: ClientOptions): WebSocket;
  closeSockets(): Promise<void>;
  closeHttp(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  readonly demoMode?: boolean;
  readonly publicUrl?: string;
  readonly limits?: Limits;
  readonly sockets?: Partial<SocketLimits>;
}

const none = () => Promise.reject(notFound());
const noCalendars = { meeting: none, subscribed: none };

/** Both transports on a free port, over a fake engine. */
export async function startEdge(options: Options = {}): Promise<RunningEdge> {
  const clientDir = await builtClient();
  const engine = fakeEngine();
  const sessions = new FakeSessions();
  const logged: string[] = [];
  const config = { publicUrl: options.publicUrl ?? null, demoMode: options.demoMode ?? false };
  const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const edge: Edge = { engine, sessions, config, log, ...(options.limits && { limits: options.limits }) };
  const running = { ready: true };
  const http = await createHttp({
    ...edge,
    clientDir,
    ready: async () => running.ready,
    documents: {},
    calendars: noCalendars,
  });
  const ws = attachWebSocket(http.server, edge, { ...defaultSocketLimits, ...options.sockets });
  await new Promise<void>((resolve) => http.server.listen(0, "127.0.0.1", resolve));
  const { port } = http.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const post = (ask: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json",
        ...headers,
      },
      body: typeof ask === "string" ? ask : JSON.stringify(ask),
    });

  return Object.assign(running, {
    url,
    engine,
    sessions,
    config,
    logged,
    post,
    async overHttp(ask: Ask, token?: string) {
      const response = await post(ask, token ? { authorization: `Bearer ${token}` } : {});
      return { status: response.status, ...((await response.json()) as Answer) };
    },
    overSocket: (ask: Ask, token?: string) => firstAnswer(`${url.replace("http", "ws")}/graphql`, ask, token),
    socket: (headers: Record<string, string> = {}, more: ClientOptions = {}) =>
      new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers, ...more }),
    closeSockets: () => ws.close(),
    closeHttp: () => http.close(),
    async stop() {
      await ws.close();
      await http.close();
      await rm(clientDir, { recursive: true });
    },
  });
}

async function firstAnswer(url: string, ask: Ask, token: string | undefined): Promise<Answer> {
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token && { connectionParams: { token } }),
  });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      client.subscribe(ask, {
        next: (result) => resolve(JSON.parse(JSON.stringify(result))),
        error: (errors) =>
          Array.isArray(errors)
            ? resolve({ errors: errors.map((error) => error.toJSON?.() ?? error) })
            : reject(errors),
        complete: () => reject(new Error("completed without an answer")),
      });
    });
  } finally {
    await client.dispose();
  }
}

async function builtClient(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "edge-"));
  await mkdir(join(dir, "assets"));
  await writeFile(join(dir, "index.html"), "<title>hub</title>");
  await writeFile(join(dir, "graphiql.html"), "<title>graphiql</title>");
  await writeFile(join(dir, "assets", "main-1a2b.js"), "export {};");
  await writeFile(join(dir, "assets", "main-1a2b.js.br"), brotliCompressSync("export {};"));
  await writeFile(join(dir, "assets", "main-1a2b.js.gz"), gzipSync("export {};"));
  return dir;
}

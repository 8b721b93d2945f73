import { createServer, type Server } from "node:http";
import express, { type RequestHandler } from "express";
import { Problem } from "../kit/problem.ts";
import type { Edge } from "./executor.ts";
import { type CalendarSource, calendarRoutes } from "./http.calendar.ts";
import { clientRoutes } from "./http.client.ts";
import { type DocumentSource, documentRoutes } from "./http.documents.ts";
import { errorHandler } from "./http.errors.ts";
import { graphqlOverHttp } from "./http.graphql.ts";
import { securityHeaders } from "./http.headers.ts";
import { originAllowed } from "./http.origin.ts";
import { sessionRoutes } from "./http.session.ts";
import { trace } from "./http.trace.ts";

export interface HttpOptions extends Edge {
  /** Whether the database answers and is migrated. */
  readonly ready: () => Promise<boolean>;
  /** The built web client. */
  readonly clientDir: string;
  /** What can be read on paper: `minutes` is found at /minutes/<id>.pdf. */
  readonly documents: Readonly<Record<string, DocumentSource>>;
  readonly calendars: CalendarSource;
}

export interface HttpEdge {
  /** Not listening yet. */
  readonly server: Server;
  /** Lets what is being answered finish, for a few seconds. Close the WebSocket side first: it holds connections. */
  close(): Promise<void>;
}

const maxBody = 2 * 1024 * 1024;
const patience = 5_000;

/** The hub's HTTP side: GraphQL, sessions, health and the web client. */
export async function createHttp(options: HttpOptions): Promise<HttpEdge> {
  const { config, log, ready, clientDir, documents, calendars } = options;
  const graphql = await graphqlOverHttp(options);
  const app = express().disable("x-powered-by").set("query parser", "simple").disable("etag");
  const sameOrigin: RequestHandler = (request, _response, next) => {
    const safe = ["GET", "HEAD"].includes(request.method);
    if (safe || originAllowed(request.headers, config.publicUrl)) return next();
    next(new Problem("FORBIDDEN", { reason: "origin" }));
  };

  app.use(trace, securityHeaders(options));
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok"));
  app.get("/readyz", async (_request, response) => {
    const isReady = await ready().catch(() => false);
    response
      .status(isReady ? 200 : 503)
      .type("text/plain")
      .send(isReady ? "ready" : "not ready");
  });
  app.use(sameOrigin);
  app.all("/graphql", noStore, express.json({ limit: maxBody }), graphql.handler);
  app.use("/session", sessionRoutes(options));
  for (const [noun, source] of Object.entries(documents)) {
    app.use(`/${noun}`, documentRoutes(options, source));
  }
  app.use("/calendar", calendarRoutes(options, calendars));
  app.use(clientRoutes(clientDir));
  app.use((_request, _response, next) => next(new Problem("NOT_FOUND")));
  app.use(errorHandler(log, maxBody));

  const server = createServer(app);
  let closed: Promise<void> | undefined;
  return {
    server,
    close() {
      closed ??= drain(server).then(() => graphql.close());
      return closed;
    },
  };
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader("cache-control", "no-store");
  next();
};

async function drain(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(late);
}

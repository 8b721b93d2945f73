import { type Request, type RequestHandler, type Response, Router } from "express";
import type { Edge, RequestContext } from "./executor.ts";
import { identifyRequest, readCredentials } from "./http.identity.ts";
import { currentTraceId } from "./http.trace.ts";

/** Makes calendar files (RFC 5545); throws a Problem, NOT_FOUND for what may not be seen. */
export interface CalendarSource {
  /** One meeting, for the one who asks; null when nobody is signed in. `origin` is the client's. */
  meeting(identity: RequestContext["identity"], id: string, origin: string): Promise<string>;
  /** What an address is subscribed to. NOT_FOUND for one that is unknown or revoked. */
  subscribed(token: string, origin: string): Promise<string>;
}

/** `GET /calendar/meeting/<id>.ics` for the viewer, `GET /calendar/<token>.ics` for a calendar that subscribes. */
export function calendarRoutes(edge: Pick<Edge, "sessions" | "config">, source: CalendarSource): Router {
  const routes = Router();
  const oneMeeting: RequestHandler = async (request, response) => {
    const { identity } = await identifyRequest(edge, credentials(edge, request), currentTraceId());
    const file = await source.meeting(identity, String(request.params.id), originOf(edge, request));
    send(response.setHeader("content-disposition", 'attachment; filename="mote.ics"'), file);
  };
  const feed: RequestHandler = async (request, response) => {
    send(response, await source.subscribed(String(request.params.token), originOf(edge, request)));
  };
  routes.use((_request, response, next) => {
    response.setHeader("cache-control", "private, no-store");
    next();
  });
  routes.get("/meeting/:id.ics", oneMeeting);
  routes.get("/:token.ics", feed);
  return routes;
}

const credentials = ({ config }: Pick<Edge, "config">, { headers }: Request) =>
  readCredentials(headers, config.publicUrl);

/** Where the client is found: as configured, else as the request found it. */
const originOf = ({ config }: Pick<Edge, "config">, { protocol, headers }: Request): string =>
  config.publicUrl ?? `${protocol}://${headers.host ?? ""}`;

function send(response: Response, file: string): void {
  response.type("text/calendar; charset=utf-8").send(file);
}

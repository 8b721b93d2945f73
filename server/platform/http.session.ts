import { json, type Request, type RequestHandler, Router } from "express";
import { badInput, Problem } from "../kit/problem.ts";
import type { Edge } from "./executor.ts";
import { readCredentials, sessionCookie } from "./http.identity.ts";

/** Logins from one address in a minute. */
export const loginsPerMinute = 60;

/**
 * `GET /session/demo` lists the demo's roles, `POST /session/demo {"role"}` signs in as one; both are 404 but in demo
 * mode. `DELETE /session` signs out.
 */
export function sessionRoutes({ sessions, config }: Edge): Router {
  const routes = Router();
  const inDemoMode: RequestHandler = (_request, _response, next) =>
    next(config.demoMode ? undefined : new Problem("NOT_FOUND"));
  const leave = async (request: Request): Promise<void> => {
    const { cookie, bearer } = readCredentials(request.headers, config.publicUrl);
    const token = bearer ?? cookie;
    if (token !== null) await sessions.logout(token);
  };

  routes.use((_request, response, next) => {
    response.setHeader("cache-control", "no-store");
    next();
  });
  routes.get("/demo", inDemoMode, async (_request, response) => {
    response.json(await sessions.demoRoles());
  });
  routes.post(
    "/demo",
    inDemoMode,
    sparingly(loginsPerMinute),
    json({ limit: 1024 }),
    async (request, response) => {
      const role: unknown = (request.body as { role?: unknown } | undefined)?.role;
      if (typeof role !== "string") throw badInput("role", "required");
      const token = await sessions.demoLogin(role);
      if (token === null) throw badInput("role", "unknownRole");
      await leave(request);
      response.setHeader("set-cookie", sessionCookie(config.publicUrl, token));
      response.status(204).end();
    },
  );
  routes.delete("/", async (request, response) => {
    await leave(request);
    response.setHeader("set-cookie", sessionCookie(config.publicUrl, null));
    response.status(204).end();
  });
  return routes;
}

/** Refuses what comes too often from one address, counted by the minute. */
function sparingly(perMinute: number): RequestHandler {
  const counts = new Map<string, number>();
  let minute = 0;
  return (request, response, next) => {
    const now = Math.floor(Date.now() / 60_000);
    if (now !== minute) {
      minute = now;
      counts.clear();
    }
    const from = request.socket.remoteAddress ?? "";
    const count = (counts.get(from) ?? 0) + 1;
    counts.set(from, count);
    if (count <= perMinute) return next();
    response.setHeader("retry-after", "60");
    next(new Problem("RATE_LIMITED", { reason: "logins", params: { perMinute } }));
  };
}

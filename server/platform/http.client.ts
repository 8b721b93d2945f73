import { extname, join, sep } from "node:path";
import express, { type RequestHandler, type Response, Router } from "express";

/**
 * The built web client: its files, GraphiQL, and `index.html` for every route of the client's own. What has an
 * extension, or is not asked for as a page, is 404 when there is no such file.
 */
export function clientRoutes(clientDir: string): Router {
  const routes = Router();
  const assets = join(clientDir, "assets") + sep;
  const page = (response: Response, name: string) =>
    response.sendFile(name, { root: clientDir, headers: { "cache-control": "no-cache" } });

  routes.get("/graphiql", (_request, response) => page(response, "graphiql.html"));
  routes.get("/", (_request, response) => page(response, "index.html"));
  routes.use(
    express.static(clientDir, {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders(response, path) {
        // The build puts a hash of the content in the name.
        const value = path.startsWith(assets) ? "public, max-age=31536000, immutable" : "no-cache";
        response.setHeader("cache-control", value);
      },
    }),
  );
  const clientPage: RequestHandler = (request, response, next) => {
    const asksForPage =
      ["GET", "HEAD"].includes(request.method) && /\btext\/html\b/.test(request.get("accept") ?? "");
    if (!asksForPage || extname(request.path) || request.path.startsWith("/assets/")) return next();
    page(response, "index.html");
  };
  routes.use(clientPage);
  return routes;
}

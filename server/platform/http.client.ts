import { existsSync } from "node:fs";
import { basename, extname, join, sep } from "node:path";
import express, { type RequestHandler, type Response, Router } from "express";

/** How the name of an asset that the build has compressed ends; the smallest first. */
const endings = { br: ".br", gzip: ".gz" } as const;
type Encoding = keyof typeof endings;
const encodings = Object.keys(endings) as Encoding[];

/**
 * The built web client: its files, GraphiQL, and `index.html` for every route of the client's own. What has an
 * extension, or is not asked for as a page, is 404 when there is no such file. Assets go compressed to those who take
 * that.
 */
export function clientRoutes(clientDir: string): Router {
  const routes = Router();
  const assets = join(clientDir, "assets") + sep;
  const page = (response: Response, name: string) =>
    response.sendFile(name, { root: clientDir, headers: { "cache-control": "no-cache" } });

  routes.get("/graphiql", (_request, response) => page(response, "graphiql.html"));
  routes.get("/", (_request, response) => page(response, "index.html"));
  routes.use(
    compressed(clientDir),
    express.static(clientDir, {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders(response, path) {
        // The build puts a hash of the content in the name.
        const value = path.startsWith(assets) ? "public, max-age=31536000, immutable" : "no-cache";
        response.setHeader("cache-control", value);
        const ending = extname(path);
        const encoding = encodings.find((name) => endings[name] === ending);
        if (encoding) response.type(extname(basename(path, ending))).setHeader("content-encoding", encoding);
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

/** Asks for an asset's compressed file instead, where there is one. */
function compressed(clientDir: string): RequestHandler {
  return (request, response, next) => {
    if (!/^\/assets\/[\w.~-]+\.(js|css)$/.test(request.path)) return next();
    response.vary("accept-encoding");
    const encoding = encodings.find((name) => request.acceptsEncodings(name));
    const path = encoding && request.path + endings[encoding];
    if (path && existsSync(join(clientDir, path))) request.url = path;
    next();
  };
}

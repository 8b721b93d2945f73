import type { RequestHandler } from "express";
import type { Edge } from "./executor.ts";

/** Headers for every answer: nothing is loaded from elsewhere, nothing else may frame the hub. */
export function securityHeaders({ config }: Pick<Edge, "config">): RequestHandler {
  return (request, response, next) => {
    response.set({
      "content-security-policy": policy(request.path, sockets(config.publicUrl, request.headers.host)),
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    next();
  };
}

function policy(path: string, socketOrigins: string): string {
  // GraphiQL's editor starts its workers from blob addresses and has its fonts in its style sheet.
  const explorer =
    path === "/graphiql" ? ["worker-src 'self' blob:", "font-src 'self' data:"] : ["worker-src 'self'"];
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${socketOrigins}`,
    ...explorer,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Older browsers do not take `'self'` to cover the WebSocket. */
function sockets(publicUrl: string | null, host: string | undefined): string {
  if (publicUrl) return ` ${publicUrl.replace(/^http/, "ws")}`;
  return host && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host}` : "";
}

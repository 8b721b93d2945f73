import type { IncomingHttpHeaders } from "node:http";
import { badInput, Problem } from "../kit/problem.ts";
import type { Edge, RequestContext } from "./executor.ts";

/** What a request, or a socket when it opens, shows of who it is. */
export interface Credentials {
  /** The session's cookie. */
  readonly cookie: string | null;
  readonly bearer: string | null;
  /** The acting organization that it asks for. */
  readonly organization: string | null;
}

/** `__Host-` binds the cookie to host, path and TLS; browsers refuse it over plain HTTP. */
export function cookieName(publicUrl: string | null): string {
  return publicUrl?.startsWith("https:") ? "__Host-hub" : "hub";
}

/** The Set-Cookie that begins a session, or ends it when `token` is null. Tokens are URL-safe. */
export function sessionCookie(publicUrl: string | null, token: string | null): string {
  const secure = publicUrl?.startsWith("https:") ? "; Secure" : "";
  const ended = token === null ? "; Max-Age=0" : "";
  return `${cookieName(publicUrl)}=${token ?? ""}; Path=/; HttpOnly; SameSite=Lax${secure}${ended}`;
}

export function readCookie(header: string | undefined, name: string): string | null {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || null;
}

/** @throws {Problem} UNAUTHENTICATED for an Authorization header that is no bearer token. */
export function readBearer(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization.trim()) ?? [];
  if (!token) throw new Problem("UNAUTHENTICATED", { reason: "unknownToken" });
  return token;
}

/** @throws {Problem} as readBearer. */
export function readCredentials(headers: IncomingHttpHeaders, publicUrl: string | null): Credentials {
  return {
    cookie: readCookie(headers.cookie, cookieName(publicUrl)),
    bearer: readBearer(headers.authorization),
    organization: headers["hub-organization"]?.toString() ?? null,
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longestToken = 512;

/**
 * Whom the credentials stand for. A stale cookie is signed out, for the browser cannot help it; a stale token is an
 * error.
 * @throws {Problem} BAD_USER_INPUT for cookie and token at once or an organization that is no id, UNAUTHENTICATED for
 *   an unknown token, FORBIDDEN for an organization that is not the person's own.
 */
export async function identifyRequest(
  { sessions }: Pick<Edge, "sessions">,
  { cookie, bearer, organization }: Credentials,
  traceId: string,
): Promise<RequestContext> {
  if (cookie !== null && bearer !== null) throw new Problem("BAD_USER_INPUT", { reason: "cookieAndToken" });
  if (organization !== null && !uuid.test(organization)) throw badInput("hub-organization", "notAnId");
  const token = bearer ?? cookie;
  if (token === null) return { identity: null, token, traceId };
  const identity = token.length > longestToken ? null : await sessions.identify(token, organization);
  if (identity) return { identity, token, traceId };
  if (organization !== null && (await sessions.identify(token, null))) {
    throw new Problem("FORBIDDEN", { field: "hub-organization", reason: "foreignOrganization" });
  }
  if (bearer !== null) throw new Problem("UNAUTHENTICATED", { reason: "unknownToken" });
  return { identity: null, token: null, traceId };
}

import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a page of that origin may use the session's cookie here: the hub's public address, or the very host that the
 * request was sent to. Programs send no Origin and no cookie that they were not given.
 */
export function originAllowed(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origin === publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return ["http:", "https:"].includes(url.protocol) && url.host === host?.toLowerCase();
}

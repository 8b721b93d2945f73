import { StartFault } from "./startFault.ts";

/**
 * The sentence for a database that does not let the hub in, from the error of connecting to it.
 * @param url only its host, port, user and name are shown.
 */
export function databaseFault(error: unknown, url: string): StartFault {
  const { where, user, name } = parts(url);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Record<string, string> = {
    ECONNREFUSED: `No database answers at ${where}: start it, or correct DATABASE_URL.`,
    ENOENT: `No database answers at ${where}: start it, or correct DATABASE_URL.`,
    ENOTFOUND: `The database host ${where} is not known: correct DATABASE_URL.`,
    EAI_AGAIN: `The database host ${where} cannot be looked up now: check the network, or correct DATABASE_URL.`,
    "28P01": `The database at ${where} does not accept the password of ${user}: correct DATABASE_URL.`,
    "28000": `The database at ${where} does not let ${user} in: correct DATABASE_URL, or the server's pg_hba.conf.`,
    "3D000": `The server at ${where} has no database ${name}: create it, or correct DATABASE_URL.`,
    "53300": `The database at ${where} has no connection left: close some, or raise its max_connections.`,
    "57P03": `The database at ${where} is starting or stopping: wait until it is ready, and start again.`,
  };
  const message = error instanceof Error ? error.message : String(error);
  return new StartFault(
    reasons[code] ??
      `The database at ${where} cannot be reached (${code || message}): check DATABASE_URL and the network.`,
    { cause: error },
  );
}

function parts(url: string) {
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  return {
    where: `${searchParams.get("host") ?? decodeURIComponent(hostname)}:${searchParams.get("port") ?? (port || "5432")}`,
    user: searchParams.get("user") ?? decodeURIComponent(username),
    name: decodeURIComponent(pathname.slice(1)),
  };
}

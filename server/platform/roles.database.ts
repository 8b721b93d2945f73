import { createHmac } from "node:crypto";
import pg from "pg";
import { databaseFault } from "./database.fault.ts";
import { scramSecret } from "./scram.secret.ts";
import { StartFault } from "./startFault.ts";

/** The role of every operation: owns nothing and cannot pass by row-level security. */
export const appRole = "hub_app";
/** The role that the system policies name; the owner belongs to it, nobody logs in as it. */
export const systemRole = "hub_system";

const oldestVersion = 150_000;
const wrongPassword = "28P01";
/** Roles belong to the whole server, the lock only to one database: another database may get in between. */
const metAnother = ["42710", "23505", "40001", "XX000"];
const attempts = 10;

/**
 * Sees to it that the server has the hub's two roles and that the app role can log in. Safe to run from several
 * processes at once, and again at every start.
 * @param ownerUrl address of the hub's database as its owner: superuser, or with CREATEROLE the first time.
 * @returns the same address for the app role.
 * @throws {StartFault} when the database cannot be reached, is older than 15, or lacks the rights.
 */
export async function prepareRoles(ownerUrl: string): Promise<{ appUrl: string }> {
  const password = appPassword(ownerUrl);
  const appUrl = withLogin(ownerUrl, appRole, password);
  const owner = await connect(ownerUrl);
  try {
    const version = await serverVersion(owner);
    await inTransaction(owner, () => ensureRoles(owner, version, password));
    if (!(await canLogIn(appUrl))) {
      await inTransaction(owner, () =>
        owner.query(`alter role ${appRole} password ${pg.escapeLiteral(scramSecret(password))}`),
      );
      const client = await connect(appUrl);
      await client.end();
    }
    await checkRoles(owner);
  } finally {
    await owner.end();
  }
  return { appUrl };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end();
    throw databaseFault(error, url);
  }
  return client;
}

async function canLogIn(appUrl: string): Promise<boolean> {
  try {
    const client = await connect(appUrl);
    await client.end();
    return true;
  } catch (error) {
    const cause = error instanceof StartFault ? error.cause : undefined;
    if (cause instanceof pg.DatabaseError && cause.code === wrongPassword) return false;
    throw error;
  }
}

async function serverVersion(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  const server = rows[0]!;
  if (server.number >= oldestVersion) return server.number;
  throw new StartFault(
    `The database is PostgreSQL ${server.version}, and the hub needs 15 or later: upgrade it, or correct DATABASE_URL.`,
  );
}

async function inTransaction(owner: pg.Client, work: () => Promise<unknown>) {
  for (let attempt = 1; ; attempt++) {
    try {
      await owner.query("begin");
      await owner.query("select pg_advisory_xact_lock(hashtext('hub roles'))");
      await work();
      await owner.query("commit");
      return;
    } catch (error) {
      await owner.query("rollback");
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (code && metAnother.includes(code) && attempt < attempts) continue;
      if (code === "42501") throw rightsFault(error);
      throw error;
    }
  }
}

async function ensureRoles(owner: pg.Client, version: number, password: string) {
  const { rows } = await owner.query<{ name: string }>(
    "select rolname as name from pg_roles where rolname = any($1)",
    [[appRole, systemRole]],
  );
  const missing = (name: string) => !rows.some((row) => row.name === name);
  if (missing(appRole)) {
    const secret = pg.escapeLiteral(scramSecret(password));
    await owner.query(
      `create role ${appRole} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${secret}`,
    );
  }
  if (missing(systemRole)) await owner.query(`create role ${systemRole} nologin`);
  const { rowCount: belongs } = await owner.query(
    `select from pg_auth_members m join pg_roles r on r.oid = m.member
      where m.roleid = '${systemRole}'::regrole and r.rolname = current_user
        and to_jsonb(m) ->> 'inherit_option' is distinct from 'false'`,
  );
  if (!belongs) {
    // Before 16 a grant has no such option, and the role itself decides: INHERIT unless told otherwise.
    const option = version >= 160_000 ? "with inherit true" : "";
    await owner.query(`grant ${systemRole} to current_user ${option}`);
  }
  await owner.query(
    `do $$ begin execute format('grant connect on database %I to ${appRole}', current_database()); end $$`,
  );
}

/** The wall stands on these: an app role with more rights would see everything, and nothing would tell. */
async function checkRoles(owner: pg.Client) {
  const { rows } = await owner.query<{ excess: string | null; inherits: boolean }>(
    `select concat_ws(', ',
        case when rolsuper then 'is superuser' end,
        case when rolbypassrls then 'bypasses row-level security' end,
        case when rolcreaterole then 'creates roles' end,
        case when rolcreatedb then 'creates databases' end,
        case when exists (select from pg_auth_members where member = r.oid) then 'belongs to another role' end,
        case when exists (select from pg_shdepend where refobjid = r.oid and deptype = 'o') then 'owns something' end
      ) as excess, pg_has_role(current_user, '${systemRole}', 'usage') as inherits
      from pg_roles r where rolname = '${appRole}'`,
  );
  const { excess, inherits } = rows[0]!;
  if (excess) {
    throw new StartFault(
      `The database role ${appRole} has rights that open the walls (${excess}): take them from it.`,
    );
  }
  if (!inherits) {
    throw new StartFault(
      `The role in DATABASE_URL does not use the rights of ${systemRole}: ALTER ROLE it INHERIT.`,
    );
  }
}

function rightsFault(error: unknown): StartFault {
  return new StartFault(
    `The role in DATABASE_URL may not set up the roles ${appRole} and ${systemRole}: give it CREATEROLE, and ADMIN ` +
      "OPTION on those that exist already.",
    { cause: error },
  );
}

/** Derived, so that every process of the hub knows it and nothing has to store it. */
function appPassword(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const own = decodeURIComponent(url.password) || url.searchParams.get("password") || process.env.PGPASSWORD;
  const key = own || `${url.searchParams.get("host") ?? url.hostname}${url.pathname}`;
  return createHmac("sha256", key).update(appRole).digest("base64url");
}

function withLogin(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.delete("user");
  url.searchParams.delete("password");
  if (url.hostname) {
    url.username = user;
    url.password = password;
  } else {
    // The address of a Unix socket has no place for a login but the parameters.
    url.searchParams.set("user", user);
    url.searchParams.set("password", password);
  }
  return url.href;
}

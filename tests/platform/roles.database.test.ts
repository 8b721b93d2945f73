import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "../../server/platform/embedded.database.ts";
import { prepareRoles } from "../../server/platform/roles.database.ts";

const folder = mkdtempSync(join(tmpdir(), "hub-"));
let server: EmbeddedDatabase;
/** The hub's database as somebody who is no superuser, as with an external server. */
let ownUrl: string;

beforeAll(async () => {
  server = await startEmbedded(folder, { debug() {}, warn() {} }, { fast: true });
  await query(server.ownerUrl, `create role "Other-Owner" login createrole noinherit password 'p@ss:word'`);
  await query(server.ownerUrl, `create database other owner "Other-Owner"`);
  const url = new URL(server.ownerUrl);
  Object.assign(url, { username: "Other-Owner", password: "p@ss:word", pathname: "/other" });
  ownUrl = url.href;
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  for (const url of [server.ownerUrl, ownUrl.replace(/\/\/.*@/, server.ownerUrl.match(/\/\/.*@/)![0])]) {
    await query(
      url,
      `do $$ begin
         if exists (select from pg_roles where rolname = 'hub_app') then drop owned by hub_app, hub_system; end if;
       end $$`,
    );
  }
  await query(server.ownerUrl, "drop role if exists hub_app; drop role if exists hub_system");
});

describe("the hub's roles", () => {
  it("lets the app role in with no right but to connect", async () => {
    const { appUrl } = await prepareRoles(server.ownerUrl);
    const { rows } = await query(
      appUrl,
      `select current_user as role, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit,
         pg_has_role('hub_system', 'member') as system
         from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        ...{ role: "hub_app", rolsuper: false, rolbypassrls: false, rolcreaterole: false },
        ...{ rolcreatedb: false, rolinherit: false, system: false },
      },
    ]);
    await expect(query(appUrl, "create table public.mine (id int)")).rejects.toThrow(/permission denied/);
    await expect(query(appUrl, "set role hub_system")).rejects.toThrow(/permission denied/);
  });

  it.each(["superuser", "owner with CREATEROLE"])(
    "hides walled rows from the app role, not from the %s",
    async (kind) => {
      const url = kind === "superuser" ? server.ownerUrl : ownUrl;
      const { appUrl } = await prepareRoles(url);
      await query(
        url,
        `create table walled (id int);
       alter table walled enable row level security;
       alter table walled force row level security;
       create policy system on walled to hub_system using (true) with check (true);
       grant select on walled to hub_app;
       insert into walled values (1)`,
      );
      expect((await query(url, "select id from walled")).rowCount).toBe(1);
      expect((await query(appUrl, "select id from walled")).rowCount).toBe(0);
      await expect(query(appUrl, "set row_security = off; select id from walled")).rejects.toThrow(
        /row-level security/,
      );
      await expect(query(appUrl, "alter table walled disable row level security")).rejects.toThrow(/owner/);
      await query(url, "drop table walled");
    },
  );

  it("changes nothing when all is there", async () => {
    const first = await prepareRoles(ownUrl);
    const before = await passwordHash();
    expect(await prepareRoles(ownUrl)).toEqual(first);
    expect(await passwordHash()).toBe(before);
  });

  it("stands several processes starting at once, in different databases of one server", async () => {
    const otherAsSuperuser = server.ownerUrl.replace(/hub$/, "other");
    const starts = Array.from({ length: 12 }, (_, i) =>
      prepareRoles(i % 2 ? server.ownerUrl : otherAsSuperuser),
    );
    const urls = await Promise.all(starts);
    for (const { appUrl } of urls.slice(0, 2)) expect((await query(appUrl, "select 1")).rowCount).toBe(1);
  });

  it("gives the app role its password again when somebody has changed it", async () => {
    await prepareRoles(ownUrl);
    await query(server.ownerUrl, "alter role hub_app password 'changed'");
    const { appUrl } = await prepareRoles(ownUrl);
    expect((await query(appUrl, "select 1")).rowCount).toBe(1);
  });

  it.each([
    ["alter role hub_app bypassrls", "bypasses row-level security"],
    ["alter role hub_app superuser", "is superuser"],
    ["grant pg_read_all_data to hub_app", "belongs to another role"],
    ["grant create on schema public to hub_app; set role hub_app; create table mine ()", "owns something"],
  ])("does not start on an app role with more rights: %s", async (statement, words) => {
    await prepareRoles(server.ownerUrl);
    await query(server.ownerUrl, statement);
    await expect(prepareRoles(server.ownerUrl)).rejects.toThrow(words);
  });

  it("says what an owner lacks who may not create roles", async () => {
    await query(server.ownerUrl, `alter role "Other-Owner" nocreaterole`);
    await expect(prepareRoles(ownUrl)).rejects.toThrow(/give it CREATEROLE/);
    await query(server.ownerUrl, `alter role "Other-Owner" createrole`);
  });
});

describe("a database that cannot be used", () => {
  it("is too old", async () => {
    await query(
      ownUrl,
      `create function public.current_setting(text) returns text immutable language sql
         return case $1 when 'server_version_num' then '140011' else '14.11' end;
       alter database other set search_path = public, pg_catalog`,
    );
    await expect(prepareRoles(ownUrl)).rejects.toThrow(
      "The database is PostgreSQL 14.11, and the hub needs 15 or later: upgrade it, or correct DATABASE_URL.",
    );
    await query(ownUrl, "alter database other reset search_path; drop function public.current_setting(text)");
  });

  it.each([
    [
      "does not answer",
      (url: URL) => Object.assign(url, { port: "1" }),
      /^No database answers at 127\.0\.0\.1:1: /,
    ],
    [
      "has another password",
      (url: URL) => Object.assign(url, { password: "s3cret" }),
      /does not accept the password/,
    ],
    [
      "has another name",
      (url: URL) => Object.assign(url, { pathname: "/nowhere" }),
      /has no database nowhere: /,
    ],
    [
      "has an unknown host",
      (url: URL) => Object.assign(url, { hostname: "db.invalid" }),
      /host db\.invalid:\d+ /,
    ],
  ])("%s", async (_, change, sentence) => {
    const url = change(new URL(server.ownerUrl));
    const fault: unknown = await prepareRoles(url.href).catch((error) => error);
    expect(fault).toMatchObject({ name: "StartFault", message: expect.stringMatching(sentence) });
    expect(String(fault)).not.toContain(url.password);
  });
});

async function passwordHash(): Promise<string> {
  const { rows } = await query(
    server.ownerUrl,
    "select rolpassword from pg_authid where rolname = 'hub_app'",
  );
  return rows[0].rolpassword;
}

async function query(url: string, text: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Hub, openDatabase } from "../../server/hub.ts";
import { createDatabase } from "../support/database.ts";

let hub: Hub;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createDatabase(inject("ownerUrl"));
  hub = await openDatabase(database.url);
  drop = database.drop;
  // The jobs' own tables are no entities.
  await hub.system.em.fork().execute("drop schema graphile_worker cascade");
});
afterAll(async () => {
  await hub.close();
  await drop();
});

describe("the migrations", () => {
  it("make exactly what the entities declare: tables, columns, policies, views", async () => {
    expect((await hub.system.schema.getUpdateSchemaSQL()).replace("set names 'utf8';", "").trim()).toBe("");
  });

  it("leave no table without forced row-level security, but for the clock", async () => {
    const open = await hub.system.em.fork().execute<{ name: string }[]>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
        order by 1`,
    );
    expect(open.map(({ name }) => name)).toEqual(["hub_clock", "mikro_orm_migrations"]);
  });
});

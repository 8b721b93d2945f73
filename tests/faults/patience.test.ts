import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { entities } from "../../server/entities.ts";
import { type Hub, openDatabase } from "../../server/hub.ts";
import { openOrm } from "../../server/platform/orm.ts";
import { createDatabase } from "../support/database.ts";

let database: Awaited<ReturnType<typeof createDatabase>>;
let hub: Hub;

beforeAll(async () => {
  database = await createDatabase(inject("ownerUrl"));
  hub = await openDatabase(database.url);
});
afterAll(async () => {
  await hub.close();
  await database.drop();
});

const setting = async (orm: Hub["app"], name: string) =>
  (await orm.em.fork().execute<{ value: string }[]>("select current_setting(?) as value", [name]))[0]?.value;

describe("what hangs in the database", () => {
  it("is ended for people; migrations, imports and the clock take the time that they need", async () => {
    for (const name of ["statement_timeout", "idle_in_transaction_session_timeout"]) {
      expect(await setting(hub.app, name)).toBe("30s");
      expect(await setting(hub.system, name)).toBe("0");
    }
  });

  it("gives its connection back: a pool of one goes on", async () => {
    const orm = await openOrm({ url: hub.appUrl, entities: [...entities], poolSize: 1, patience: 200 });
    try {
      await expect(orm.em.fork().execute("select pg_sleep(60)")).rejects.toMatchObject({ code: "57014" });
      expect(await orm.em.fork().execute("select 1 as n")).toEqual([{ n: 1 }]);
    } finally {
      await orm.close(true);
    }
  });
});

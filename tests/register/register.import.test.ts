import "reflect-metadata";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "../../server/demo/clock.service.ts";
import { RegisterFaults } from "../../server/register/register.fault.ts";
import type { RegisterDraft } from "../../server/register/register.format.ts";
import { importRegister } from "../../server/register/register.import.ts";
import { checkRegister } from "../../server/register/register.read.ts";
import { openTestHub, type TestHub } from "./database.ts";
import { sample, today } from "./sample.ts";

let db: TestHub;
const take = (file: RegisterDraft, options = {}) =>
  db.run((op) => importRegister(op, checkRegister(file, today), options));
const totals = (rows: Awaited<ReturnType<typeof take>>) =>
  rows.reduce(
    (sum, row) => ({
      made: sum.made + row.made,
      changed: sum.changed + row.changed,
      same: sum.same + row.same,
    }),
    { made: 0, changed: 0, same: 0 },
  );

describe("importing the sample", () => {
  beforeAll(async () => {
    db = await openTestHub();
    await take(sample());
  });
  afterAll(() => db.close());

  it("stores the ladder, the split and who belongs to what", async () => {
    const ladder = await db.sql<{ key: string; above: string | null; status: string; imported: boolean }>(
      "select f.key, p.key as above, f.status, f.imported from forum f left join forum p on p.id = f.parent_forum_id order by f.key",
    );
    expect(ladder.map(({ key, above, status }) => [key, above, status])).toEqual([
      ["bus-bromma", "bussam", "ACTIVE"],
      ["bus-bromma-hv", "bussam", "SPLIT"],
      ["bus-hv", "bussam", "ACTIVE"],
      ["bussam", null, "ACTIVE"],
      ["operativ-skola-soc", "styrgrupp-skola-soc", "ACTIVE"],
      ["styrgrupp-skola-soc", "bus-hv", "ACTIVE"],
    ]);
    expect(ladder.every(({ imported }) => imported)).toBe(true);
    const [{ left, active } = { left: 0, active: 0 }] = await db.sql<{ left: number; active: number }>(
      "select count(*) filter (where status = 'LEFT')::int as left, count(*) filter (where status = 'ACTIVE')::int as active from membership where imported",
    );
    expect({ left, active }).toEqual({ left: 7, active: 13 });
  });

  it("invents nothing: no seat, no person, no invitation", async () => {
    const [counts] = await db.sql(
      "select (select count(*)::int from seat) as seats, (select count(*)::int from user_account) as people, (select count(*)::int from membership where status = 'INVITED') as invited",
    );
    expect(counts).toEqual({ seats: 0, people: 0, invited: 0 });
  });

  it("gives every forum a code for its numbers, of its own", async () => {
    const rows = await db.sql<{ code: string }>("select code from forum");
    expect(new Set(rows.map(({ code }) => code)).size).toBe(6);
    expect(rows.every(({ code }) => /^[A-Z0-9]{2,12}$/.test(code))).toBe(true);
  });

  it("changes nothing the second time", async () => {
    const [before] = await db.sql(
      "select count(*)::int as n, sum(version)::int as versions from organization",
    );
    expect(totals(await take(sample()))).toEqual({ made: 0, changed: 0, same: 62 });
    expect(
      await db.sql("select count(*)::int as n, sum(version)::int as versions from organization"),
    ).toEqual([before]);
  });
});

describe("importing again", () => {
  beforeEach(async () => {
    db = await openTestHub();
    await take(sample());
    return () => db.close();
  });

  it("updates what has changed, and counts it", async () => {
    const file = sample();
    Object.assign(file.areas[3] ?? {}, { name: "Bromma stadsdelsområde" });
    Object.assign(file.forums[2] ?? {}, { activeTo: "2024-12-31", parent: undefined });
    Object.assign(file.cadence[0] ?? {}, { times: 4 });
    const [{ version } = { version: 0 }] = await db.sql<{ version: number }>(
      "select version from forum where key = 'bus-bromma'",
    );
    const rows = await take(file);
    expect(rows.filter(({ changed }) => changed > 0).map(({ noun, changed }) => [noun, changed])).toEqual([
      ["areas", 1],
      ["forums", 1],
      ["cadence", 1],
    ]);
    expect(totals(rows).made).toBe(0);
    expect(
      await db.sql("select status, parent_forum_id, version from forum where key = 'bus-bromma'"),
    ).toEqual([{ status: "CLOSED", parent_forum_id: null, version: version + 1 }]);
  });

  it("takes a corrected first day as a change of the same membership", async () => {
    const file = sample();
    Object.assign(file.memberships[2] ?? {}, { from: "2019-10-01" });
    expect(totals(await take(file))).toMatchObject({ made: 0, changed: 1 });
    expect(totals(await take(file))).toMatchObject({ made: 0, changed: 0 });
  });

  it("leaves what is there alone when only what is new is asked for", async () => {
    const file = sample();
    Object.assign(file.areas[3] ?? {}, { name: "Annat namn" });
    file.areas.push({ key: "norrmalm", name: "Norrmalm", kind: "CITY_DISTRICT", parent: "stockholm" });
    expect(totals(await take(file, { onlyNew: true }))).toMatchObject({ made: 1, changed: 0 });
    expect(await db.sql("select name from area where key = 'bromma'")).toEqual([{ name: "Bromma" }]);
  });

  it("stores nothing when a code is another forum's", async () => {
    const file = sample();
    const [first] = file.forums;
    const other: RegisterDraft = {
      format: "samverkansregister/1",
      areas: [...file.areas, { key: "nytt", name: "Nytt", kind: "COUNTY" }],
      forums: [
        {
          key: "nytt-forum",
          code: "BUSSAM",
          name: "Nytt",
          kind: "BUS",
          level: "STEERING",
          area: "nytt",
          purpose: first?.purpose ?? "",
        },
      ],
    };
    const attempt = take(other);
    await expect(attempt).rejects.toBeInstanceOf(RegisterFaults);
    await expect(attempt).rejects.toMatchObject({
      faults: [{ place: "forums[0].code", text: `"BUSSAM" is another forum's in this hub` }],
    });
    expect(await db.sql("select key from area where key = 'nytt'")).toEqual([]);
  });

  it("tells those who follow the forum above, and no change goes unlogged", async () => {
    const file = sample();
    file.forums.push({
      key: "ny-grupp",
      name: "Ny grupp",
      kind: "BUS",
      level: "OPERATIVE",
      area: "bromma",
      purpose: "Prövas.",
      parent: "bus-bromma",
    });
    const open = "(select open_scope_id from forum where key = 'bus-bromma')";
    const [{ seq: before } = { seq: 0 }] = await db.sql<{ seq: number }>(
      `select seq from stream_head where stream = ${open}`,
    );
    await take(file);
    expect(
      await db.sql(`select action, subject_type from change where stream = ${open} and seq > ?`, [before]),
    ).toEqual([{ action: "forum.register", subject_type: "Forum" }]);
  });

  it("lets the days of a register decide what is over and what has not begun", async () => {
    const file = sample();
    Object.assign(file.forums[5] ?? {}, { activeFrom: "2026-12-01" });
    await setClock(db.hub.system, "2026-11-22", 600);
    await take(file);
    expect(await db.sql("select status from forum where key = 'operativ-skola-soc'")).toEqual([
      { status: "FORMING" },
    ]);
    await setClock(db.hub.system, "2026-12-01", 600);
    expect(totals(await take(file))).toMatchObject({ changed: 1 });
    expect(await db.sql("select status from forum where key = 'operativ-skola-soc'")).toEqual([
      { status: "ACTIVE" },
    ]);
  });
});

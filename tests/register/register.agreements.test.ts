import "reflect-metadata";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runAgreementDates } from "../../server/agreements/versionTerm.service.ts";
import { exportArea, printRegister } from "../../server/register/register.export.ts";
import { RegisterFaults } from "../../server/register/register.fault.ts";
import type { RegisterDraft } from "../../server/register/register.format.ts";
import { importRegister } from "../../server/register/register.import.ts";
import { checkRegister, readRegister } from "../../server/register/register.read.ts";
import { openTestHub, type TestHub } from "./database.ts";
import { sample, today } from "./sample.ts";

let db: TestHub;
const take = (file: RegisterDraft) => db.run((op) => importRegister(op, checkRegister(file, today)));
const counts = (rows: Awaited<ReturnType<typeof take>>) =>
  Object.fromEntries(
    rows
      .filter(({ noun }) => ["agreements", "parties", "versions"].includes(noun))
      .map(({ noun, made, changed, same }) => [noun, [made, changed, same]]),
  );
const local = (file: ReturnType<typeof sample>) => {
  const found = file.agreements.find(({ key }) => key === "bus-lokal-hv");
  if (!found) throw new Error("no local agreement");
  return found;
};
const faultsOf = (file: RegisterDraft): unknown => {
  try {
    checkRegister(file, today);
  } catch (error) {
    if (error instanceof RegisterFaults) return error.faults;
    throw error;
  }
  return [];
};
/** To whom a version is shown: what stands before the id of a forum or an organization. */
const shownTo = async (key: string): Promise<string[]> =>
  (
    await db.sql<{ to: string }>(
      `select distinct split_part(g.grantee, ':', 1) || ':' || coalesce(f.key, o.key, '') as to
         from agreement_version v join agreement a on a.id = v.agreement_id
         join scope_grant g on g.scope_id = v.scope_id and a.key = ?
         left join forum f on f.id::text = split_part(g.grantee, ':', 2)
         left join organization o on o.id::text = split_part(g.grantee, ':', 2) order by 1`,
      [key],
    )
  ).map(({ to }) => to);

describe("agreements of a register", () => {
  beforeAll(async () => {
    db = await openTestHub();
    expect(counts(await take(sample()))).toEqual({
      agreements: [3, 0, 0],
      parties: [8, 0, 0],
      versions: [3, 0, 0],
    });
  });
  afterAll(() => db.close());

  it("are stored with what they stand under, what they replace, forum and parties, as imported", async () => {
    expect(
      await db.sql(
        `select a.key, a.title, a.level, p.key as parent, f.key as forum, s.key as supersedes, a.imported,
                (select count(*)::int from agreement_party x where x.agreement_id = a.id) as parties
           from agreement a left join agreement p on p.id = a.parent_id left join forum f on f.id = a.forum_id
           left join agreement s on s.id = a.supersedes_id order by a.key`,
      ),
    ).toEqual([
      {
        key: "bus-lan",
        title: "Samverkan kring barn i behov av särskilt stöd, Stockholms län",
        level: "REGIONAL",
        parent: null,
        forum: null,
        supersedes: null,
        imported: true,
        parties: 2,
      },
      {
        key: "bus-lokal-bromma-hv",
        title: "Lokal BUS-överenskommelse Bromma–Hässelby-Vällingby",
        level: "LOCAL",
        parent: "bus-lan",
        forum: "bus-bromma-hv",
        supersedes: null,
        imported: true,
        parties: 0,
      },
      {
        key: "bus-lokal-hv",
        title: "Lokal BUS-överenskommelse Hässelby-Vällingby",
        level: "LOCAL",
        parent: "bus-lan",
        forum: "bus-hv",
        supersedes: "bus-lokal-bromma-hv",
        imported: true,
        parties: 6,
      },
    ]);
  });

  it("keep each version's state, days and who decided; no decision and no approval is made up", async () => {
    expect(
      await db.sql(
        `select a.key, v.number, v.status, v.valid_from, v.valid_to, v.decided_on, d.key as decided_by, v.in_force_on,
                v.ended_on, v.imported, v.decision_id
           from agreement_version v join agreement a on a.id = v.agreement_id
           left join forum d on d.id = v.decided_by_id order by a.key`,
      ),
    ).toEqual([
      {
        key: "bus-lan",
        number: 1,
        status: "IN_FORCE",
        valid_from: null,
        valid_to: null,
        decided_on: null,
        decided_by: null,
        in_force_on: null,
        ended_on: null,
        imported: true,
        decision_id: null,
      },
      {
        key: "bus-lokal-bromma-hv",
        number: 1,
        status: "SUPERSEDED",
        valid_from: null,
        valid_to: "2020-01-26",
        decided_on: null,
        decided_by: null,
        in_force_on: null,
        ended_on: "2020-01-27",
        imported: true,
        decision_id: null,
      },
      {
        key: "bus-lokal-hv",
        number: 1,
        status: "IN_FORCE",
        valid_from: "2020-01-27",
        valid_to: null,
        decided_on: "2020-01-27",
        decided_by: "bus-hv",
        in_force_on: "2020-01-27",
        ended_on: null,
        imported: true,
        decision_id: null,
      },
    ]);
    expect(await db.sql("select 1 from agreement_approval")).toEqual([]);
    // R23 asks for anchoring of what the hub itself has seen come into force.
    expect(await db.sql("select 1 from anchoring")).toEqual([]);
    expect(
      await db.sql(
        `select action, actor_organization_id, count(*)::int as n from change
          where subject_type in ('Agreement', 'AgreementVersion') group by 1, 2 order by 1`,
      ),
    ).toMatchObject([
      { action: "agreement.register", actor_organization_id: null },
      { action: "agreementVersion.register", actor_organization_id: null },
    ]);
  });

  it("stand open: one without a forum to all who read the register, the others also to their parties", async () => {
    expect(await shownTo("bus-lan")).toContain("register:");
    const shown = await shownTo("bus-lokal-hv");
    expect(shown).toEqual(
      expect.arrayContaining(["open:bus-hv", "seat:bus-hv", "represents:bup-brommaplan"]),
    );
    expect(shown).not.toContain("register:");
  });

  it("do not change the second time", async () => {
    const before = await db.sql("select id, version from agreement_version order by id");
    expect(counts(await take(sample()))).toEqual({
      agreements: [0, 0, 3],
      parties: [0, 0, 8],
      versions: [0, 0, 3],
    });
    expect(await db.sql("select id, version from agreement_version order by id")).toEqual(before);
  });

  it("come back in an export, and go into another hub as they were", async () => {
    const given = await db.run((op) => exportArea(op, "hasselby-vallingby"));
    const byKey = (rows: readonly { key: string; parties?: string[] | undefined }[] = []) =>
      rows
        .map((row) => ({ ...row, parties: (row.parties ?? []).toSorted() }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(byKey(given?.agreements)).toEqual(byKey(checkRegister(sample(), today).agreements));
    const elsewhere = await openTestHub();
    try {
      const text = printRegister(given as RegisterDraft);
      await elsewhere.run((op) => importRegister(op, readRegister(Buffer.from(text), today)));
      const again = await elsewhere.run((op) => exportArea(op, "hasselby-vallingby"));
      expect(printRegister(again as RegisterDraft)).toBe(text);
    } finally {
      await elsewhere.close();
    }
  });
});

describe("agreements of a register that goes on", () => {
  beforeEach(async () => {
    db = await openTestHub();
  });
  afterEach(() => db.close());

  it("what has changed is counted; a state goes on and never back", async () => {
    await take(sample());
    const file = sample();
    const agreement = local(file);
    agreement.title = "Lokal överenskommelse";
    agreement.parties?.push("region-stockholm");
    Object.assign(agreement.versions[0] ?? {}, { status: "TERMINATED", validTo: "2024-12-31" });
    agreement.versions.push({ number: 2, status: "IN_FORCE", validFrom: "2025-01-01" });
    expect(counts(await take(file))).toEqual({
      agreements: [0, 1, 2],
      parties: [1, 0, 8],
      versions: [1, 1, 2],
    });
    const states = () =>
      db.sql(
        `select v.number, v.status, v.ended_on from agreement_version v join agreement a on a.id = v.agreement_id
          where a.key = 'bus-lokal-hv' order by 1`,
      );
    const ended = { number: 1, status: "TERMINATED", ended_on: "2025-01-01" };
    expect(await states()).toMatchObject([ended, { number: 2, status: "IN_FORCE", ended_on: null }]);
    expect(await shownTo("bus-lokal-hv")).toContain("represents:region-stockholm");
    // The older file names the first as in force: what has ended stays so, and the second, which it lacks, too.
    await take(sample());
    expect(await states()).toMatchObject([{ status: "TERMINATED" }, { status: "IN_FORCE" }]);
  });

  it("what is worked on is the room's, what is sent asks its parties, and neither is exported", async () => {
    const file = sample();
    const agreement = local(file);
    agreement.versions = [
      { number: 1, status: "OUT_FOR_APPROVAL", validFrom: "2027-01-01" },
      { number: 2, status: "DRAFT" },
    ];
    await take(file);
    const rows = await db.sql<{ number: number; room: boolean; asked: number }>(
      `select v.number, v.scope_id = f.room_scope_id as room,
              (select count(*)::int from agreement_approval x
                where x.agreement_version_id = v.id and x.approved_on is null) as asked
         from agreement_version v join agreement a on a.id = v.agreement_id join forum f on f.id = v.forum_id
        where a.key = 'bus-lokal-hv' order by 1`,
    );
    expect(rows).toEqual([
      { number: 1, room: false, asked: 6 },
      { number: 2, room: true, asked: 0 },
    ]);
    const given = await db.run((op) => exportArea(op, "hasselby-vallingby"));
    expect(given?.agreements?.map(({ key }) => key)).toEqual(["bus-lan", "bus-lokal-bromma-hv"]);
    expect(given?.plans?.[0]).not.toHaveProperty("agreement");
    expect(counts(await take(file)).versions).toEqual([0, 0, 4]);
  });

  it("a forum that the register names later takes over what lay in the register", async () => {
    await take(sample());
    const file = sample();
    Object.assign(file.agreements[0] ?? {}, { forum: "bussam" });
    expect(counts(await take(file)).agreements).toEqual([0, 1, 2]);
    const shown = await shownTo("bus-lan");
    expect(shown).toEqual(expect.arrayContaining(["open:bussam", "represents:stockholms-stad"]));
    expect(shown).not.toContain("register:");
    // An older file that names none leaves it where it is.
    expect(counts(await take(sample())).agreements).toEqual([0, 0, 3]);
  });

  it("expire by the clock also where no forum keeps them", async () => {
    const file = sample();
    Object.assign(file.agreements[0]?.versions[0] ?? {}, { validTo: "2021-12-31" });
    await take(file);
    expect(await db.run(runAgreementDates)).toEqual({ told: 0, lapsed: 1 });
    expect(counts(await take(file)).versions).toEqual([0, 0, 3]);
    expect(
      await db.sql(
        "select v.status, v.ended_on from agreement_version v join agreement a on a.id = v.agreement_id where a.key = 'bus-lan'",
      ),
    ).toEqual([{ status: "EXPIRED", ended_on: "2022-01-01" }]);
  });

  it("store nothing when a key is another forum's, or another version is in force here", async () => {
    await take(sample());
    const other = sample();
    local(other).forum = "bus-bromma";
    await expect(take(other)).rejects.toMatchObject({
      faults: [
        { place: "agreements[2].key", text: '"bus-lokal-hv" is an agreement of another forum in this hub' },
      ],
    });
    const second = sample();
    local(second).versions = [{ number: 2, status: "IN_FORCE" }];
    await expect(take(second)).rejects.toMatchObject({
      faults: [{ place: "agreements[2].versions[0].status", text: "version 1 is in force in this hub" }],
    });
    expect(await db.sql("select 1 from agreement_version where number = 2")).toEqual([]);
  });

  it("leave what the hub's own forums have agreed on to them", async () => {
    await take(sample());
    await db.sql("update agreement set imported = false");
    await db.sql("update agreement_version set imported = false");
    const file = sample();
    local(file).title = "Annat";
    Object.assign(local(file).versions[0] ?? {}, { status: "TERMINATED", validTo: "2024-12-31" });
    expect(counts(await take(file))).toEqual({
      agreements: [0, 0, 3],
      parties: [0, 0, 8],
      versions: [0, 0, 3],
    });
  });
});

describe("faults of agreements", () => {
  it("are told of with their place", () => {
    const file = sample();
    const [county, , hv] = file.agreements;
    Object.assign(county?.versions[0] ?? {}, { status: "DRAFT" });
    Object.assign(hv ?? {}, { level: "REGIONAL", parties: ["forskola-hv", "forskola-hv", "nope"] });
    hv?.versions.push({ number: 2, status: "IN_FORCE", validFrom: "2021-01-01", validTo: "2020-01-01" });
    expect(faultsOf(file)).toEqual(
      expect.arrayContaining([
        { place: "agreements[0].versions[0].status", text: 'DRAFT needs a "forum"' },
        { place: "agreements[2].parent", text: "is not wider: REGIONAL" },
        { place: "agreements[2].parties[1]", text: '"forskola-hv" again: agreements[2].parties[0] has it' },
        { place: "agreements[2].parties[2]", text: 'unknown key "nope"' },
        { place: "agreements[2].versions[1].validTo", text: "before validFrom" },
        { place: "agreements[2].versions[1].status", text: "a second version IN_FORCE" },
      ]),
    );
  });
});

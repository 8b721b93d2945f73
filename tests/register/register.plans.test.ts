import "reflect-metadata";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
      .filter(({ noun }) => ["plans", "goals", "reports"].includes(noun))
      .map(({ noun, made, changed, same }) => [noun, [made, changed, same]]),
  );

beforeEach(async () => {
  db = await openTestHub();
});
afterEach(() => db.close());

describe("plans of a register", () => {
  it("are stored with goals and reports, open, adopted by what the register tells and by no decision", async () => {
    expect(counts(await take(sample()))).toEqual({ plans: [2, 0, 0], goals: [2, 0, 0], reports: [1, 0, 0] });
    const plans = await db.sql(
      `select p.key, f.key as forum, p.status, p.adopted_on, p.imported, p.decision_id, p.basis is not null as basis,
              a.key as agreement, p.scope_id = f.open_scope_id as open
         from action_plan p join forum f on f.id = p.forum_id
         left join agreement_version v on v.id = p.agreement_version_id left join agreement a on a.id = v.agreement_id
        order by p.key`,
    );
    const adopted = { status: "ADOPTED", imported: true, decision_id: null, open: true };
    expect(plans).toEqual([
      {
        key: "bus-plan-2020",
        forum: "bus-hv",
        adopted_on: "2020-01-27",
        basis: false,
        agreement: "bus-lokal-hv",
        ...adopted,
      },
      {
        key: "skola-soc-2020",
        forum: "styrgrupp-skola-soc",
        adopted_on: null,
        basis: true,
        agreement: null,
        ...adopted,
      },
    ]);
    expect(
      await db.sql(
        `select g.key, g.text, g.position, g.judgement, g.scope_id = p.scope_id as open
           from goal g join action_plan p on p.id = g.plan_id order by g.position`,
      ),
    ).toEqual([
      {
        key: "trygg",
        text: "Barn växer upp under trygga och förutsägbara förhållanden",
        position: 1,
        judgement: null,
        open: true,
      },
      { key: "skola", text: "Barn når skolans mål", position: 2, judgement: null, open: true },
    ]);
    expect(
      await db.sql(
        "select f.key as receiver, r.due_on from action_plan_report r join forum f on f.id = r.receiver_id",
      ),
    ).toEqual([{ receiver: "bus-hv", due_on: "2020-12-31" }]);
    expect(
      await db.sql(
        "select distinct action, actor_organization_id from change where subject_type = 'ActionPlan'",
      ),
    ).toEqual([{ action: "actionPlan.register", actor_organization_id: null }]);
    // R23 asks for anchoring of what the hub itself has seen adopted.
    expect(await db.sql("select 1 from anchoring")).toEqual([]);
  });

  it("do not change the second time; what has changed is counted, and the order of goals with it", async () => {
    await take(sample());
    expect(counts(await take(sample()))).toEqual({ plans: [0, 0, 2], goals: [0, 0, 2], reports: [0, 0, 1] });
    const file = sample();
    Object.assign(file.plans[0] ?? {}, { title: "BUS-plan 2020" });
    file.plans[0]?.goals?.reverse();
    file.plans[1]?.reports?.push({ receiver: "bussam", dueOn: "2021-01-31" });
    expect(counts(await take(file))).toEqual({ plans: [0, 1, 1], goals: [0, 2, 0], reports: [1, 0, 1] });
    expect(await db.sql("select key from goal order by position")).toEqual([
      { key: "skola" },
      { key: "trygg" },
    ]);
  });

  it("are the room's while they are drafts, and stand open once the register has them adopted", async () => {
    const file = sample();
    Object.assign(file.plans[0] ?? {}, { status: "DRAFT", decidedOn: undefined });
    await take(file);
    const place = () =>
      db.sql<{ status: string; open: boolean }>(
        `select p.status, bool_and(p.scope_id = f.open_scope_id and g.scope_id = f.open_scope_id) as open
           from action_plan p join forum f on f.id = p.forum_id join goal g on g.plan_id = p.id
          where p.key = 'bus-plan-2020' group by p.status`,
      );
    expect(await place()).toEqual([{ status: "DRAFT", open: false }]);
    await take(sample());
    expect(await place()).toEqual([{ status: "ADOPTED", open: true }]);
    // Never back: what has stood open stays so.
    await take(file);
    expect(await place()).toEqual([{ status: "ADOPTED", open: true }]);
  });

  it("leave the state of the hub's own plans to those who work on them", async () => {
    await take(sample());
    await db.sql("update action_plan set imported = false, adopted_on = '2020-02-03'");
    const file = sample();
    Object.assign(file.plans[0] ?? {}, { status: "CLOSED" });
    expect(counts(await take(file)).plans).toEqual([0, 0, 2]);
    expect(await db.sql("select distinct status, adopted_on from action_plan")).toEqual([
      { status: "ADOPTED", adopted_on: "2020-02-03" },
    ]);
  });

  it("store nothing when a key is another forum's plan", async () => {
    await take(sample());
    const file = sample();
    Object.assign(file.plans[0] ?? {}, { forum: "bus-bromma", title: "Annan plan" });
    const attempt = take(file);
    await expect(attempt).rejects.toBeInstanceOf(RegisterFaults);
    await expect(attempt).rejects.toMatchObject({
      faults: [{ place: "plans[0].key", text: '"bus-plan-2020" is a plan of another forum in this hub' }],
    });
    expect(await db.sql("select 1 from action_plan where title = 'Annan plan'")).toEqual([]);
  });

  it("come back in an export, drafts left out, and go into another hub as they were", async () => {
    const file = sample();
    file.plans.push({
      key: "utkast",
      forum: "bus-hv",
      title: "Utkast",
      from: "2021-01-01",
      to: "2021-12-31",
      status: "DRAFT",
      goals: [],
      reports: [],
    });
    await take(file);
    const given = await db.run((op) => exportArea(op, "hasselby-vallingby"));
    expect(given?.plans).toEqual(checkRegister(sample(), today).plans);
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

import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Operation } from "../../server/access/operation.ts";
import { runOperation } from "../../server/changes/runOperation.ts";
import { Deficiency } from "../../server/deficiencies/deficiency.entity.ts";
import { signals } from "../../server/deficiencies/deficiency.query.ts";
import { listDemoRoles } from "../../server/demo/demo.service.ts";
import { type DemoRole, demoRoles } from "../../server/demo/roles.ts";
import { deeds } from "../../server/demo/seed.deeds.ts";
import { exempelby } from "../../server/demo/seed.exempelby.ts";
import { sceneOfDeed } from "../../server/demo/seed.life.ts";
import { meetingStories, scenesOfMeetings } from "../../server/demo/seed.meetings.ts";
import { demoPeople } from "../../server/demo/seed.people.ts";
import { planStories } from "../../server/demo/seed.plans.ts";
import { stories } from "../../server/demo/seed.stories.ts";
import { seedDemo } from "../../server/demo/seed.ts";
import { addDays, stockholmDate } from "../../server/kit/dates.ts";
import { scanPersonalData } from "../../server/kit/personalData.ts";
import { addUser } from "../../server/organizations/register.service.ts";
import { waitingFor } from "../../server/overview/waiting.service.ts";
import { openTestHub, type TestHub } from "../register/database.ts";
import { demoTemplate } from "../support/demoTemplate.ts";
import { theAgreements } from "./seed.agreements.ts";
import { theYear } from "./seed.year.ts";

let db: TestHub;

async function as<T>(role: DemoRole, work: (op: Operation) => Promise<T>): Promise<T> {
  const [who] = await db.sql<{ user_id: string; organization_id: string }>(
    "select a.user_id, a.organization_id from assignment a join user_account u on u.id = a.user_id where u.email = ?",
    [demoRoles[role]],
  );
  const identity = {
    sessionId: randomUUID(),
    userId: who?.user_id ?? "",
    organizationId: who?.organization_id ?? "",
  };
  return runOperation(db.hub.app, { identity, writes: false }, work);
}

const waitingKinds = (role: DemoRole) =>
  as(role, async (op) => (await waitingFor(op)).map(({ kind }) => kind));

beforeAll(async () => {
  db = await openTestHub(await demoTemplate(inject("ownerUrl")));
});
afterAll(() => db.close());

describe("the demo, cut off and started again twice at once", () => {
  it("tells every story once, to its end", async () => {
    const titles = await db.sql<{ title: string }>("select title from deficiency order by title");
    expect(titles.map(({ title }) => title)).toEqual(stories.map(({ title }) => title).sort());
    const steps = stories.reduce((sum, story) => sum + 1 + story.steps.length, 0);
    const [{ n } = { n: 0 }] = await db.sql<{ n: number }>(
      "select count(*)::int as n from mutation_receipt where starts_with(client_mutation_id, 'demo:') and client_mutation_id !~ ':(deadlines|register|invitation|meeting|plan|deed)'",
    );
    expect(n).toBe(steps);
  });

  it("plays every meeting and every deed once", async () => {
    const names = await db.sql<{ name: string }>(
      "select substr(client_mutation_id, 6) as name from mutation_receipt where client_mutation_id ~ '^demo:(meeting|plan|deed):'",
    );
    const day = (ago: number) => addDays(stockholmDate(new Date()), -ago);
    const planned = [...scenesOfMeetings(day), ...deeds.map(sceneOfDeed)].map(({ name }) => name);
    expect(new Set(planned).size).toBe(planned.length);
    expect(names.map(({ name }) => name).sort()).toEqual(planned.sort());
  });

  it("stands in the real time, and what happened lies behind it in order", async () => {
    expect(await db.sql("select 1 from hub_clock")).toEqual([]);
    expect(await db.sql("select 1 from change where at > now()")).toEqual([]);
    expect(
      await db.sql(
        "select 1 from deficiency d join deficiency e on d.id < e.id and d.reported_at > e.reported_at",
      ),
    ).toEqual([]);
  });

  it("does nothing more at the next start", async () => {
    const state = () =>
      db.sql(
        "select (select count(*) from change) as changes, (select count(*) from mutation_receipt) as steps",
      );
    const before = await state();
    await seedDemo(db.hub.system, db.hub.app);
    expect(await state()).toEqual(before);
  });

  it("has somebody for every role of the sign-in page", async () => {
    expect((await listDemoRoles(db.hub.system)).map(({ key }) => key)).toEqual(Object.keys(demoRoles));
  });

  it.each([
    ["school", ["VERDICT"]],
    ["representative", ["RAISE", "REPLY"]],
    ["social", ["REPLY"]],
    ["clinic", ["REPLY", "MEASURE"]],
    ["coordinator", ["ACKNOWLEDGE", "HANDLE", "CONVEY_ANSWER", "ACCEPT_TRANSFER"]],
    ["chair", ["ACCEPT_ESCALATION", "ANSWER_ESCALATION", "CONVEY_ANSWER"]],
    ["regional", ["ACCEPT_ESCALATION", "ANSWER_ESCALATION"]],
    ["orgadmin", ["APPROVE_AGREEMENT"]],
    ["admin", ["ANSWER_PROPOSAL"]],
  ] as const)("has something that waits for %s: %j", async (role, kinds) => {
    expect(await waitingKinds(role)).toEqual(expect.arrayContaining([...kinds]));
  });

  it("shows the secretariat signals alone, and the stranger nothing", async () => {
    const [signal, matters] = await as("secretariat", async (op) => [
      (await signals(op, 10, null)).edges.length,
      await op.em.count(Deficiency),
    ]);
    expect(signal).toBeGreaterThan(0);
    expect(matters).toBe(0);
    expect(await as("stranger", async (op) => op.em.count(Deficiency))).toBe(0);
  });

  it("lets a school report without having to choose a forum", async () => {
    const forums = await db.sql(
      "select 1 from membership m join organization o on o.id = m.organization_id where o.key = 'grundskolan-exempelby'",
    );
    expect(forums).toHaveLength(1);
  });
});

describe("what the demo has to show (DOMAIN.md 4.3, 4.5)", () => {
  const one = async (sql: string) => (await db.sql(sql)).length;
  const matter = (title: string) => `(select id from deficiency where title like '${title}%')`;

  it.each([
    [
      "a question returned with a reason, then accepted",
      `select 1 from escalation where deficiency_id = ${matter("Oklart vem som utreder")} and (return_reason is not null or status = 'CONVEYED_DOWN')`,
      2,
    ],
    [
      "a matter solved locally and registered anyway",
      "select 1 from deficiency d join feedback f on f.deficiency_id = d.id where d.already_solved and d.status = 'CLOSED' and f.outcome = 'ALREADY_SOLVED'",
      1,
    ],
    [
      "a matter that has waited 61 days for an answer",
      "select 1 from deficiency where status = 'REPORTED' and feedback_by < hub_today() and representative_asked_at is not null",
      1,
    ],
    ["a reopened matter", "select 1 from deficiency where reopened = 1 and status = 'FEEDBACK_GIVEN'", 1],
    [
      "a question neither accepted nor returned in time",
      "select 1 from escalation where status = 'SENT' and accept_by < hub_today()",
      2,
    ],
    [
      "a question sent on to the region and answered down",
      `select 1 from escalation where deficiency_id = ${matter("Ingen utpekad mottagare")} and status = 'CONVEYED_DOWN'`,
      2,
    ],
    [
      "a divided forum with a matter that moved",
      "select 1 from transfer t join forum f on f.id = t.from_forum_id where f.status = 'SPLIT' and t.status = 'ACCEPTED'",
      1,
    ],
    [
      "a rule that changed within a period",
      "select 1 from cadence_rule c join forum f on f.id = c.forum_id where f.key = 'bus-operativ-exempelby'",
      2,
    ],
    ["vacant seats", "select 1 from seat where user_id is null", 2],
    [
      "a forum that is forming, with an invitation out",
      "select 1 from membership m join forum f on f.id = m.forum_id where f.status = 'FORMING' and f.key = 'bob-exempelby' and m.status = 'INVITED'",
      1,
    ],
    [
      "a verdict given for a reporter who left",
      "select 1 from deficiency_reporter r join assignment a on a.id = r.assignment_id join feedback f on f.deficiency_id = r.deficiency_id where a.valid_to < hub_today() and f.verdict = 'SOLVED'",
      1,
    ],
    ["a matter that closed without a verdict", "select 1 from feedback where verdict = 'NO_ANSWER'", 1],
    [
      "a member without users whose receipts stand open, past their date",
      `select 1 from anchoring a where a.settled_on is null and a.closed_on is null and a.due_on < hub_today() and exists (
         select from anchoring_receipt r join organization o on o.id = r.organization_id
          where r.anchoring_id = a.id and o.key = 'habiliteringen-exempel' and r.status = 'PENDING'
            and answered_for(a.forum_id, o.id) = 'NOBODY')`,
      5,
    ],
    ["a withdrawn matter", "select 1 from deficiency where status = 'WITHDRAWN'", 1],
  ])("%s", async (_what, sql, count) => {
    expect(await one(sql)).toBe(count);
  });

  it("a steering group of two, and a member without people", async () => {
    const [{ n } = { n: 0 }] = await db.sql<{ n: number }>(
      "select count(*)::int as n from membership m join forum f on f.id = m.forum_id where f.key = 'styrgrupp-skola-soc-exempelby'",
    );
    expect(n).toBe(2);
    expect(
      await one(
        "select 1 from membership m join organization o on o.id = m.organization_id where o.key = 'exempelskolan' and not exists (select from assignment a where a.organization_id = o.id)",
      ),
    ).toBe(1);
  });

  it("real areas with what is known of them, and no matter of their own", async () => {
    expect(await one("select 1 from forum where key in ('bus-hv', 'bus-taby', 'birger') and imported")).toBe(
      3,
    );
    expect(
      await one("select 1 from deficiency d join forum f on f.id = d.handling_forum_id where f.imported"),
    ).toBe(0);
    expect(
      await one(
        "select 1 from seat s join membership m on m.id = s.membership_id join forum f on f.id = m.forum_id where f.imported",
      ),
    ).toBe(0);
    // What was adopted in 2020 is told by the register; no decision is made up for it.
    expect(
      await one(
        "select 1 from action_plan where key in ('bus-plan-2020', 'skola-soc-2020') and status = 'ADOPTED' and imported and decision_id is null",
      ),
    ).toBe(2);
    expect(await one("select 1 from goal g join action_plan p on p.id = g.plan_id where p.imported")).toBe(2);
  });

  it("texts in which nobody can be recognised", () => {
    const texts = JSON.stringify([
      stories,
      meetingStories,
      planStories,
      deeds,
      exempelby((days) => `2026-01-${String((days % 28) + 1).padStart(2, "0")}`),
      demoPeople,
    ]);
    expect(scanPersonalData(texts, { year: 2026, month: 11, day: 22 })).toEqual([]);
    expect(texts).toContain("organisationsnummer");
    for (const { email } of Object.values(demoPeople)) expect(email).toMatch(/\.example$/);
  });
});

describe("the year's meetings, decisions and plans (DOMAIN.md 4.5)", () => theYear(() => db));

describe("its agreements (DOMAIN.md 4.5)", () => theAgreements(() => db));

describe("a database with people of its own", () => {
  it("is left alone", async () => {
    const own = await openTestHub();
    await own.run((op) => addUser(op, { displayName: "Egen", email: "egen@annan.example" }, []));
    await seedDemo(own.hub.system, own.hub.app);
    expect(await own.sql("select 1 from area")).toEqual([]);
    await own.close();
  });
});

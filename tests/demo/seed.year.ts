import { expect, it } from "vitest";
import { addDays } from "../../server/kit/dates.ts";
import { agendaItemKinds } from "../../server/meetings/agendaItem.rules.ts";
import { absencesInARow, type Presence } from "../../server/meetings/attendance.rules.ts";
import { cadenceStatus } from "../../server/meetings/cadence.service.ts";
import type { TestHub } from "../register/database.ts";

/** What the year of meetings, decisions, minutes, anchorings and plans has to show; of a database that the demo fills. */
export function theYear(db: () => TestHub): void {
  const rows = <Row>(sql: string) => db().sql<Row & object>(sql);
  const one = async (sql: string) => (await rows(sql)).length;
  const inForum = (key: string) => `(select id from forum where key = '${key}')`;
  const [operative, steering] = [inForum("bus-operativ-exempelby"), inForum("bus-styrgrupp-exempelby")];
  const states = async (sql: string) =>
    (await rows<{ state: string }>(`${sql} order by 1`)).map(({ state }) => state);

  it("every party's presence noted in what was held, deputies in their own seats", async () => {
    expect(
      await one(
        "select 1 from attendance a join meeting m on m.id = a.meeting_id where m.status = 'HELD' and a.presence = 'UNKNOWN'",
      ),
    ).toBe(0);
    expect(
      await one(
        "select 1 from attendance a join seat s on s.id = a.seat_id where a.presence = 'DEPUTY_PRESENT' and s.role = 'DEPUTY'",
      ),
    ).toBe(2);
  });

  it("one party absent three times in a row", async () => {
    const presence = await rows<{ presence: Presence }>(
      `select a.presence from attendance a join meeting m on m.id = a.meeting_id join organization o on o.id = a.organization_id
        where m.forum_id = ${operative} and m.status = 'HELD' and o.key = 'barnmedicin-exempel' order by m.starts_at desc`,
    );
    expect(absencesInARow(presence.map((row) => row.presence))).toBe(3);
  });

  it("meetings in every state but in session, in order, and of every kind", async () => {
    expect(await states("select distinct status as state from meeting")).toEqual([
      "CANCELLED",
      "DRAFT",
      "HELD",
      "SUMMONED",
    ]);
    expect(await states("select distinct kind as state from meeting where status = 'HELD'")).toEqual([
      "DIALOGUE",
      "EXTRA",
      "ORDINARY",
      "WORKSHOP",
    ]);
    expect(
      await one(
        "select 1 from meeting where (status = 'HELD') <> (starts_at < hub_now()) and status <> 'CANCELLED'",
      ),
    ).toBe(0);
    expect(
      await one(
        "select 1 from meeting where extract(isodow from starts_at at time zone 'Europe/Stockholm') > 5",
      ),
    ).toBe(0);
    expect(await one("select 1 from meeting where status = 'CANCELLED' and cancel_reason is null")).toBe(0);
    expect(await one("select 1 from meeting where kind <> 'ORDINARY' and counts_toward_cadence")).toBe(0);
  });

  it.each(["bus-operativ-exempelby", "bus-styrgrupp-exempelby"])(
    "%s: one summoned with some answers given, then a draft",
    async (key) => {
      expect(
        await states(
          `select status as state from meeting where forum_id = ${inForum(key)} and starts_at > hub_now()`,
        ),
      ).toEqual(["DRAFT", "SUMMONED"]);
      const answers = await rows<{ given: number; all: number }>(
        `select count(*) filter (where response <> 'NONE')::int as given, count(*)::int as all from attendance a
           join meeting m on m.id = a.meeting_id where m.forum_id = ${inForum(key)} and m.status = 'SUMMONED'`,
      );
      expect(answers[0]?.given).toBeGreaterThan(0);
      expect(answers[0]?.given).toBeLessThan(answers[0]?.all ?? 0);
    },
  );

  it("a fortnight that was missed, and a forum without a rule", async () => {
    const [forum] = await rows<{ id: string }>(`select ${inForum("sspf-arbetsgrupp-exempelby")} as id`);
    const verdicts = await db().run(async (op) =>
      cadenceStatus(op, forum?.id ?? "", { from: addDays(op.today, -89), to: addDays(op.today, -20) }),
    );
    expect(verdicts.filter(({ verdict }) => verdict === "MISSED")).toHaveLength(1);
    expect(verdicts.filter(({ verdict }) => verdict === "MET").length).toBeGreaterThan(3);
    expect(
      await one(`select 1 from cadence_rule where forum_id = ${inForum("strategisk-trygghet-exempelby")}`),
    ).toBe(0);
  });

  it("agendas with a § each, of every kind, and about matters and plans", async () => {
    expect(
      await states(`select distinct kind as state from agenda_item where forum_id = ${operative}`),
    ).toEqual([...agendaItemKinds].sort());
    expect(
      await one(
        `select m.id from meeting m join agenda_item i on i.meeting_id = m.id where m.status = 'HELD'
          group by m.id having array_agg(i.number order by i.number) <> array_agg(i.position order by i.position)
              or max(i.number) <> count(*)`,
      ),
    ).toBe(0);
    expect(
      await states("select distinct subject_type as state from agenda_item where subject_type is not null"),
    ).toEqual(["ActionPlan", "Activity", "Deficiency"]);
  });

  it("an item carried over from meeting to meeting, a backlog, and one taken back", async () => {
    const chain = await rows<{ status: string }>(
      `with recursive chain as (
         select id, status, 1 as depth from agenda_item
          where title = 'Informationsmaterial till vårdnadshavare' and carried_from_id is null
         union all
         select i.id, i.status, depth + 1 from agenda_item i join chain c on i.carried_from_id = c.id)
       select status from chain order by depth`,
    );
    expect(chain.map(({ status }) => status)).toEqual(["CARRIED_OVER", "CARRIED_OVER", "ON_AGENDA"]);
    expect(
      await one(
        `select 1 from agenda_item where forum_id = ${operative} and meeting_id is null and status = 'PROPOSED'`,
      ),
    ).toBeGreaterThan(2);
    expect(await one("select 1 from agenda_item where status = 'WITHDRAWN'")).toBe(1);
  });

  it("decisions in every state that waits for no meeting, each with what it means for children or why not", async () => {
    expect(await states("select distinct status as state from decision")).toEqual([
      "IN_EFFECT",
      "LAPSED",
      "NOT_TAKEN",
      "REVIEWED",
      "SUPERSEDED",
      "TAKEN",
    ]);
    expect(
      await one(
        "select 1 from decision where (child_impact is null) = (child_impact_not_applicable is null)",
      ),
    ).toBe(0);
    expect(await one("select 1 from decision where child_impact_not_applicable is not null")).toBe(2);
    expect(await one("select 1 from decision where status = 'IN_EFFECT' and review_on <= hub_today()")).toBe(
      1,
    );
    expect(
      await one(
        "select 1 from position p join decision d on d.id = p.decision_id where p.position = 'RESERVATION' and d.status = 'IN_EFFECT' and p.reason is not null",
      ),
    ).toBe(1);
    expect(
      await one(
        "select 1 from position p join decision d on d.id = p.decision_id where p.position = 'DISAGREE' and d.status = 'NOT_TAKEN'",
      ),
    ).toBe(1);
  });

  it("a decision subject to anchoring, with that party's receipt overdue", async () => {
    expect(
      await states(
        `select o.key as state from decision d
           join position p on p.decision_id = d.id and p.position = 'AGREE_SUBJECT_TO_ANCHORING'
           join anchoring a on a.subject_id = d.id and a.due_on < hub_today()
           join anchoring_receipt r on r.anchoring_id = a.id and r.organization_id = p.organization_id and r.status <> 'ANCHORED'
           join organization o on o.id = r.organization_id
          where d.status = 'TAKEN'`,
      ),
    ).toEqual(["barnhalsovard-exempel"]);
  });

  it("a steering group of two that decides together (R2)", async () => {
    expect(
      await states(
        `select p.position as state from position p join decision d on d.id = p.decision_id
          where d.forum_id = ${inForum("styrgrupp-skola-soc-exempelby")} and d.status = 'IN_EFFECT'`,
      ),
    ).toEqual(["AGREE", "AGREE"]);
  });

  it("minutes in every state; the adopted ones signed by the chair and another party (R7)", async () => {
    expect(await states("select distinct status as state from minutes")).toEqual([
      "ADOPTED",
      "OWN_DRAFT",
      "SHARED_FOR_COMMENTS",
    ]);
    expect(
      await one(
        `select 1 from minutes n where n.status = 'ADOPTED' and not exists (
           select from minutes_adjuster c join minutes_adjuster a on a.minutes_id = c.minutes_id
            where c.minutes_id = n.id and c.as_chair and not a.as_chair
              and c.signed_at is not null and a.signed_at is not null and a.organization_id <> c.organization_id)`,
      ),
    ).toBe(0);
    expect(
      await one(
        "select 1 from minutes_comment c join minutes n on n.id = c.minutes_id where n.status = 'SHARED_FOR_COMMENTS'",
      ),
    ).toBe(1);
  });

  it("a question lifted to the steering group and decided there, and one that waits", async () => {
    expect(
      await states(
        `select coalesce(d.status, i.status) as state from agenda_lift l join agenda_item i on i.id = l.item_id
           left join decision d on d.agenda_item_id = i.id where l.to_forum_id = ${steering}`,
      ),
    ).toEqual(["ON_AGENDA", "TAKEN"]);
  });

  it("receipts in all states, and a reminder", async () => {
    expect(
      await states(
        "select distinct r.status as state from anchoring_receipt r join anchoring a on a.id = r.anchoring_id where a.closed_on is null",
      ),
    ).toEqual(["ANCHORED", "CONVEYED", "OBJECTED", "PENDING"]);
    expect(await one("select 1 from anchoring_receipt_step where kind = 'REMINDED'")).toBe(1);
    expect(await one("select 1 from anchoring where settled_on is not null")).toBeGreaterThan(5);
  });

  it("a plan adopted by a decision, one closed with a judgement on every goal, one proposed, one draft", async () => {
    const plans = await rows<{ status: string; decided: boolean; judged: boolean }>(
      `select p.status, p.decision_id is not null as decided,
              not exists (select from goal g where g.plan_id = p.id and g.judgement is null) as judged
         from action_plan p where not p.imported order by p.status`,
    );
    expect(plans).toEqual([
      { status: "ADOPTED", decided: true, judged: false },
      { status: "CLOSED", decided: true, judged: true },
      { status: "DRAFT", decided: false, judged: false },
      { status: "PROPOSED", decided: false, judged: false },
    ]);
  });

  it("activities in every state: blocked by a party and raised, overdue, to be followed up, external with a sponsor", async () => {
    expect(
      await states("select distinct status as state from activity where origin <> 'DEFICIENCY'"),
    ).toEqual(["BLOCKED", "CANCELLED", "CARRIED_OVER", "DONE", "EFFECT_CHECKED", "IN_PROGRESS", "PLANNED"]);
    const some = async (where: string) =>
      one(`select 1 from activity a where a.origin = 'PLAN' and ${where}`);
    expect(
      await some(
        "exists (select from activity_block b where b.activity_id = a.id and b.organization_id is not null and b.raised_on is not null and b.lifted_on is null)",
      ),
    ).toBe(1);
    expect(await some("a.status = 'IN_PROGRESS' and a.due < hub_today()")).toBe(1);
    expect(
      await some(
        "a.status = 'DONE' and exists (select from follow_up_point f where f.activity_id = a.id and f.done_on is null and f.due_on <= hub_today())",
      ),
    ).toBe(1);
    expect(await some("a.sponsor_organization_id is not null")).toBe(1);
    expect(await one("select distinct s.status from sub_item s")).toBe(2);
    expect(await one("select 1 from activity where origin = 'MEETING'")).toBe(4);
  });

  it("nothing of the kind in the real areas", async () => {
    for (const table of ["meeting", "agenda_item", "decision", "anchoring"]) {
      expect(
        await one(`select 1 from "${table}" t join forum f on f.id = t.forum_id where f.imported`),
        table,
      ).toBe(0);
    }
    const [plan] = await rows<{ adopted_on: string; decision_id: string | null }>(
      "select adopted_on::text, decision_id from action_plan where key = 'bus-plan-2020'",
    );
    expect(plan).toEqual({ adopted_on: "2020-01-27", decision_id: null });
  });
}

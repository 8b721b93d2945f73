import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMatrix, type Things } from "../support/probe.ts";
import type { Town, Who } from "../support/town.ts";
import { behindTheWall, connectAsApp } from "../support/wall.ts";

let town: Town;
let things: readonly [Things, Things];
let app: pg.Client;

beforeAll(async () => {
  ({ town, things } = await openMatrix());
  app = await connectAsApp(town);
});
afterAll(async () => {
  await app.end();
  await town.close();
});

const as = <T>(who: Who, work: () => Promise<T>) => behindTheWall(town, app, who, work);

/** Every table and view that the API's role may read at all. */
async function readable(): Promise<string[]> {
  const { rows } = await app.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
        and has_table_privilege(c.oid, 'select') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** How many rows of each, those without any left out. */
async function seen(who: Who): Promise<Record<string, number>> {
  const tables = await readable();
  return as(who, async () => {
    const found: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await app.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
      if (rows[0]?.n) found[table] = rows[0].n;
    }
    return found;
  });
}

describe("what row-level security alone shows", () => {
  it("there is something to see, and the system sees it", async () => {
    const rows = await town.rows();
    for (const table of await readable()) {
      if (
        rows[table] !== undefined &&
        !["forum_lineage", "cadence_rule", "feedback", "minutes_adjuster", "minutes_addendum"].includes(table)
      ) {
        expect(rows[table], table).toBeGreaterThan(0);
      }
    }
    expect(await readable()).toEqual(
      expect.arrayContaining([
        "change",
        "deficiency",
        "deficiency_signal",
        "escalation",
        "forum_tally",
        "reply",
      ]),
    );
  });

  it("nobody: nothing", async () => {
    expect(await seen(null)).toEqual({});
  });

  it("nothing either in a transaction that has not said who it is", async () => {
    for (const table of await readable()) {
      const { rows } = await app.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
      expect(rows, table).toEqual([{ n: 0 }]);
    }
  });

  it("a stranger: the own account and its line in the log, and nothing of anyone's", async () => {
    expect(await seen("stranger")).toEqual({ assignment: 1, change: 1, user_account: 1 });
  });

  it.each(["admin", "auditor", "secretariat", "orgadmin", "regional"] as const)(
    "%s: no matter, no word of one",
    async (who) => {
      const found = await seen(who);
      const matters = [
        "deficiency",
        "deficiency_reporter",
        "concerned_organization",
        "reply",
        "escalation",
        "transfer",
        "activity",
        "activity_block",
        "sub_item",
        "status_report",
        "follow_up_point",
        "goal",
        "action_plan_basis",
        "feedback",
      ];
      for (const table of matters) expect(found[table], table).toBeUndefined();
    },
  );

  const rowsOf = (who: Who, table: string, column = "id") =>
    as(who, async () =>
      (await app.query<Record<string, string>>(`select ${column} from "${table}"`)).rows.map(
        (row) => row[column],
      ),
    );

  it("the chair beside: the own forum's matters alone", async () => {
    const [own, other] = things;
    expect(await rowsOf("neighbour", "deficiency")).toEqual(
      expect.arrayContaining([other.deficiency, other.draft]),
    );
    expect(await rowsOf("neighbour", "deficiency")).not.toContain(own.deficiency);
    for (const [table, id] of [
      ["escalation", own.escalation],
      ["transfer", own.transfer],
      ["activity", own.activity],
    ] as const) {
      expect(await rowsOf("neighbour", table)).not.toContain(id);
    }
    expect(await rowsOf("neighbour", "forum_tally")).toEqual([other.forum]);
    expect(await rowsOf("neighbour", "deficiency_signal")).toEqual([]);
  });

  it("R27 an own draft is its organization's, shared notes and minutes the seats', and none of it anyone else's", async () => {
    const [own, other] = things;
    for (const who of ["clinic", "operativeChair"] as const) {
      expect(await rowsOf(who, "note")).toContain(own.note);
    }
    for (const who of ["representative", "social", "coordinator", "neighbour"] as const) {
      expect(await rowsOf(who, "note"), who).not.toContain(own.note);
    }
    expect(await rowsOf("neighbour", "note")).toContain(other.note);
    expect(await rowsOf("social", "minutes")).toEqual([own.minutes]);
    for (const who of [
      "school",
      "chair",
      "admin",
      "auditor",
      "secretariat",
      "regional",
      "orgadmin",
    ] as const) {
      for (const table of ["note", "note_lock", "minutes", "minutes_item", "minutes_comment"]) {
        expect(await rowsOf(who, table, "scope_id"), `${who} ${table}`).toEqual([]);
      }
    }
  });

  it("a meeting, its agenda and who is there: the forum's seats alone", async () => {
    const [own, other] = things;
    expect(await rowsOf("social", "meeting_presence", "meeting_id")).toEqual([own.meeting]);
    expect(await rowsOf("neighbour", "meeting_presence", "meeting_id")).toEqual([other.meeting]);
    for (const [table, thing] of [
      ["meeting", "meeting"],
      ["agenda_item", "agendaItem"],
      ["attendance", "attendance"],
    ] as const) {
      expect(await rowsOf("social", table), table).toContain(own[thing]);
      expect(await rowsOf("social", table), table).not.toContain(other[thing]);
      expect(await rowsOf("neighbour", table), table).not.toContain(own[thing]);
      // The chair above has in its own backlog what was lifted there, and nothing of the meeting it came from.
      expect(await rowsOf("chair", table), table).not.toContain(own[thing]);
      for (const who of ["admin", "auditor", "secretariat", "regional", "orgadmin"] as const) {
        expect(await rowsOf(who, table), `${who} ${table}`).toEqual([]);
      }
      // What an employee has proposed without a seat is all that one sees of the agenda.
      const proposed = thing === "agendaItem" ? [own.ownProposal] : [];
      expect(await rowsOf("school", table), table).toEqual(proposed);
    }
  });

  it("a party's administrator: its own receipt, and none of what the other parties answer", async () => {
    const [own, other] = things;
    expect(await rowsOf("orgadmin", "anchoring")).toEqual([own.anchoring]);
    expect(await rowsOf("orgadmin", "anchoring_receipt")).toEqual([own.receipt]);
    expect(await rowsOf("orgadmin", "anchoring_receipt_step", "receipt_id")).toEqual([own.receipt]);
    expect(await rowsOf("neighbour", "anchoring")).toEqual([other.anchoring]);
    for (const who of ["chair", "admin", "auditor", "secretariat", "regional", "school"] as const) {
      expect(await rowsOf(who, "anchoring"), who).toEqual([]);
      expect(await rowsOf(who, "anchoring_receipt"), who).toEqual([]);
    }
  });

  it("the chair above: of the operative group the question and the proposed move, nothing else", async () => {
    const [own] = things;
    expect(await rowsOf("chair", "escalation")).toContain(own.escalation);
    expect(await rowsOf("chair", "transfer")).toContain(own.transfer);
    expect(await rowsOf("chair", "deficiency")).not.toContain(own.deficiency);
    for (const table of ["reply", "concerned_organization", "deficiency_reporter", "feedback"]) {
      expect(await rowsOf("chair", table, table === "feedback" ? "id" : "deficiency_id")).not.toContain(
        own.deficiency,
      );
    }
    expect(await rowsOf("chair", "activity")).not.toContain(own.activity);
  });

  it("a plan that is worked on: the forum's seats alone; adopted, whoever sees the forum", async () => {
    const [own, other] = things;
    for (const who of ["social", "coordinator"] as const) {
      expect(await rowsOf(who, "action_plan")).toEqual(expect.arrayContaining([own.plan, own.adoptedPlan]));
      expect(await rowsOf(who, "activity")).toContain(own.work);
    }
    for (const who of ["chair", "admin", "auditor", "secretariat", "regional"] as const) {
      const plans = await rowsOf(who, "action_plan");
      expect(plans, who).toEqual(expect.arrayContaining([own.adoptedPlan, other.adoptedPlan]));
      expect(plans, who).not.toContain(own.plan);
      expect(await rowsOf(who, "activity"), who).not.toContain(own.work);
    }
    expect(await rowsOf("neighbour", "action_plan")).toEqual(
      expect.arrayContaining([other.plan, other.adoptedPlan]),
    );
    expect(await rowsOf("neighbour", "action_plan")).not.toContain(own.adoptedPlan);
  });

  it("the secretariat: signals, which hold no text", async () => {
    const signals = await as(
      "secretariat",
      async () => (await app.query("select * from deficiency_signal")).rows,
    );
    expect(signals.length).toBeGreaterThan(0);
    expect(JSON.stringify(signals)).not.toContain("Ingen tar emot");
  });

  it("a concerned party: the matter, and not who reported it", async () => {
    expect(await rowsOf("clinic", "deficiency")).toContain(things[0].deficiency);
    expect(await rowsOf("clinic", "deficiency_reporter", "deficiency_id")).not.toContain(
      things[0].deficiency,
    );
    expect(await rowsOf("coordinator", "deficiency_reporter", "deficiency_id")).toContain(
      things[0].deficiency,
    );
  });
});

it("the check bites: with one policy opened, a stranger sees what is behind it", async () => {
  await town.sql('alter policy "viewer" on "reply" using (true)');
  expect((await seen("stranger")).reply).toBeGreaterThan(0);
});

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTown, switchPoliciesOff } from "../support/openPolicies.ts";
import type { Things } from "../support/probe.ts";
import type { Town, Who } from "../support/town.ts";
import { type Person, people } from "../support/world.ts";

let town: Town;
let things: readonly [Things, Things];
let app: pg.Client;

beforeAll(async () => {
  switchPoliciesOff();
  ({ town, things } = await openTown());
  app = new pg.Client({ connectionString: town.app.hub.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await town.close();
});

/** As the API's role, in one transaction that is rolled back, as that person or as nobody. */
async function behindTheWall<T>(who: Who, work: () => Promise<T>): Promise<T> {
  const [person] = who
    ? await town.sql<{ user_id: string; organization_id: string }>(
        "select a.user_id, a.organization_id from assignment a join user_account u on u.id = a.user_id where u.email = ?",
        [people[who as Person]],
      )
    : [];
  await app.query("begin");
  try {
    await app.query("select enter_viewer($1, $2)", [
      person?.user_id ?? null,
      person?.organization_id ?? null,
    ]);
    return await work();
  } finally {
    await app.query("rollback");
  }
}

const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: pg.DatabaseError) => error.code ?? error.message,
  );
const denied = "42501";

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
  return behindTheWall(who, async () => {
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
    behindTheWall(who, async () =>
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
      for (const who of ["school", "admin", "auditor", "secretariat", "regional", "orgadmin"] as const) {
        expect(await rowsOf(who, table), `${who} ${table}`).toEqual([]);
      }
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
    const signals = await behindTheWall(
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

describe("the API without its policies", () => {
  it("refuses nobody any more: what is left is the wall", async () => {
    const { errors } = await town.post(
      "social",
      `mutation ($input: DeficiencyStepInput!) { startHandling(input: $input) { id } }`,
      {
        input: { clientMutationId: "open", id: things[0].deficiency, version: 0 },
      },
    );
    expect(errors[0]?.extensions.code).toBe("CONFLICT");
  });

  it("answers a stranger's every query with nothing", async () => {
    for (const list of [
      "forums",
      "organizations",
      "deficiencies",
      "deficiencySignals",
      "anchorings",
      "meetings",
    ]) {
      expect(await town.see("stranger", `${list} { edges { cursor } }`), list).toEqual({ edges: [] });
    }
    expect(await town.see("stranger", "areas { id }")).toEqual([]);
    expect(await town.see("stranger", "overview { waitingCount waiting { id } }")).toEqual({
      waitingCount: 0,
      waiting: [],
    });
    expect(
      await town.see("stranger", "viewer { organization { id } seats { id } streams { kind } }"),
    ).toEqual({
      organization: null,
      seats: [],
      streams: [{ kind: "OWN" }],
    });
    for (const side of things) {
      for (const field of ["deficiency", "escalation", "forum", "meeting", "agendaItem"] as const) {
        await expect(town.see("stranger", `${field}(id: "${side[field]}") { id }`)).rejects.toThrow(
          "NOT_FOUND",
        );
      }
    }
  });

  it("carries out nothing for a stranger on what belongs to others", async () => {
    const before = await town.rows();
    const [own] = things;
    for (const [mutation, id, more] of [
      ["acknowledgeDeficiency", own.deficiency, {}],
      ["replyToDeficiency", own.deficiency, { text: "Prov", version: undefined }],
      ["closeDeficiency", own.deficiency, { reason: "Prov" }],
      ["escalate", own.deficiency, { question: "Prov", tried: "Prov" }],
      [
        "saveDeficiencyDraft",
        own.draft,
        { title: "Prov", description: "Prov", category: "OTHER", concernedOrganizationIds: [] },
      ],
      ["acceptEscalation", own.escalation, {}],
      ["acceptTransfer", own.transfer, {}],
      ["moveActivity", own.activity, { action: "start" }],
      ["proposeActionPlan", own.plan, {}],
      ["reviseActionPlan", own.adoptedPlan, {}],
      ["updateGoal", own.goal, { text: "Prov" }],
      ["reportActivityStatus", own.work, { text: "Prov" }],
      ["setSubItem", own.subItem, { status: "DONE" }],
      ["followUpActivity", own.followUp, { text: "Prov" }],
      ["endMeeting", own.meeting, {}],
      ["handleAgendaItem", own.agendaItem, {}],
      ["setPresence", own.attendance, { presence: "ABSENT" }],
      ["moveMembership", own.membership, { action: "leave" }],
      ["assignSeat", own.seat, { userId: null }],
    ] as const) {
      const { errors } = await town.attempt("stranger", mutation, { id, version: 1, ...more });
      expect(errors[0]?.extensions.code, mutation).toBe("NOT_FOUND");
    }
    expect(await town.rows()).toEqual(before);
  });
});

describe("the API's role", () => {
  const tried = (sql: string, values: unknown[] = []) =>
    refused(behindTheWall("coordinator", () => app.query(sql, values)));

  it("owns nothing, passes by no wall, and may make nothing", async () => {
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (select count(*)::int from pg_class where relowner = r.oid) as owned,
              (select count(*)::int from pg_auth_members where member = r.oid) as member
         from pg_roles r where rolname = current_user`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0, member: 0 },
    ]);
    expect(await tried("create table mine (id int)")).toBe(denied);
    expect(await tried("alter table deficiency disable row level security")).toBe(denied);
    expect(await tried("set role hub_system")).toBe(denied);
    const walled = behindTheWall("coordinator", async () => {
      await app.query("set local row_security = off");
      await app.query("select count(*) from deficiency");
    });
    expect(await refused(walled)).toBe(denied);
  });

  it("every table is walled, also for its owner", async () => {
    const open = await town.sql<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
          and not (relrowsecurity and relforcerowsecurity)`,
    );
    // Migrations and the demo's shift of time: nobody's matter.
    expect(open.map(({ name }) => name).sort()).toEqual(["hub_clock", "mikro_orm_migrations"]);
  });

  it("does not write the log, nor unwrite it", async () => {
    expect(await tried("insert into change select * from change limit 1")).toBe(denied);
    expect(await tried("update change set action = 'x'")).toBe(denied);
    expect(await tried("delete from change")).toBe(denied);
    for (const table of [
      "change_person",
      "stream_head",
      "session",
      "scope",
      "scope_grant",
      "scope_offer",
      "deadline_notice",
      "number_series",
    ]) {
      expect(await tried(`select 1 from ${table}`), table).toBe(denied);
      expect(await tried(`delete from ${table}`), table).toBe(denied);
    }
  });

  it("reads no one else's receipts", async () => {
    const { rows } = await behindTheWall("coordinator", () =>
      app.query("select distinct user_id = viewer_id() as own from mutation_receipt"),
    );
    expect(rows.every(({ own }) => own === true)).toBe(true);
    expect(
      await tried(
        "insert into mutation_receipt (user_id, client_mutation_id, request_hash) values (gen_random_uuid(), 'x', 'x')",
      ),
    ).toBe(denied);
  });

  it("opens no scope that it does not see, and lays no row in one", async () => {
    const [scope] = await town.sql<{ id: string; reporter: string }>(
      `select d.scope_id as id, r.scope_id as reporter from deficiency d join deficiency_reporter r on r.deficiency_id = d.id where d.id = ?`,
      [things[1].deficiency],
    );
    const mine = "{user:mine}";
    expect(await tried("select regrant_scope($1, $2::text[], '{}')", [scope?.id, mine])).toBe(denied);
    expect(await tried("select open_scope($1, 'matter', $2::text[])", [scope?.id, mine])).toBe("23505");
    expect(
      await tried("select open_scope_like(gen_random_uuid(), 'x', $1, $2::text[])", [scope?.id, mine]),
    ).toBe(denied);
    expect(
      await tried("select offer_scope($1, gen_random_uuid(), $2::text[], '{}')", [scope?.id, mine]),
    ).toBe(denied);
    expect(await tried("select take_scope_offer($1)", [scope?.reporter])).toBe(denied);
    expect(await tried("select viewer_keys(gen_random_uuid(), gen_random_uuid())")).toBe(denied);
    expect(await tried("update deficiency set scope_id = $1", [scope?.id])).toBe(denied);
    const moved = await behindTheWall("coordinator", () =>
      app.query("update deficiency set title = 'x' where id = $1", [things[1].deficiency]),
    );
    expect(moved.rowCount).toBe(0);
  });
});

it("the check bites: with one policy opened, a stranger sees what is behind it", async () => {
  await town.sql('alter policy "viewer" on "reply" using (true)');
  expect((await seen("stranger")).reply).toBeGreaterThan(0);
});

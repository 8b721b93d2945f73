import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTown, switchPoliciesOff } from "../support/openPolicies.ts";
import type { Things } from "../support/probe.ts";
import type { Town, Who } from "../support/town.ts";
import { behindTheWall, connectAsApp } from "../support/wall.ts";

let town: Town;
let things: readonly [Things, Things];
let app: pg.Client;

beforeAll(async () => {
  switchPoliciesOff();
  ({ town, things } = await openTown());
  app = await connectAsApp(town);
});
afterAll(async () => {
  await app.end();
  await town.close();
});

const as = <T>(who: Who, work: () => Promise<T>) => behindTheWall(town, app, who, work);

const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: pg.DatabaseError) => error.code ?? error.message,
  );
const denied = "42501";

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
      "forumProposals",
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
    refused(as("coordinator", () => app.query(sql, values)));

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
    const walled = as("coordinator", async () => {
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
    const { rows } = await as("coordinator", () =>
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
    const moved = await as("coordinator", () =>
      app.query("update deficiency set title = 'x' where id = $1", [things[1].deficiency]),
    );
    expect(moved.rowCount).toBe(0);
  });
});

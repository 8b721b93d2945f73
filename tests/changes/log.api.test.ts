import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { playAgreements, playResponsibilities } from "../support/agreementWalk.ts";
import { Anchorings } from "../support/anchorings.ts";
import { type Client, mutationId, startTestApp, type TestApp } from "../support/app.ts";
import { day } from "../support/day.ts";
import { playMeetings } from "../support/meetingWalk.ts";
import { MinutesStories } from "../support/minutes.ts";
import { playPlans } from "../support/planWalk.ts";
import { forumAs } from "../support/reorganizing.ts";
import { addForum } from "../support/settle.ts";
import * as steps from "../support/steps.ts";
import { Town } from "../support/town.ts";
import { changeOutside, changeReading, changeUnnamed } from "../support/trespass.ts";
import type { Person } from "../support/world.ts";

const schema = buildSchema(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8"));
const mutations = schema.getMutationType()?.getFields() ?? {};

let app: TestApp;
const clients = new Map<Person, Client>();
const as = (person: Person): Client => clients.get(person) as Client;
const persons: Person[] = [
  "school",
  "representative",
  "social",
  "clinic",
  "coordinator",
  "operativeChair",
  "chair",
  "orgadmin",
  "admin",
];

beforeAll(async () => {
  app = await startTestApp();
  for (const person of persons) clients.set(person, await app.as(person));
});
afterAll(() => app.close());

async function sql<Row>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
  return app.hub.system.em.fork().execute<Row[]>(statement, [...values]);
}

/** How many rows of anything there are, and of the log. */
async function counts(): Promise<Record<string, number>> {
  const [row] = await sql<Record<string, number>>(
    `select (select count(*)::int from change) as changes, (select count(*)::int from change_person) as operations,
       (select sum(seq)::int from stream_head) as heads, (select count(*)::int from reply) as replies,
       (select count(*)::int from mutation_receipt) as receipts`,
  );
  return row as Record<string, number>;
}

describe("nothing changes unlogged, and nothing is logged that did not change", () => {
  it("a mutation that fails half-way leaves no row, no receipt and no line", async () => {
    const { id } = await steps.report(as("school"), [app.world.organizations.clinic]);
    const before = await counts();
    const { data, errors } = await as("clinic").ask<object, object>(
      `mutation ($one: ReplyToDeficiencyInput!, $two: ReplyToDeficiencyInput!) {
         one: replyToDeficiency(input: $one) { id } two: replyToDeficiency(input: $two) { id } }`,
      {
        one: { clientMutationId: mutationId(), id, text: "Den första." },
        two: { clientMutationId: mutationId(), id, text: " " },
      },
    );
    expect(data).toBeNull();
    expect(errors?.[0]?.path).toEqual(["two"]);
    expect(await counts()).toEqual(before);
    await steps.reply(as("clinic"), id);
    expect(await counts()).not.toEqual(before);
  });

  it.each([
    ["that no action names", changeUnnamed, "a change that no action names"],
    ["while reading", changeReading, "a change outside a writing operation"],
    ["outside an operation", changeOutside, "a change outside a writing operation"],
  ])("a change %s is refused", async (_name, change, message) => {
    const before = await counts();
    await expect(change(app.hub, app.world.forums.operative)).rejects.toThrow(message);
    expect(await counts()).toEqual(before);
    expect(await sql("select from forum where purpose <> 'Att pröva med.'")).toEqual([]);
  });

  it("the API's role reads what it sees and writes nothing; who was behind it may not read at all", async () => {
    const client = new pg.Client({ connectionString: app.hub.appUrl });
    await client.connect();
    const tries = [
      `insert into change (stream, seq, at, action, subject_type, subject_id, fields, operation_id)
         values (gen_random_uuid(), 1, now(), 'x', 'X', gen_random_uuid(), '[]', gen_random_uuid())`,
      "update change set action = 'x'",
      "delete from change",
      "truncate change",
      "update stream_head set seq = 0",
      "delete from stream_head",
      "select from change_person",
      "delete from change_person",
    ];
    for (const attempt of tries) {
      await expect(client.query(attempt), attempt).rejects.toThrow(/^permission denied for table/);
    }
    expect((await client.query("select from change")).rowCount).toBe(0);
    await client.end();
  });
});

/** A word that stands in every text that the walk writes. */
const marker = "Kännetecken";
const text = (about: string) => `${marker} ${about}`;

class Walk {
  /** Lines that each wrote, at the fewest. */
  readonly played = new Map<string, number>();

  async play(person: Person, name: string, input: Record<string, unknown>): Promise<steps.Step> {
    const type = mutations[name]?.args.find((arg) => arg.name === "input")?.type;
    const before = (await counts()).changes ?? 0;
    const { data, errors } = await as(person).ask<{ done: steps.Step }, object>(
      `mutation ($input: ${type}) { done: ${name}(input: $input) { id version } }`,
      { input: { clientMutationId: mutationId(), ...input } },
    );
    if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    const lines = ((await counts()).changes ?? 0) - before;
    this.played.set(name, Math.min(lines, this.played.get(name) ?? lines));
    return data.done;
  }
}

const at = steps.at;

/** Every mutation of the schema, once or more. */
async function playEverything(walk: Walk): Promise<void> {
  const { organizations, forums } = app.world;
  const report = (more: object = {}) =>
    walk.play("school", "reportDeficiency", {
      title: text("rubrik"),
      description: text("beskrivning"),
      category: "TRANSITION",
      concernedOrganizationIds: [organizations.clinic],
      noIndividualAttested: true,
      ...more,
    });
  const fresh = async (id: string): Promise<steps.Step> => {
    const [row] = await sql<steps.Step>(
      `select id, version, status from deficiency where id = ?
       union all select id, version, status from escalation where id = ?
       union all select id, version, status from activity where origin_id = ?`,
      [id, id, id],
    );
    return row as steps.Step;
  };
  const escalate = async () => {
    const { id, version } = await walk.play("coordinator", "acknowledgeDeficiency", at(await report()));
    await walk.play("clinic", "replyToDeficiency", { id, text: text("svar") });
    const asked = { question: text("fråga"), tried: text("prövat") };
    return { id, escalation: await walk.play("coordinator", "escalate", { id, version, ...asked }) };
  };

  const draft = await walk.play("school", "saveDeficiencyDraft", {
    title: text("utkast"),
    description: text("utkast"),
    category: "OTHER",
    concernedOrganizationIds: [organizations.clinic],
  });
  const reported = await report(at(draft));
  await walk.play("school", "withdrawDeficiency", { ...at(reported), reason: text("återtagen") });

  const first = await escalate();
  const taken = await walk.play("chair", "acceptEscalation", at(first.escalation));
  const answered = await walk.play("chair", "answerEscalation", { ...at(taken), answer: text("besked") });
  await walk.play("coordinator", "conveyAnswer", { ...at(answered), text: text("vidare") });
  await walk.play("school", "askRepresentative", { id: first.id, reason: text("dröjer") });
  const measures = [
    { title: text("åtgärd"), due: "2099-01-31", responsibleOrganizationId: organizations.clinic },
  ];
  await walk.play("coordinator", "decideMeasures", { ...at(await fresh(first.id)), measures });
  const [activity] = await sql<steps.Step>("select id, version, status from activity where origin_id = ?", [
    first.id,
  ]);
  await walk.play("clinic", "moveActivity", { ...at(activity as steps.Step), action: "start" });
  const feedback = await walk.play("coordinator", "giveFeedback", {
    ...at(await fresh(first.id)),
    outcome: "MEASURES",
    summary: text("återkoppling"),
  });
  await walk.play("operativeChair", "closeDeficiency", { ...at(feedback), reason: text("klart") });

  const second = await escalate();
  await walk.play("chair", "returnEscalation", { ...at(second.escalation), reason: text("åter") });
  const third = await escalate();
  await walk.play("coordinator", "withdrawEscalation", { ...at(third.escalation), reason: text("tas åter") });
  const fourth = await escalate();
  const up = await walk.play("chair", "acceptEscalation", at(fourth.escalation));
  await walk.play("chair", "sendOnEscalation", { ...at(up), question: text("högre"), tried: text("prövat") });

  const begun = await walk.play(
    "coordinator",
    "startHandling",
    at(await walk.play("coordinator", "acknowledgeDeficiency", at(await report()))),
  );
  const told = await walk.play("coordinator", "giveFeedback", {
    ...at(begun),
    outcome: "NO_MEASURE",
    summary: text("återkoppling"),
  });
  await walk.play("school", "giveVerdict", { ...at(told), verdict: "SOLVED", comment: text("omdöme") });

  for (const step of ["acceptTransfer", "returnTransfer", "withdrawTransfer"]) {
    const moved = await walk.play("coordinator", "proposeTransfer", {
      ...at(await report()),
      toForumId: forums.steering,
      reason: text("fel forum"),
    });
    const reason = step === "returnTransfer" ? { reason: text("inte vårt") } : {};
    await walk.play(step === "withdrawTransfer" ? "coordinator" : "chair", step, {
      ...at(moved),
      ...reason,
    });
  }

  const [{ id: areaId } = { id: "" }] = await sql<{ id: string }>("select id from area");
  const forum = await walk.play("admin", "createForum", {
    name: text("forum"),
    purpose: text("syfte"),
    code: "NYTT",
    kind: "BUS",
    level: "OPERATIVE",
    areaId,
    parentForumId: forums.steering,
  });
  const invited = await walk.play("admin", "inviteOrganization", {
    forumId: forum.id,
    organizationId: organizations.clinic,
    from: "2024-01-01",
  });
  const joined = await walk.play("orgadmin", "moveMembership", { ...at(invited), action: "accept" });
  const seat = await walk.play("orgadmin", "addSeat", {
    membershipId: joined.id,
    role: "REPRESENTATIVE",
    mandate: "DECIDE",
  });
  const [{ id: userId } = { id: "" }] = await sql<{ id: string }>(
    "select id from user_account where email = 'clinic@test.example'",
  );
  await walk.play("orgadmin", "assignSeat", { ...at(seat), userId });
  const edited = await walk.play("admin", "updateForum", { ...at(forum), purpose: text("nytt syfte") });
  await walk.play("admin", "moveForum", { ...at(edited), action: "activate" });
  await playCadence(walk);
  await playMeetings(new Town(app), (...step) => walk.play(...step), text);
  await playAnchoring(walk);
  await playMinutes(walk);
  await playPlans(new Town(app), (...step) => walk.play(...step), text);
  await playAgreements(new Town(app), (...step) => walk.play(...step), text);
  await playResponsibilities(new Town(app), (...step) => walk.play(...step), text);
  await playProposals(walk);
  await playReorganization(walk);
}

/** A chair proposes a new forum otherwise than first, and is refused; a split is taken back. */
async function playProposals(walk: Walk): Promise<void> {
  const proposal = { forumId: app.world.forums.operative, text: text("förslag") };
  const split = await walk.play("operativeChair", "proposeForumChange", { ...proposal, kind: "SPLIT" });
  await walk.play("operativeChair", "withdrawForumProposal", at(split));
  const first = await walk.play("operativeChair", "proposeForumChange", { ...proposal, kind: "SPLIT" });
  const second = await walk.play("operativeChair", "editForumProposal", {
    ...at(first),
    ...{ kind: "CREATE", text: text("annat förslag") },
  });
  await walk.play("admin", "answerForumProposal", {
    ...at(second),
    ...{ outcome: "DECLINED", answer: text("avslag") },
  });
}

/** One forum is split in two, which are merged again; the one that is left ends. */
async function playReorganization(walk: Walk): Promise<void> {
  const { organizations } = app.world;
  const town = new Town(app);
  const today = day();
  const members = [organizations.school, organizations.clinic];
  const id = await addForum(town, { key: "delas", level: "OPERATIVE", members });
  const membershipIds = (await forumAs(town, "admin", id)).memberships.map((one) => one.id);
  const successors = ["DELA", "DELB"].map((code) => ({ name: text(code), code, membershipIds }));
  await walk.play("admin", "splitForum", {
    ...{ id, version: 1, effectiveOn: today, reason: text("för stort") },
    ...{ successors, matters: [] },
  });
  const parts = (await forumAs(town, "admin", id)).successors.map(({ to }) => ({ id: to.id, version: 1 }));
  const merged = await walk.play("admin", "mergeForums", {
    ...{ forums: parts, effectiveOn: today, reason: text("för små") },
    newForum: { name: text("ett"), code: "DELC" },
  });
  const copied = await walk.play("admin", "copyMembers", {
    ...at(merged),
    fromForumId: app.world.forums.operative,
    from: today,
  });
  const invited = await sql<steps.Step>("select id, version from membership where status = 'INVITED'");
  for (const one of invited) await town.do("admin", "moveMembership", { ...at(one), action: "decline" });
  await walk.play("admin", "closeForum", { ...at(copied), closedOn: today, reason: text("slut") });
}

/** How often a forum is to meet, and a calendar that follows it. */
async function playCadence(walk: Walk): Promise<void> {
  const rule = await walk.play("operativeChair", "setCadence", {
    forumId: app.world.forums.operative,
    times: 2,
    period: "TERM",
    validFrom: day(0),
  });
  await walk.play("operativeChair", "endCadence", { ...at(rule), lastDay: day(30) });
  const feed = await walk.play("clinic", "createCalendarFeed", {});
  await walk.play("clinic", "revokeCalendarFeed", at(feed));
}

/** Notes and minutes, from an own draft to an addendum. */
async function playMinutes(walk: Walk): Promise<void> {
  const own = new Town(app);
  const stories = new MinutesStories(own);
  const { meeting, item } = await stories.inSession();
  const opened = await walk.play("operativeChair", "openSharedNotes", at(meeting as steps.Step));
  await walk.play("clinic", "lockNote", { agendaItemId: item });
  const note = await walk.play("social", "saveNote", {
    agendaItemId: item,
    text: text("utkast"),
    version: 0,
  });
  await walk.play("social", "publishNote", at(note));
  await own.do("operativeChair", "endMeeting", at(opened));
  const { id } = await walk.play("coordinator", "draftMinutes", { meetingId: opened.id, form: "NOTES" });
  const now = async () => ({ id, version: await own.versionOf(id) });
  const [first] = (await stories.see("coordinator", id)).items;
  await walk.play("coordinator", "saveMinutesItem", { ...at(first as steps.Step), text: text("punkt") });
  await walk.play("coordinator", "shareMinutes", await now());
  await walk.play("clinic", "commentMinutes", { id, text: text("synpunkt") });
  const seatIds = [await stories.seat("representative")];
  await walk.play("coordinator", "chooseAdjusters", { ...(await now()), seatIds });
  await walk.play("operativeChair", "signMinutes", await now());
  await walk.play("representative", "signMinutes", await now());
  await walk.play("coordinator", "addMinutesAddendum", { ...(await now()), text: text("tillägg") });
}

/** A decision that the parties are to anchor at home. */
async function playAnchoring(walk: Walk): Promise<void> {
  const anchorings = new Anchorings(new Town(app));
  const today = await anchorings.today();
  const receipt = await anchorings.receipt(app.world.organizations.clinic);
  await walk.play("coordinator", "remindAnchoring", { id: receipt.id });
  const { id, version } = await walk.play("clinic", "conveyAnchoring", {
    ...at(receipt),
    channel: "MEETING",
    conveyedOn: today,
    audience: text("mottagare"),
  });
  const anchored = await walk.play("clinic", "confirmAnchored", { id, version, anchoredOn: today });
  await walk.play("clinic", "objectToAnchoring", { ...at(anchored), reason: text("invändning") });
}

describe("every mutation of the schema", () => {
  it("writes its line, which holds no text and no person", async () => {
    const walk = new Walk();
    await playEverything(walk);
    expect([...walk.played.keys()].sort()).toEqual(Object.keys(mutations).sort());
    const silent = [...walk.played].filter(([, lines]) => lines === 0).map(([name]) => name);
    expect(silent).toEqual([]);

    const log = await sql<Record<string, unknown>>("select * from change");
    const written = JSON.stringify(log);
    expect(written).not.toContain(marker);
    const known = await sql<{ id: string }>("select id from user_account union select id from assignment");
    expect(known.filter(({ id }) => written.includes(id))).toEqual([]);
    const texts = await sql<{ n: number }>(
      "select count(*)::int as n from deficiency where description like ?",
      [`${marker}%`],
    );
    expect(texts[0]?.n).toBeGreaterThan(5);
    // It plays every mutation there is, some hundred.
  }, 120_000);

  it("is traced to the person behind it, apart from the log", async () => {
    const { id } = await steps.report(as("school"), [app.world.organizations.clinic]);
    const rows = await sql<{ email: string; action: string }>(
      `select distinct u.email, c.action from change c join change_person p on p.operation_id = c.operation_id
         join user_account u on u.id = p.user_id where c.subject_id = ?`,
      [id],
    );
    expect(rows).toEqual([{ email: "school@test.example", action: "deficiency.report" }]);
  });
});

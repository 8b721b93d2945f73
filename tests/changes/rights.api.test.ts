import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Client, mutationId, startTestApp, type TestApp } from "../support/app.ts";
import { cursorsOf, type Feed, follow } from "../support/feed.ts";
import * as steps from "../support/steps.ts";
import type { Person } from "../support/world.ts";

/** In milliseconds. */
const promptly = 5000;

let app: TestApp;
let school: Client;
let coordinator: Client;
const opened: TestApp[] = [];

// A world each, since every test takes rights away.
beforeEach(async () => {
  app = await startTestApp();
  opened.push(app);
  [school, coordinator] = await Promise.all([app.as("school"), app.as("coordinator")]);
});
afterAll(async () => {
  for (const one of opened) await one.close();
});

const report = () => steps.report(school, [app.world.organizations.clinic]);

/** As the system: what no mutation does yet. */
const sql = (statement: string, values: readonly unknown[] = []) =>
  app.hub.system.em.fork().execute(statement, [...values]);

async function ask<Data>(client: Client, query: string, variables: object): Promise<Data> {
  const { data, errors } = await client.ask<Data, object>(query, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

/**
 * Follows as that person while reports come in, takes the right away, and reports on. Answers what was told of what
 * was committed after the right was gone, and when the end of it was told.
 */
async function withdrawing(
  person: Person,
  kind: "ROOM" | "REPRESENTATIVES",
  withdraw: (client: Client) => Promise<unknown>,
) {
  const client = await app.as(person);
  const cursors = await cursorsOf(client, kind);
  const [stream = ""] = cursors.keys();
  const feed = await follow(app, client, cursors);
  const witness = await follow(app, coordinator, await cursorsOf(coordinator, "ROOM"));

  const before = await report();
  await feed.until(({ changes }) => changes.some(({ subjectId }) => subjectId === before.id));
  const stillThere = report();
  await withdraw(client);
  const since = performance.now();
  const late = await Promise.all([report(), report(), report()]);
  await stillThere;
  const end = await endOf(feed, stream);
  const took = performance.now() - since;
  const last = await report();
  await witness.until(({ changes }) => changes.some(({ subjectId }) => subjectId === last.id));
  const told = feed.batches.flatMap(({ changes }) => changes.map(({ subjectId }) => subjectId));
  await Promise.all([feed.close(), witness.close()]);
  return { end, took, leaked: [...late, last].filter(({ id }) => told.includes(id)) };
}

/** RESET of the stream, or the code of the refusal that ended the feed. */
const endOf = (feed: Feed, stream: string): Promise<string> =>
  Promise.race([
    feed.until((batch) => batch.kind === "RESET" && batch.stream === stream).then(() => "RESET"),
    feed.ended.then(([refusal]) => refusal?.extensions.code ?? "COMPLETE"),
  ]).catch(async () => (await feed.ended)[0]?.extensions.code ?? "COMPLETE");

const seatOf = async (person: string): Promise<{ id: string; version: number }> => {
  const [seat] = await sql(
    "select s.id, s.version from seat s join user_account u on u.id = s.user_id where u.email like ?",
    [`${person}@%`],
  );
  return seat as unknown as { id: string; version: number };
};

describe("a right withdrawn in mid-stream tells nothing more", () => {
  it("a seat made vacant", async () => {
    const orgadmin = await app.as("orgadmin");
    const seat = await seatOf("operative-chair");
    const { end, took, leaked } = await withdrawing("operativeChair", "ROOM", () =>
      ask(orgadmin, "mutation ($input: AssignSeatInput!) { assignSeat(input: $input) { id } }", {
        input: { clientMutationId: mutationId(), id: seat.id, version: seat.version, userId: null },
      }),
    );
    expect(leaked).toEqual([]);
    expect(end).toBe("RESET");
    expect(took).toBeLessThan(promptly);
  });

  it("a membership left, with its representative", async () => {
    const orgadmin = await app.as("orgadmin");
    const [membership] = (await sql(
      "select m.id, m.version from membership m where m.forum_id = ? and m.organization_id = ?",
      [app.world.forums.operative, app.world.organizations.clinic],
    )) as unknown as { id: string; version: number }[];
    const { end, took, leaked } = await withdrawing("clinic", "ROOM", () =>
      ask(orgadmin, "mutation ($input: MoveMembershipInput!) { moveMembership(input: $input) { id } }", {
        input: { clientMutationId: mutationId(), ...membership, action: "leave" },
      }),
    );
    expect(leaked).toEqual([]);
    expect(end).toBe("RESET");
    expect(took).toBeLessThan(promptly);
  });

  it("an assignment ended", async () => {
    const { end, took, leaked } = await withdrawing("clinic", "REPRESENTATIVES", () =>
      sql(
        `update assignment set valid_to = hub_today() - 1
          where user_id = (select id from user_account where email = 'clinic@test.example')`,
      ),
    );
    expect(leaked).toEqual([]);
    expect(end).toBe("UNAUTHENTICATED");
    expect(took).toBeLessThan(promptly);
  });

  it("a session signed out", async () => {
    const { end, took, leaked } = await withdrawing("clinic", "ROOM", (client) =>
      fetch(`${app.url}/session`, {
        method: "DELETE",
        headers: { authorization: `Bearer ${client.token}` },
      }),
    );
    expect(leaked).toEqual([]);
    expect(end).toBe("UNAUTHENTICATED");
    expect(took).toBeLessThan(promptly);
  });
});

it("without a change in it, the end of a right is told within five seconds all the same", async () => {
  const client = await app.as("operativeChair");
  const other = await app.as("clinic");
  const cursors = await cursorsOf(client, "ROOM");
  const [stream = ""] = cursors.keys();
  const feed = await follow(app, client, cursors);
  const signedOut = await follow(app, other, await cursorsOf(other, "ROOM"));
  await report();
  await Promise.all([feed.next(), signedOut.next()]);
  const seat = await seatOf("operative-chair");
  const since = performance.now();
  await Promise.all([
    sql("update seat set user_id = null where id = ?", [seat.id]),
    fetch(`${app.url}/session`, { method: "DELETE", headers: { authorization: `Bearer ${other.token}` } }),
  ]);
  expect(await endOf(feed, stream)).toBe("RESET");
  expect((await signedOut.ended)[0]?.extensions).toMatchObject({
    code: "UNAUTHENTICATED",
    reason: "sessionEnded",
  });
  expect(performance.now() - since).toBeLessThan(promptly);
  expect(feed.batches.flatMap(({ changes }) => changes).length).toBe(1);
});

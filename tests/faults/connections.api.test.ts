import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Client, mutationId, startTestApp, type TestApp } from "../support/app.ts";
import { cursorsOf, type Feed, follow } from "../support/feed.ts";
import { Executioner } from "../support/kill.ts";
import { readLog } from "../support/log.ts";
import * as steps from "../support/steps.ts";

let app: TestApp;
let executioner: Executioner;
let school: Client;
let clinic: Client;
let coordinator: Client;

beforeEach(async () => {
  app = await startTestApp({ mayFail: true });
  executioner = await Executioner.of(app);
  [school, clinic, coordinator] = await Promise.all([
    app.as("school"),
    app.as("clinic"),
    app.as("coordinator"),
  ]);
});
afterEach(async () => {
  await app?.close();
  await executioner?.close();
});

const report = () => steps.report(school, [app.world.organizations.clinic]);

const waiting = { timeout: 5000, interval: 10 };

const replyMutation =
  "mutation ($input: ReplyToDeficiencyInput!) { replyToDeficiency(input: $input) { id version } }";

/**
 * Replies as an impatient client: sends it twice at once, and again with the same id until the hub says that it is
 * done.
 */
async function insist(id: string, text: string): Promise<void> {
  const input = { clientMutationId: mutationId(), id, text };
  for (let attempt = 1; attempt < 200; attempt++) {
    const answers = await Promise.all([1, 2].map(() => clinic.ask<object, object>(replyMutation, { input })));
    if (answers.some(({ data }) => data)) return;
    const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
    expect(codes).toEqual(["INTERNAL", "INTERNAL"]);
  }
  throw new Error("the hub does not come back");
}

const repliesThere = async (): Promise<string[]> => {
  const client = await executioner.spared(app.hub.ownerUrl);
  const { rows } = await client.query<{ text: string }>("select text from reply order by text");
  await client.end();
  return rows.map(({ text }) => text);
};

/** How long each of these took to be told, one after the other, in milliseconds. */
async function latencies(feed: Feed, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const { id } = await report();
    const since = performance.now();
    await feed.until(({ changes }) => changes.some(({ subjectId }) => subjectId === id));
    took.push(performance.now() - since);
  }
  return took;
}

describe("every connection of the hub is killed again and again", () => {
  it("what was acknowledged is there once, and subscribers miss nothing", async () => {
    const kills = 12;
    const writers = 8;
    const matters = await Promise.all([report(), report()]);
    const cursors = await cursorsOf(coordinator, "ROOM");
    const [[stream, start] = ["", 0]] = cursors;
    const feed = await follow(app, coordinator, cursors);
    const resuming = await follow(app, coordinator, cursors);
    const done = ["Svar före"];
    await insist(matters[0].id, "Svar före");
    // Both are there before the first kill: who is cut off while asking to follow has to ask again.
    await Promise.all([feed.next(), resuming.next()]);

    let progress = Promise.withResolvers<void>();
    let isOver = false;
    let killed = 0;
    const writing = Array.from({ length: writers }, async (_, writer) => {
      for (let i = 0; !isOver; i++) {
        const text = `Svar ${writer}.${i}`;
        await insist(matters[i % 2]?.id ?? "", text);
        done.push(text);
        progress.resolve();
      }
    });
    for (let kill = 0; kill < kills; kill++) {
      progress = Promise.withResolvers();
      await progress.promise;
      killed += await executioner.killAll();
    }
    isOver = true;
    expect(killed).toBeGreaterThan(kills * 3);
    await Promise.all(writing);

    expect(await repliesThere()).toEqual([...done].sort());
    const log = (await readLog(app.hub.ownerUrl)).filter((row) => row.stream === stream && row.seq > start);
    expect(log.map(({ seq }) => seq)).toEqual(done.map((_, index) => start + index + 1));
    const head = start + log.length;
    for (const one of [feed, resuming]) {
      if (one.cursors.get(stream) !== head) await one.until(({ cursor }) => cursor === head);
      expect(one.batches.flatMap(({ changes }) => changes.map(({ seq }) => seq))).toEqual(
        log.map(({ seq }) => seq),
      );
    }

    // The bell rings again: asking once a second would take eight.
    const took = await latencies(feed, 8);
    expect(took.reduce((sum, one) => sum + one, 0)).toBeLessThan(4000);
    await Promise.all([feed.close(), resuming.close()]);
  }, 60_000);

  it("in the middle of COMMIT too, and the pool lives on", async () => {
    const { id } = await report();
    const holder = await executioner.spared(app.hub.ownerUrl);
    await holder.query(`
      create function hold() returns trigger language plpgsql as $$
        begin perform pg_advisory_xact_lock_shared(42); return null; end $$;
      create constraint trigger hold after insert on reply deferrable initially deferred
        for each row execute function hold();`);
    await holder.query("select pg_advisory_lock(42)");
    const texts = Array.from({ length: 10 }, (_, i) => `Svar ${i}`);
    const answers = Promise.all(texts.map((text) => insist(id, text)));
    for (let kill = 0; kill < 11; kill++) {
      await vi.waitFor(async () => expect(await executioner.waiting("commit")).toBeGreaterThan(0), waiting);
      await executioner.killAll();
    }
    await holder.end();
    await answers;
    expect(await repliesThere()).toEqual(texts);
    // More than the pool has: each of its places is free again.
    await Promise.all(Array.from({ length: 25 }, () => steps.reply(clinic, id)));
    expect((await repliesThere()).length).toBe(35);
  });
});

describe("a database that lets nobody in", () => {
  it("costs a subscriber the time that it is away, and nothing else", async () => {
    const { id } = await report();
    const feed = await follow(app, coordinator, await cursorsOf(coordinator, "ROOM"));
    await steps.reply(clinic, id);
    await feed.next();
    await executioner.shut();
    const refused = await clinic.ask<object, object>(replyMutation, {
      input: { clientMutationId: mutationId(), id, text: "Under avbrottet." },
    });
    expect(refused.errors?.[0]?.extensions.code).toBe("INTERNAL");
    expect((await fetch(`${app.url}/readyz`)).status).toBe(503);
    await executioner.open();
    await insist(id, "Efter avbrottet.");
    expect((await feed.next()).changes).toMatchObject([{ action: "deficiency.reply" }]);
    await feed.close();
  });

  it("does not keep the hub from stopping while subscribers wait for it", async () => {
    const { id } = await report();
    const feed = await follow(app, coordinator, await cursorsOf(coordinator, "ROOM"));
    await steps.reply(clinic, id);
    await feed.next();
    await executioner.shut();
    const since = performance.now();
    await app.close();
    expect(performance.now() - since).toBeLessThan(5000);
    app = null as never;
  });
});

describe("two that wait for each other", () => {
  it("are let through: the one that PostgreSQL chose is carried out again", async () => {
    const { id } = await report();
    const [first, second] = [mutationId(), mutationId()];
    const other = await executioner.spared(app.hub.ownerUrl);
    const [{ userId } = { userId: "" }] = (
      await other.query<{ userId: string }>(
        `select id as "userId" from user_account where email = 'clinic@test.example'`,
      )
    ).rows;
    const hold = (mutation: string) =>
      other.query(
        "insert into mutation_receipt (user_id, client_mutation_id, request_hash) values ($1, $2, 'other')",
        [userId, mutation],
      );
    // The hub's transaction is the one that looks for a deadlock first, so it is the one to give way; it waits for
    // longer, also where only a superuser may say so.
    await other.query("set deadlock_timeout = '20s'").catch(() => {});
    await other.query("begin");
    await hold(second);
    const answer = clinic.ask<object, object>(
      `mutation ($one: ReplyToDeficiencyInput!, $two: ReplyToDeficiencyInput!) {
         one: replyToDeficiency(input: $one) { id } two: replyToDeficiency(input: $two) { id } }`,
      {
        one: { clientMutationId: first, id, text: "Ett" },
        two: { clientMutationId: second, id, text: "Två" },
      },
    );
    await vi.waitFor(
      async () => expect(await executioner.waiting("insert into mutation_receipt")).toBe(1),
      waiting,
    );
    await hold(first);
    await other.query("rollback");
    await other.end();
    expect((await answer).errors).toBeUndefined();
    expect(await repliesThere()).toEqual(["Ett", "Två"]);
  });
});

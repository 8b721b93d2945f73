import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Client, clientOf, mutationId } from "../support/app.ts";
import { cursorsOf, type FeedBatch, follow } from "../support/feed.ts";
import { readLog } from "../support/log.ts";
import { HubProcess } from "../support/process.ts";
import * as steps from "../support/steps.ts";
import type { World } from "../support/world.ts";

const hub = new HubProcess();
let world: World;
let school: Client;
let clinic: Client;
let coordinator: Client;

beforeAll(async () => {
  await hub.start();
  const filled = await hub.fill("school", "clinic", "coordinator");
  world = filled.world;
  [school, clinic, coordinator] = filled.tokens.map((token) => clientOf(hub.url, token)) as [
    Client,
    Client,
    Client,
  ];
});
afterAll(() => hub.stop());

/** Replies, again with the same id until the hub says that it is done, however often it is gone meanwhile. */
async function insist(id: string, text: string, isBack: () => Promise<unknown>): Promise<void> {
  const input = { clientMutationId: mutationId(), id, text };
  for (;;) {
    try {
      const { data } = await clinic.ask<object, object>(
        "mutation ($input: ReplyToDeficiencyInput!) { replyToDeficiency(input: $input) { id } }",
        { input },
      );
      if (data) return;
    } catch {
      // Cut off in the middle, or nobody there: whether it was done, only the hub can tell.
    }
    await isBack();
  }
}

it("a hub that is killed under load comes back by itself with all that it had acknowledged, once", async () => {
  const { id } = await steps.report(school, [world.organizations.clinic]);
  const start = await cursorsOf(coordinator, "ROOM");
  const [[stream, seq] = ["", 0]] = start;
  const before = await follow(hub, coordinator, start);

  const done: string[] = [];
  let back: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const kill = Promise.withResolvers<void>();
  const writing = Array.from({ length: 8 }, async (_, writer) => {
    for (let i = 0; !isOver; i++) {
      const text = `Svar ${writer}.${i}`;
      await insist(id, text, () => back);
      done.push(text);
      if (done.length === 30) kill.resolve();
    }
  });
  await kill.promise;
  const restarted = Promise.withResolvers<void>();
  back = restarted.promise;
  await hub.kill();
  const told: FeedBatch[] = [...before.batches];
  const acknowledged = [...done];
  await hub.start();
  isOver = true;
  restarted.resolve();
  await Promise.all(writing);

  const client = new pg.Client({ connectionString: hub.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ text: string }>("select text from reply");
  await client.end();
  const there = rows.map(({ text }) => text).sort();
  expect(acknowledged.length).toBeGreaterThanOrEqual(30);
  expect(there).toEqual([...done].sort());

  const log = (await readLog(hub.ownerUrl)).filter((row) => row.stream === stream && row.seq > seq);
  const seqs = done.map((_, index) => seq + index + 1);
  expect(log.map((row) => row.seq)).toEqual(seqs);
  const after = await follow(hub, coordinator, before.cursors);
  const head = seqs.at(-1);
  if (after.cursors.get(stream) !== head) await after.until(({ cursor }) => cursor === head);
  told.push(...after.batches);
  expect(told.flatMap(({ changes }) => changes.map((change) => change.seq))).toEqual(seqs);
  await after.close();
}, 60_000);

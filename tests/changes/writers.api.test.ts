import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, startTestApp, type TestApp } from "../support/app.ts";
import { cursorsOf, type Feed, type FeedBatch, follow } from "../support/feed.ts";
import { closeWatch, readLog, watchLog } from "../support/log.ts";
import * as steps from "../support/steps.ts";

const writers = 16;
let app: TestApp;
let school: Client;
let clinic: Client;
let coordinator: Client;
let chair: Client;
let secretariat: Client;

beforeAll(async () => {
  app = await startTestApp();
  [school, clinic, coordinator, chair, secretariat] = await Promise.all([
    app.as("school"),
    app.as("clinic"),
    app.as("coordinator"),
    app.as("chair"),
    app.as("secretariat"),
  ]);
});
afterAll(() => app.close());

/** Four transactions, the last of which writes the streams of two forums, both parties, the reporter and the overseer. */
async function write(): Promise<void> {
  const reported = await steps.report(school, [app.world.organizations.clinic]);
  const acknowledged = await steps.acknowledge(coordinator, steps.at(reported));
  await steps.reply(clinic, reported.id);
  await steps.escalate(coordinator, acknowledged);
}

/** One that loses its socket after every batch or two, and goes on from its cursors. */
class Dropper {
  readonly batches: FeedBatch[] = [];
  readonly #client: Client;
  readonly #stay = Promise.withResolvers<void>();
  #isStaying = false;
  #cursors: ReadonlyMap<string, number>;
  drops = 0;

  constructor(client: Client, cursors: ReadonlyMap<string, number>) {
    this.#client = client;
    this.#cursors = cursors;
  }

  /** Lets it keep its next socket. */
  stay(): void {
    this.#isStaying = true;
    this.#stay.resolve();
  }

  async dropUntilToldToStay(): Promise<void> {
    while (!this.#isStaying) {
      const feed = await follow(app, this.#client, this.#cursors);
      let batches = 1 + (this.drops % 2);
      const lived = feed.until(() => --batches === 0).catch(() => {});
      await Promise.race([lived, this.#stay.promise]);
      this.#leave(feed);
      this.drops += 1;
    }
  }

  async followTo(heads: ReadonlyMap<string, number>): Promise<void> {
    const feed = await follow(app, this.#client, this.#cursors);
    await reaches(feed, heads);
    this.#leave(feed);
  }

  #leave(feed: Feed): void {
    feed.drop();
    this.batches.push(...feed.batches);
    this.#cursors = feed.cursors;
  }
}

async function reaches(feed: Feed, heads: ReadonlyMap<string, number>): Promise<void> {
  const isThere = () => [...feed.cursors].every(([stream, seq]) => seq === (heads.get(stream) ?? seq));
  if (!isThere()) await feed.until(isThere);
}

const told = (batches: readonly FeedBatch[], stream: string): (readonly [number, string])[] =>
  batches
    .filter((batch) => batch.stream === stream)
    .flatMap(({ changes }) => changes.map(({ seq, action }) => [seq, action] as const));

describe(`${writers} concurrent writers`, () => {
  it("number each stream without a gap, in the order of commit, and every subscriber is told all of it once", async () => {
    const watch = await watchLog(app.hub.ownerUrl);
    const start = {
      room: await cursorsOf(coordinator, "ROOM"),
      above: await cursorsOf(chair, "ROOM"),
      own: await cursorsOf(school, "OWN"),
      concerned: await cursorsOf(clinic, "REPRESENTATIVES"),
      signals: await cursorsOf(secretariat, "OVERSIGHT"),
    };
    const steady: (readonly [Feed, ReadonlyMap<string, number>])[] = await Promise.all(
      (
        [
          [coordinator, start.room],
          [chair, start.above],
          [school, start.own],
          [clinic, start.concerned],
          [secretariat, start.signals],
        ] as const
      ).map(async ([client, from]) => [await follow(app, client, from), from] as const),
    );
    const droppers = [new Dropper(coordinator, start.room), new Dropper(chair, start.above)];
    const dropping = droppers.map((dropper) => dropper.dropUntilToldToStay());
    await Promise.all(Array.from({ length: writers }, write));
    for (const dropper of droppers) dropper.stay();
    await Promise.all(dropping);
    const log = await readLog(app.hub.ownerUrl);
    const byStream = Map.groupBy(log, ({ stream }) => stream);
    const heads = new Map([...byStream].map(([stream, rows]) => [stream, rows.length]));

    // Never a hole, not even for a moment: what was committed was always a beginning of the stream.
    const { looks, holes } = await closeWatch(watch);
    expect(looks).toBeGreaterThan(20);
    expect(holes).toEqual([]);
    for (const [stream, rows] of byStream) {
      expect(
        rows.map(({ seq }) => seq),
        stream,
      ).toEqual(rows.map((_, index) => index + 1));
    }
    const [room = ""] = start.room.keys();
    const [above = ""] = start.above.keys();
    expect(heads.get(room)).toBe(writers * 4);
    expect(heads.get(above)).toBe(writers);

    const late = await follow(app, coordinator, new Map([[room, 0]]));
    const all = [...steady, [late, new Map([[room, 0]])] as const];
    await Promise.all(all.map(([feed]) => reaches(feed, heads)));
    await Promise.all(droppers.map((dropper) => dropper.followTo(heads)));
    expect(droppers[0]?.drops).toBeGreaterThan(3);

    /** The actions that the subscriber may see the subject of. */
    const signalled = (action: string) => action.startsWith("deficiency.");
    const subscribers = [
      ...all.map(([feed, from]) => ({ batches: feed.batches, from })),
      { batches: droppers[0]?.batches ?? [], from: start.room },
      { batches: droppers[1]?.batches ?? [], from: start.above },
    ];
    for (const { batches, from } of subscribers) {
      for (const [stream, seq] of from) {
        const expected = log
          .filter((row) => row.stream === stream && row.seq > seq)
          .filter(({ action }) => !start.signals.has(stream) || signalled(action))
          .map((row) => [row.seq, row.action]);
        expect(told(batches, stream)).toEqual(expected);
      }
      expect(batches.every(({ kind }) => kind !== "RESET")).toBe(true);
    }
    await Promise.all(all.map(([feed]) => feed.close()));
  }, 60_000);
});

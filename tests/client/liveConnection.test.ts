import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backoff } from "../../client/live/backoff.ts";
import type { Cursor } from "../../client/live/cursors.ts";
import { type LiveBatch, LiveConnection, type Sink } from "../../client/live/liveConnection.ts";

interface Socket {
  after: readonly Cursor[];
  sink: Sink<LiveBatch>;
  isClosed: boolean;
}

/** A hub that is steered by the test: the sockets that were opened, and what the pages were told. */
function hub(heads: readonly Cursor[] = [{ stream: "room", seq: 10 }]) {
  const sockets: Socket[] = [];
  const told: string[] = [];
  const world = { heads, isOnline: true, answers: true };
  const connection = new LiveConnection<LiveBatch>(
    {
      open: (after, sink) => {
        const socket = { after, sink, isClosed: false };
        sockets.push(socket);
        return () => {
          socket.isClosed = true;
        };
      },
      loadStreams: () => (world.answers ? Promise.resolve(world.heads) : Promise.reject(new Error("away"))),
      changed: (batch, known) => told.push(`changed ${batch.cursor} known ${known}`),
      missed: () => told.push("missed"),
      signedOut: () => told.push("signedOut"),
      isOnline: () => world.isOnline,
      random: () => 0.999,
    },
    heads,
  );
  connection.start();
  const last = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error("no socket was opened");
    return socket;
  };
  return { connection, sockets, told, world, last };
}

const batch = (base: number, cursor: number, action = "deficiency.reply", stream = "room"): LiveBatch => ({
  kind: "CHANGES",
  stream,
  base,
  cursor,
  heads: [],
  changes: [{ seq: cursor, action }],
});
const heartbeat = (...heads: Cursor[]): LiveBatch => ({
  kind: "HEARTBEAT",
  stream: null,
  base: 0,
  cursor: 0,
  heads,
  changes: [],
});
const room = (seq: number): Cursor => ({ stream: "room", seq });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the live connection", () => {
  test("begins a little before the head and says where news begin", () => {
    const { connection, last, told } = hub();
    expect(connection.state).toBe("starting");
    expect(last().after).toEqual([room(2)]);
    last().sink.opened();
    expect(connection.state).toBe("connected");
    last().sink.next(batch(2, 10));
    last().sink.next(batch(10, 11));
    expect(told).toEqual(["changed 10 known 10", "changed 11 known 10"]);
  });

  test("after a gap everything is fetched anew, once", () => {
    const { last, told } = hub();
    last().sink.next(batch(2, 10));
    last().sink.next(batch(12, 13));
    last().sink.next(batch(13, 14));
    expect(told).toEqual(["changed 10 known 10", "missed", "changed 14 known 10"]);
  });

  test("a lost socket comes back from the newest cursor, on a socket of its own", async () => {
    const { connection, sockets, last } = hub();
    last().sink.opened();
    last().sink.next(batch(2, 12));
    last().sink.ended("lost");
    expect(connection.state).toBe("reconnecting");
    await vi.advanceTimersByTimeAsync(500);
    expect(sockets).toHaveLength(2);
    expect(sockets[0]?.isClosed).toBe(true);
    expect(last().after).toEqual([room(12)]);
    last().sink.opened();
    expect(connection.state).toBe("connected");
  });

  test("what an old socket still says counts no more", async () => {
    const { sockets, told, last } = hub();
    last().sink.ended("lost");
    await vi.advanceTimersByTimeAsync(500);
    sockets[0]?.sink.next(batch(2, 9));
    sockets[0]?.sink.ended("lost");
    await vi.advanceTimersByTimeAsync(2000);
    expect(told).toEqual([]);
    expect(sockets).toHaveLength(2);
  });

  test("silence for 15 s is a lost socket; a heartbeat is not silence", async () => {
    const { connection, sockets, last } = hub();
    last().sink.opened();
    await vi.advanceTimersByTimeAsync(14_000);
    last().sink.next(heartbeat(room(2)));
    await vi.advanceTimersByTimeAsync(14_000);
    expect(connection.state).toBe("connected");
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sockets).toHaveLength(2);
  });

  test("a head past our cursor in two heartbeats: a batch was lost, subscribes again", () => {
    const { sockets, last } = hub();
    last().sink.next(batch(2, 10));
    last().sink.next(heartbeat(room(11)));
    expect(sockets).toHaveLength(1);
    last().sink.next(heartbeat(room(11)));
    expect(sockets).toHaveLength(2);
    expect(last().after).toEqual([room(10)]);
  });

  test("a head past our cursor in one heartbeat is a batch on its way", () => {
    const { sockets, last } = hub();
    last().sink.next(batch(2, 10));
    last().sink.next(heartbeat(room(11)));
    last().sink.next(batch(10, 11));
    last().sink.next(heartbeat(room(12)));
    last().sink.next(batch(11, 12));
    expect(sockets).toHaveLength(1);
  });

  test("waits longer between failures, says so when it lasts, and wakes at once", async () => {
    const { connection, sockets, last, world } = hub();
    world.answers = false;
    last().sink.ended("lost");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connection.state).toBe("offline");
    expect(sockets).toHaveLength(1);
    world.answers = true;
    connection.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(sockets).toHaveLength(2);
    last().sink.opened();
    expect(connection.state).toBe("connected");
  });

  test("without a network it is offline at once and rests until it is woken", async () => {
    const { connection, sockets, last } = hub();
    last().sink.opened();
    connection.sleep();
    expect(connection.state).toBe("offline");
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sockets).toHaveLength(1);
    expect(sockets[0]?.isClosed).toBe(true);
    connection.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(sockets).toHaveLength(2);
  });

  test("a page that is seen again leaves a fresh socket alone and replaces a quiet one", async () => {
    const { connection, sockets, last } = hub();
    last().sink.opened();
    connection.wake();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(sockets).toHaveLength(1);
    connection.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(sockets).toHaveLength(2);
  });

  test("a new seat brings its stream, from the head, and everything is fetched anew", async () => {
    const { last, told, world } = hub();
    last().sink.next(batch(2, 10));
    world.heads = [room(11), { stream: "won", seq: 40 }];
    last().sink.next(batch(10, 11, "seat.assign"));
    await vi.advanceTimersByTimeAsync(0);
    expect(last().after).toEqual([room(11), { stream: "won", seq: 40 }]);
    expect(told.at(-1)).toBe("missed");
  });

  test("a reset reviews the rights: a stream that may no longer be followed is left", async () => {
    const { last, sockets, told, world } = hub([room(10), { stream: "ended", seq: 3 }]);
    world.heads = [room(10)];
    last().sink.next({ ...batch(3, 3, "", "ended"), kind: "RESET", changes: [] });
    await vi.advanceTimersByTimeAsync(0);
    expect(sockets).toHaveLength(2);
    expect(last().after.map(({ stream }) => stream)).toEqual(["room"]);
    expect(told).toContain("missed");
  });

  test("an ended session is told, and nothing is opened again", async () => {
    const { last, sockets, told } = hub();
    last().sink.ended("signedOut");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(["signedOut"]);
    expect(sockets).toHaveLength(1);
  });

  test("stopped, it opens nothing and tells nothing", async () => {
    const { connection, last, sockets, told } = hub();
    connection.stop();
    last().sink.next(batch(2, 10));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets).toHaveLength(1);
    expect(told).toEqual([]);
  });
});

test("the wait doubles, has a ceiling, and is spread over its upper half", () => {
  expect(backoff(1, 0)).toBe(200);
  expect(backoff(1, 0.999)).toBeLessThanOrEqual(400);
  expect(backoff(3, 0)).toBe(800);
  expect(backoff(50, 0.999)).toBeLessThanOrEqual(15_000);
  expect(backoff(50, 0)).toBe(7_500);
});

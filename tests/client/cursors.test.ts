import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { follow, isBehind, recent, sameStreams, take } from "../../client/live/cursors.ts";

const at = (seq: number) => new Map([["room", seq]]);
const changes = (base: number, cursor: number, stream = "room") =>
  ({ kind: "CHANGES", stream, base, cursor }) as const;

describe("the gap test", () => {
  test.each([
    ["goes on from our cursor", at(4), changes(4, 7), "next", 7],
    ["leaves something out", at(4), changes(6, 7), "gap", 7],
    ["overlaps with what we have", at(4), changes(2, 7), "gap", 7],
    ["was seen already", at(7), changes(4, 7), "old", 7],
    ["cannot be followed", at(4), { kind: "RESET", stream: "room", base: 4, cursor: 9 } as const, "reset", 9],
    ["belongs to a stream left behind", at(4), changes(0, 3, "other"), "old", 4],
  ])("a batch that %s", (_case, cursors, batch, step, seq) => {
    const taken = take(cursors, batch);
    expect(taken.step).toBe(step);
    expect(taken.cursors.get("room")).toBe(seq);
    expect([...taken.cursors.keys()]).toEqual(["room"]);
  });

  test("batches in a row are never a gap; with one left out there is exactly one", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(lengths, fc.nat(), (sizes, pick) => {
        let head = 0;
        const batches = sizes.map((size) => {
          const base = head;
          head += size;
          return changes(base, head);
        });
        const stepsOf = (some: typeof batches) => {
          let cursors: ReadonlyMap<string, number> = at(0);
          return some.map((batch) => {
            const taken = take(cursors, batch);
            cursors = taken.cursors;
            return taken.step;
          });
        };
        expect(stepsOf(batches).every((step) => step === "next")).toBe(true);
        // The first and the last are kept: what is lost at the end only a heartbeat can tell.
        const lost = 1 + (pick % (batches.length - 2));
        expect(stepsOf(batches.toSpliced(lost, 1)).filter((step) => step === "gap")).toHaveLength(1);
      }),
    );
  });
});

test("behind is who follows a stream and has not come to its head", () => {
  const cursors = new Map([
    ["a", 3],
    ["b", 3],
  ]);
  expect(isBehind(cursors, [{ stream: "a", seq: 4 }])).toBe(true);
  expect(isBehind(cursors, [{ stream: "b", seq: 3 }])).toBe(false);
  expect(isBehind(cursors, [{ stream: "not followed", seq: 9 }])).toBe(false);
});

test("follow: keeps our place, begins at the head of new streams, leaves those without a right", () => {
  const cursors = new Map([
    ["kept", 3],
    ["ended", 5],
  ]);
  const followed = follow(cursors, [
    { stream: "kept", seq: 8 },
    { stream: "won", seq: 2 },
  ]);
  expect([...followed]).toEqual([
    ["kept", 3],
    ["won", 2],
  ]);
  expect(sameStreams(cursors, followed)).toBe(false);
  expect(sameStreams(followed, new Map(followed))).toBe(true);
});

test("recent: a few events back, fewer the more streams there are, none of members and seats", () => {
  expect([...recent([{ stream: "a", seq: 100 }])]).toEqual([["a", 92]]);
  expect([...recent([{ stream: "a", seq: 3 }])]).toEqual([["a", 0]]);
  expect([...recent([{ stream: "a", seq: 9, kind: "FORUM" }])]).toEqual([["a", 9]]);
  const many = Array.from({ length: 40 }, (_, index) => ({ stream: String(index), seq: 50 }));
  expect([...recent(many).values()].every((seq) => seq === 50)).toBe(true);
});

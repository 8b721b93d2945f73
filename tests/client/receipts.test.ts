import { describe, expect, test } from "vitest";
import { anchoringsSearch } from "../../client/anchoring/anchoring.search.ts";
import { byForum, isOpen, nextAct, progressOf } from "../../client/anchoring/receipts.ts";

const status = (...all: readonly ("PENDING" | "CONVEYED" | "ANCHORED" | "OBJECTED")[]) =>
  all.map((one) => ({ status: one }));

describe("an anchoring as the list shows it", () => {
  test.each([
    [{ settledOn: null, closedOn: null }, true],
    [{ settledOn: "2026-10-01", closedOn: null }, false],
    [{ settledOn: null, closedOn: "2026-10-01" }, false],
  ])("%o is open: %s", (anchoring, open) => {
    expect(isOpen(anchoring)).toBe(open);
  });

  test("counts those who have anchored it, and nobody else", () => {
    expect(progressOf(status("ANCHORED", "CONVEYED", "OBJECTED", "PENDING", "ANCHORED"))).toEqual({
      done: 2,
      count: 5,
    });
  });

  test("counts nothing for an administrator, who sees one receipt of many", () => {
    expect(progressOf(status("ANCHORED"))).toBeNull();
  });

  test("stands under its forum, in name order, and within it in the hub's", () => {
    const of = (id: string, name: string) => ({ id, forum: { id: name, name } });
    const groups = byForum([of("3", "SSPF"), of("2", "BUS"), of("1", "SSPF")], (a, b) => a.localeCompare(b));
    expect(groups.map(({ name, items }) => [name, items.map(({ id }) => id)])).toEqual([
      ["BUS", ["2"]],
      ["SSPF", ["3", "1"]],
    ]);
  });
});

describe("the next step of a party", () => {
  test.each([
    [["object", "convey"], "convey"],
    [["anchor", "object"], "anchor"],
    [["object"], null],
    [["remind"], null],
    [[], null],
  ])("%o: %s", (allowed, act) => {
    expect(nextAct(allowed)).toBe(act);
  });
});

test("the address of the list: what cannot be read is as if it was not there", () => {
  const forum = "0198c2a0-0000-7000-8000-000000000001";
  expect(anchoringsSearch({ forum, show: "closed" })).toEqual({ forum, show: "closed" });
  expect(anchoringsSearch({ forum: "1", show: "open" })).toEqual({ forum: undefined, show: undefined });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placed } from "../../server/kit/order.ts";

describe("a new place in an order", () => {
  test.each([
    ["c", 1, ["c", "a", "b"]],
    ["a", 2, ["b", "a", "c"]],
    ["a", 99, ["b", "c", "a"]],
    ["b", 2, ["a", "b", "c"]],
    ["b", 0, ["b", "a", "c"]],
    ["b", -5, ["b", "a", "c"]],
  ])("%s at %i", (id, position, expected) => {
    expect(placed(["a", "b", "c"], id, position)).toEqual(expected);
  });

  test("moves nothing else: the others keep their order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 9 }),
        fc.nat(),
        fc.integer({ min: -3, max: 12 }),
        (ids, at, position) => {
          const id = ids[at % ids.length] as string;
          const after = placed(ids, id, position);
          expect(after.filter((one) => one !== id)).toEqual(ids.filter((one) => one !== id));
          expect(after.indexOf(id)).toBe(Math.min(Math.max(position - 1, 0), ids.length - 1));
        },
      ),
    );
  });
});

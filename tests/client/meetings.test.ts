import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupOf, timeOf, weekOf } from "../../client/meetings/meetingDays.ts";
import { instantOf } from "../../client/meetings/meetingInstant.ts";
import { placedAt, placeOfDrop } from "../../client/ui/order.ts";

describe("days of meetings", () => {
  test.each([
    ["2026-01-01", 1],
    ["2026-11-26", 48],
    ["2026-12-31", 53],
    ["2027-01-03", 53],
    ["2027-01-04", 1],
    ["2024-12-30", 1],
  ])("%s is in week %i", (day, week) => {
    expect(weekOf(day)).toBe(week);
  });

  test.each([
    // A Thursday.
    ["2026-11-26T10:00:00Z", "today"],
    ["2026-11-29T22:59:00Z", "thisWeek"],
    // Midnight in Sweden: Monday.
    ["2026-11-29T23:00:00Z", "later"],
    ["2027-01-01T10:00:00Z", "later"],
  ] as const)("%s stands under %s", (startsAt, group) => {
    expect(groupOf(startsAt, "2026-11-26")).toBe(group);
  });

  test("a time typed in Sweden is the same time there, whatever the season", () => {
    expect(instantOf("2026-07-01", "13:00")).toBe("2026-07-01T11:00:00.000Z");
    expect(instantOf("2026-11-26", "13:00")).toBe("2026-11-26T12:00:00.000Z");
    // The day the clocks go back.
    expect(timeOf(instantOf("2026-10-25", "13:30"))).toBe("13:30");
  });
});

test("an item dropped beside another lands there, and the others keep their order", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 2, maxLength: 8 });
  const drops = ids.chain((all) =>
    fc.record({
      all: fc.constant(all),
      pair: fc.shuffledSubarray(all, { minLength: 2, maxLength: 2 }),
      dropPosition: fc.constantFrom("before", "after"),
    }),
  );
  fc.assert(
    fc.property(drops, ({ all, pair: [dragged = "", key = ""], dropPosition }) => {
      const things = all.map((id) => ({ id }));
      const place = placeOfDrop(things, dragged, { key, dropPosition });
      const order = placedAt(things, dragged, place).map(({ id }) => id);
      expect(order.indexOf(dragged)).toBe(place - 1);
      expect(order.indexOf(dragged) - order.indexOf(key)).toBe(dropPosition === "before" ? -1 : 1);
      expect(order.filter((id) => id !== dragged)).toEqual(all.filter((id) => id !== dragged));
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, isPast, isPlainDate, stockholmDate, yearOf } from "../../server/kit/dates.ts";

const plainDate = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the day in Stockholm", () => {
  test.each([
    ["2026-01-15T22:59:59Z", "2026-01-15"],
    ["2026-01-15T23:00:00Z", "2026-01-16"],
    ["2026-07-15T21:59:59Z", "2026-07-15"],
    ["2026-07-15T22:00:00Z", "2026-07-16"],
    ["2026-03-29T01:00:00Z", "2026-03-29"],
    ["2025-12-31T23:30:00Z", "2026-01-01"],
  ])("at %s it is %s", (instant, day) => {
    expect(stockholmDate(new Date(instant))).toBe(day);
  });
});

describe("real dates", () => {
  test.each(["2026-02-28", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"])("%s is one", (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  test.each([
    "0000-01-01",
    "0000-12-31",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "-000001-01-01",
    "+010000-01-01",
    "2026-1-1",
    "20260101",
    "2026-01-01T00:00",
    "x2026-01-01",
    "2026-01-01\n",
    "２０２６-01-01",
    "",
  ])("%j is none", (text) => {
    expect(isPlainDate(text)).toBe(false);
  });
});

describe("counting days", () => {
  test("sixty days from a report, over a leap day", () => {
    expect(addDays("2024-01-15", 60)).toBe("2024-03-15");
    expect(addDays("2026-01-15", 60)).toBe("2026-03-16");
    expect(daysBetween("2024-01-15", "2024-03-15")).toBe(60);
    expect(daysBetween("2026-03-16", "2026-01-15")).toBe(-60);
  });

  test("stops at the calendar's ends", () => {
    expect(addDays("9999-12-20", 30)).toBe("9999-12-31");
    expect(addDays("9999-12-31", 0)).toBe("9999-12-31");
    expect(addDays("0001-01-10", -30)).toBe("0001-01-01");
  });

  test("adding and counting agree, and the answer is a real date", () => {
    fc.assert(
      fc.property(plainDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(isPlainDate(moved)).toBe(true);
        if (moved !== "9999-12-31" && moved !== "0001-01-01") {
          expect(daysBetween(date, moved)).toBe(days);
          expect(addDays(moved, -days)).toBe(date);
        }
      }),
    );
  });

  test("the due day itself is in time, the day after is late", () => {
    expect(isPast("2026-03-16", "2026-03-15")).toBe(false);
    expect(isPast("2026-03-16", "2026-03-16")).toBe(false);
    expect(isPast("2026-03-16", "2026-03-17")).toBe(true);
  });

  test("the year of a date", () => {
    expect(yearOf("2026-12-31")).toBe(2026);
    expect(yearOf("0001-01-01")).toBe(1);
  });
});

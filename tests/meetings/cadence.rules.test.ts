import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../../server/kit/dates.ts";
import {
  type CadencePart,
  type MeetingDay,
  noticeDays,
  partsOf,
  periodOf,
  proposeDays,
  type Quota,
  standingOf,
} from "../../server/meetings/cadence.rules.ts";
import { holidaysOf, isClosed } from "../../server/meetings/holidays.ts";

const quota = (more: Partial<Quota> = {}): Quota => ({
  id: "q",
  times: 2,
  period: "TERM",
  validFrom: "2026-01-01",
  validTo: null,
  ...more,
});
const spring = { from: "2026-01-01", to: "2026-06-30" };
const autumn = { from: "2026-07-01", to: "2026-12-31" };
const onlyPart = (one: Quota, window = autumn): CadencePart => {
  const [part] = partsOf([one], window);
  if (!part) throw new Error("no part");
  return part;
};
const held = (...days: string[]): MeetingDay[] => days.map((day) => ({ day, held: true }));
const planned = (...days: string[]): MeetingDay[] => days.map((day) => ({ day, held: false }));

describe("R8 the period that a day lies in", () => {
  test.each([
    ["TERM", "2026-06-30", "2026-01-01", "2026-06-30"],
    ["TERM", "2026-07-01", "2026-07-01", "2026-12-31"],
    ["SCHOOL_YEAR", "2026-06-30", "2025-07-01", "2026-06-30"],
    ["SCHOOL_YEAR", "2026-07-01", "2026-07-01", "2027-06-30"],
    ["CALENDAR_YEAR", "2026-03-05", "2026-01-01", "2026-12-31"],
    ["MONTH", "2028-02-29", "2028-02-01", "2028-02-29"],
  ] as const)("%s on %s", (period, day, from, to) => {
    expect(periodOf({ period, validFrom: "2020-01-01" }, day)).toEqual({ from, to });
  });

  test("fortnights are counted from the Monday of the week in which the rule began, also backwards", () => {
    const rule = { period: "FORTNIGHT", validFrom: "2026-11-26" } as const;
    expect(periodOf(rule, "2026-11-26")).toEqual({ from: "2026-11-23", to: "2026-12-06" });
    expect(periodOf(rule, "2026-12-07")).toEqual({ from: "2026-12-07", to: "2026-12-20" });
    expect(periodOf(rule, "2026-11-22")).toEqual({ from: "2026-11-09", to: "2026-11-22" });
  });
});

describe("R8 the parts of a window", () => {
  test("a year of terms has two, each with the whole requirement", () => {
    const parts = partsOf([quota()], { from: spring.from, to: autumn.to });
    expect(parts.map(({ from, to, required }) => [from, to, required])).toEqual([
      [spring.from, spring.to, 2],
      [autumn.from, autumn.to, 2],
    ]);
  });

  test("a rule change in mid-period splits it: each part asks for its share by days, rounded up", () => {
    const before = quota({ id: "a", times: 2, validTo: "2026-09-30" });
    const after = quota({ id: "b", times: 4, validFrom: "2026-10-01" });
    expect(
      partsOf([after, before], autumn).map(({ quota: { id }, from, to, required }) => [
        id,
        from,
        to,
        required,
      ]),
    ).toEqual([
      ["a", "2026-07-01", "2026-09-30", 1],
      ["b", "2026-10-01", "2026-12-31", 2],
    ]);
  });

  test("a part keeps its whole self when the window shows only a day of it", () => {
    expect(onlyPart(quota(), { from: "2026-08-01", to: "2026-08-01" })).toMatchObject(autumn);
  });

  test("no rule, no part; a rule that ended before the window has none", () => {
    expect(partsOf([], autumn)).toEqual([]);
    expect(partsOf([quota({ validTo: "2026-06-30" })], autumn)).toEqual([]);
    expect(partsOf([quota({ validFrom: "2027-01-01" })], autumn)).toEqual([]);
  });

  test("parts of one rule cover its days once, whatever the period", () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays("2024-01-01", n));
    const period = fc.constantFrom("TERM", "SCHOOL_YEAR", "CALENDAR_YEAR", "MONTH", "FORTNIGHT" as const);
    fc.assert(
      fc.property(day, day, day, period, (a, b, validFrom, kind) => {
        const window = a < b ? { from: a, to: b } : { from: b, to: a };
        const parts = partsOf([quota({ period: kind as Quota["period"], validFrom })], window);
        for (const [index, part] of parts.entries()) {
          const before = parts[index - 1];
          if (before) expect(part.from).toBe(addDays(before.to, 1));
          expect(part.required).toBeGreaterThan(0);
          expect(part.from <= part.to).toBe(true);
        }
        if (window.to >= validFrom) expect(parts.at(-1)?.to && parts.at(-1)!.to >= window.to).toBe(true);
      }),
    );
  });
});

describe("R8 how a part stands", () => {
  const part = onlyPart(quota());

  test("MET once the held meetings are enough, also before the end", () => {
    expect(standingOf(part, held("2026-08-20", "2026-09-20"), "2026-10-01")).toEqual({
      held: 2,
      planned: 0,
      verdict: "MET",
    });
  });

  test("MISSED from the day after the last, not on the last day itself", () => {
    const one = held("2026-08-20");
    expect(standingOf(part, one, "2027-01-01").verdict).toBe("MISSED");
    expect(standingOf(part, one, "2026-12-31").verdict).toBe("AT_RISK");
  });

  test("AT_RISK only when less than 30 percent of it is left, and held and planned are too few", () => {
    // 184 days: 56 left is 30.4 percent, 55 left is 29.9.
    expect(standingOf(part, held("2026-08-20"), "2026-11-05").verdict).toBe("ON_TRACK");
    expect(standingOf(part, held("2026-08-20"), "2026-11-06").verdict).toBe("AT_RISK");
    const withPlan = [...held("2026-08-20"), ...planned("2026-12-10")];
    expect(standingOf(part, withPlan, "2026-11-06")).toEqual({ held: 1, planned: 1, verdict: "ON_TRACK" });
  });

  test("a planned meeting counts on its own day, and no longer when it has gone by without being held", () => {
    const meetings = [...held("2026-08-20"), ...planned("2026-11-20")];
    expect(standingOf(part, meetings, "2026-11-20").verdict).toBe("ON_TRACK");
    expect(standingOf(part, meetings, "2026-11-21")).toEqual({ held: 1, planned: 0, verdict: "AT_RISK" });
  });

  test("meetings outside the part do not count, those on its first and last day do", () => {
    expect(standingOf(part, held("2026-06-30", "2027-01-01"), "2026-12-01").held).toBe(0);
    expect(standingOf(part, held("2026-07-01", "2026-12-31"), "2026-12-31").held).toBe(2);
  });

  test("a part that has not begun is on track", () => {
    expect(standingOf(part, [], "2026-03-01").verdict).toBe("ON_TRACK");
  });
});

describe("proposed days", () => {
  const propose = (more: Partial<Parameters<typeof proposeDays>[0]> = {}) => {
    const part = more.part ?? onlyPart(quota());
    const meetings = more.meetings ?? [];
    const today = more.today ?? "2026-08-03";
    const standing = standingOf(part, meetings, today);
    return proposeDays({ part, standing, meetings, today, weekday: 4, isClosed, ...more });
  };

  test("one for each meeting that lacks, spread over what is left, on the usual weekday", () => {
    expect(propose()).toEqual(["2026-09-17", "2026-11-26"]);
  });

  test("none when enough are held or planned, and none without time to summon", () => {
    expect(propose({ meetings: planned("2026-09-01", "2026-10-01") })).toEqual([]);
    expect(propose({ today: "2026-12-20" })).toEqual([]);
  });

  test("those held and those planned each count; a Friday is a working day", () => {
    expect(propose({ meetings: held("2026-07-15") })).toEqual(["2026-10-22"]);
    expect(propose({ meetings: [...held("2026-07-15"), ...planned("2026-09-01")] })).toEqual([]);
    expect(propose({ weekday: 5, meetings: held("2026-07-15") })).toEqual(["2026-10-23"]);
    expect(propose({ meetings: held("2026-07-15", "2026-10-22") })).toEqual([]);
  });

  test("a day that another meeting has taken moves to the one beside it", () => {
    const other = { ...quota(), times: 3 };
    expect(propose({ part: onlyPart(other), meetings: planned("2026-09-10") })).not.toContain("2026-09-10");
  });

  test("never on a holiday, in a break, on a weekend or a taken day, always with notice", () => {
    const dayOf = (n: number) => addDays("2026-01-01", n);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 8 }),
        (now, times, weekday, taken) => {
          const today = dayOf(now);
          const part = onlyPart(quota({ times }), { from: today, to: today });
          const meetings = planned(...taken.map(dayOf));
          const days = propose({ part, today, weekday, meetings });
          expect(new Set(days).size).toBe(days.length);
          for (const day of days) {
            expect(isClosed(day)).toBe(false);
            expect(new Date(`${day}T00:00Z`).getUTCDay()).toSatisfy((d: number) => d >= 1 && d <= 5);
            expect(meetings.map((one) => one.day)).not.toContain(day);
            expect(daysBetween(today, day)).toBeGreaterThanOrEqual(noticeDays);
            expect(part.from <= day && day <= part.to).toBe(true);
          }
        },
      ),
    );
  });

  test("Ascension Day moves to the nearest open day, the earlier first", () => {
    expect(holidaysOf("2027").get("2027-05-06")).toBe("Kristi himmelsfärdsdag");
    const may = onlyPart(quota({ times: 1, period: "MONTH" }), { from: "2027-05-01", to: "2027-05-01" });
    const days = proposeDays({
      part: { ...may, from: "2027-05-03", to: "2027-05-09" },
      standing: { held: 0, planned: 0, verdict: "ON_TRACK" },
      meetings: [],
      today: "2027-04-01",
      weekday: 4,
      isClosed,
    });
    expect(days).toEqual(["2027-05-05"]);
  });
});

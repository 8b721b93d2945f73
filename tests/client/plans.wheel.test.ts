import { describe, expect, it } from "vitest";
import {
  holds,
  lanesOf,
  monthsOf,
  pointAt,
  ringPiece,
  spansOf,
  turnOf,
} from "../../client/plans/wheel.geometry.ts";

describe("the wheel of a plan's year", () => {
  it("shows a calendar year from January to December", () => {
    const [year, ...more] = spansOf("2026-01-01", "2026-12-31");
    expect(more).toEqual([]);
    expect(year).toEqual({ from: "2026-01-01", end: "2027-01-01" });
    expect(monthsOf({ from: "2026-01-01", end: "2027-01-01" })).toHaveLength(12);
  });

  it("begins where the plan does; a longer one has several, and none for a day or two over", () => {
    expect(spansOf("2026-08-15", "2029-08-14")).toEqual([
      { from: "2026-08-15", end: "2027-08-15" },
      { from: "2027-08-15", end: "2028-08-15" },
      { from: "2028-08-15", end: "2029-08-15" },
    ]);
    expect(spansOf("2026-05-07", "2027-05-07")).toEqual([{ from: "2026-05-07", end: "2027-05-08" }]);
    expect(spansOf("2026-01-01", "2026-06-30")).toEqual([{ from: "2026-01-01", end: "2027-01-01" }]);
    expect(spansOf("2024-02-29", "2026-02-27")).toEqual([
      { from: "2024-02-29", end: "2025-02-28" },
      { from: "2025-02-28", end: "2026-02-28" },
    ]);
  });

  it("goes clockwise from the top, day by day; what is outside lies at the ends", () => {
    const span = { from: "2026-01-01", end: "2027-01-01" };
    expect(turnOf(span, "2026-01-01")).toBe(0);
    expect(turnOf(span, "2026-07-02")).toBeCloseTo(182 / 365);
    expect(turnOf(span, "2025-12-31")).toBe(0);
    expect(turnOf(span, "2027-05-01")).toBe(1);
    expect(holds(span, "2026-12-31")).toBe(true);
    expect(holds(span, "2027-01-01")).toBe(false);
    expect(pointAt(0, 100)).toMatchObject({ y: -100 });
    expect(pointAt(0.25, 100)).toMatchObject({ x: 100 });
  });

  it("draws a whole year as a ring, not as nothing", () => {
    const [from, to] = [ringPiece(0, 1, 50, 60), ringPiece(0, 0.25, 50, 60)];
    expect(from).toMatch(/^M0 -60A60 60 0 1 1 -0\.0\d/);
    expect(to).toMatch(/^M0 -60A60 60 0 0 1 60 0L50 0A50 50 0 0 0 0 -50Z$/);
  });

  it("lays marks of the same days in lanes beside one another", () => {
    expect(lanesOf([0, 0.001, 0.002, 0.5], 100, 15, 3)).toEqual([0, 1, 2, 0]);
    expect(lanesOf([0, 0.2, 0.4], 100, 15, 3)).toEqual([0, 0, 0]);
  });
});

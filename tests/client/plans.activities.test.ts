import { describe, expect, it } from "vitest";
import { filtered, movesOf, sorted } from "../../client/plans/activities.ts";
import type { Activity, Party } from "../../client/plans/plan.types.ts";
import { planSearch, plansSearch } from "../../client/plans/plans.search.ts";

const party = (id: string): Party => ({ id, name: id, shortName: null, sector: "SCHOOL" });

const activity = (id: string, more: Partial<Activity>): Activity => ({
  id,
  version: 1,
  title: id,
  due: "2026-06-01",
  status: "PLANNED",
  overdue: false,
  statusReason: null,
  responsibleOrganization: party("skola"),
  sponsorOrganization: null,
  blockedBy: null,
  allowedActions: [],
  origin: "PLAN",
  originId: "plan",
  description: null,
  followUpAfterDays: [],
  forum: null,
  kind: "MEASURE",
  scope: "FORUM",
  priority: "NORMAL",
  start: null,
  plan: null,
  goal: null,
  subItems: [],
  blocks: [],
  followUpPoints: [],
  ...more,
});
const ids = (some: readonly Activity[]) => some.map(({ id }) => id);
const compare = (a: string, b: string) => a.localeCompare(b, "sv");

describe("where a card may go", () => {
  it("only by the steps that the hub allows", () => {
    expect(movesOf({ allowedActions: [], blocks: [] })).toEqual([]);
    expect(movesOf({ allowedActions: ["start", "block", "edit", "cancel"], blocks: [] })).toEqual([
      { step: "start", to: "IN_PROGRESS" },
      { step: "block", to: "BLOCKED" },
    ]);
  });

  it("back to where it was blocked, by the block that stands", () => {
    const blocks = [
      { id: "1", liftedOn: "2026-02-01", resumes: "PLANNED" as const },
      { id: "2", liftedOn: null, resumes: "IN_PROGRESS" as const },
    ];
    expect(movesOf({ allowedActions: ["unblock"], blocks })).toEqual([
      { step: "unblock", to: "IN_PROGRESS" },
    ]);
    expect(movesOf({ allowedActions: [], blocks })).toEqual([]);
  });
});

describe("the list", () => {
  const some = [
    activity("b", { due: "2026-03-01", priority: "LOW", status: "DONE" }),
    activity("a", { due: "2026-05-01", priority: "HIGH", overdue: true, sponsorOrganization: party("soc") }),
    activity("c", { due: "2026-03-01", responsibleOrganization: party("bup") }),
  ];

  it("is filtered by who owns or sponsors, by state, and by what is late", () => {
    expect(ids(filtered(some, {}))).toEqual(["b", "a", "c"]);
    expect(ids(filtered(some, { owner: "soc" }))).toEqual(["a"]);
    expect(ids(filtered(some, { owner: "skola", status: "DONE" }))).toEqual(["b"]);
    expect(ids(filtered(some, { late: true }))).toEqual(["a"]);
  });

  it("is ordered by a column either way, and what is equal by its day", () => {
    expect(ids(sorted(some, undefined, compare))).toEqual(["b", "c", "a"]);
    expect(ids(sorted(some, "-due", compare))).toEqual(["a", "b", "c"]);
    expect(ids(sorted(some, "title", compare))).toEqual(["a", "b", "c"]);
    expect(ids(sorted(some, "owner", compare))).toEqual(["c", "b", "a"]);
    expect(ids(sorted(some, "priority", compare))).toEqual(["a", "c", "b"]);
    expect(ids(sorted(some, "status", compare))).toEqual(["c", "a", "b"]);
  });
});

describe("the addresses", () => {
  it("keep what can be read, and nothing else", () => {
    const owner = "01a2062a-37c8-7e4c-be99-e43707faf3bd";
    expect(planSearch({ vy: "lista", owner, status: "DONE", late: true, sort: "-due", part: 2 })).toEqual({
      vy: "lista",
      owner,
      status: "DONE",
      late: true,
      sort: "-due",
      part: 2,
    });
    const nothing = planSearch({ vy: "x", owner: "x", status: "x", late: "ja", sort: "--due", part: 0 });
    expect(Object.values(nothing).filter((value) => value !== undefined)).toEqual([]);
    expect(plansSearch({ forum: owner, year: 2026, status: "ADOPTED" })).toEqual({
      forum: owner,
      year: 2026,
      status: "ADOPTED",
    });
    expect(plansSearch({ forum: "x", year: "26", status: "x" })).toEqual({});
  });
});

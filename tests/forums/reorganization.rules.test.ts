import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { membershipKinds, seatRoles } from "../../server/forums/membership.rules.ts";
import {
  type Allocation,
  checkAllocation,
  checkDay,
  checkForums,
  checkMemberships,
  checkMovable,
  checkNothingOpen,
  closest,
  lastDay,
  mostDaysBack,
  mostForums,
  seatsBrought,
} from "../../server/forums/reorganization.rules.ts";
import { Problem } from "../../server/kit/problem.ts";

/** What it is refused with, or null. */
function refusal(check: () => unknown) {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, ...error.details };
  }
}

describe("R30 the day of a reorganization", () => {
  const today = "2026-11-23";
  const at = (day: string) => refusal(() => checkDay(day, today, "input.effectiveOn"));

  test("is today, or a while back", () => {
    expect(mostDaysBack).toBe(31);
    expect(at(today)).toBeNull();
    expect(at("2026-10-23")).toBeNull();
  });

  test("lies not ahead: until it has come, matters go on", () => {
    expect(at("2026-11-24")).toMatchObject({
      rule: "R30",
      reason: "dayAhead",
      params: {},
      field: "input.effectiveOn",
    });
  });

  test("nor too far back", () => {
    expect(at("2026-10-22")).toMatchObject({
      rule: "R30",
      reason: "dayTooEarly",
      params: { days: 31 },
      field: "input.effectiveOn",
    });
  });

  test("the old order ends the day before, but never before it began", () => {
    expect(lastDay("2026-11-23", null)).toBe("2026-11-22");
    expect(lastDay("2026-11-23", "2020-01-01")).toBe("2026-11-22");
    expect(lastDay("2026-11-23", "2026-11-23")).toBe("2026-11-23");
  });
});

describe("R30 what lies open", () => {
  const matter = (id: string, kind: string, movable = true) => ({ id, kind, movable });
  const three = [matter("a", "DEFICIENCY"), matter("b", "MEETING", false), matter("c", "DEFICIENCY")];

  test("nothing stands in the way of the end of an empty forum", () => {
    expect(refusal(() => checkNothingOpen({ matters: [], childForums: 0, invitations: 0 }))).toBeNull();
  });

  test.each([
    [
      { matters: three, childForums: 0, invitations: 0 },
      { total: 3, DEFICIENCY: 2, MEETING: 1 },
    ],
    [
      { matters: [], childForums: 2, invitations: 0 },
      { total: 2, childForums: 2 },
    ],
    [
      { matters: [], childForums: 0, invitations: 1 },
      { total: 1, invitations: 1 },
    ],
    [{ matters: three, childForums: 1, invitations: 1 }, { total: 5 }],
  ])("refuses the end and counts by kind: %o", (open, params) => {
    expect(refusal(() => checkNothingOpen(open))).toMatchObject({
      rule: "R30",
      reason: "mattersOpen",
      params,
    });
  });

  test("what goes on may be moved, what is under way is finished first", () => {
    expect(refusal(() => checkMovable([matter("a", "DEFICIENCY")], 0))).toBeNull();
    expect(refusal(() => checkMovable(three, 0))).toMatchObject({
      rule: "R30",
      reason: "mattersUnfinished",
      params: { total: 1, MEETING: 1 },
    });
    expect(refusal(() => checkMovable([], 2))).toMatchObject({
      rule: "R30",
      reason: "invitationsOpen",
      params: { count: 2 },
    });
  });

  test("two to ten forums, or one", () => {
    expect(mostForums).toBe(10);
    for (const [count, least] of [
      [2, 2],
      [1, 1],
      [10, 2],
    ] as const)
      expect(refusal(() => checkForums(count, least, "input.forums"))).toBeNull();
    for (const [count, least] of [
      [1, 2],
      [0, 1],
      [11, 1],
    ] as const)
      expect(refusal(() => checkForums(count, least, "input.forums"))).toMatchObject({
        field: "input.forums",
        reason: "outsideRange",
        params: { min: least, max: 10 },
      });
  });
});

describe("R30 each open matter goes to exactly one successor", () => {
  const at = { list: "input.matters", id: "matterId" };
  const allocate = (ids: readonly string[], given: readonly Allocation[], successors = 2) =>
    refusal(() => checkAllocation(ids, given, successors, at));
  const to = (id: string, successor: number): Allocation => ({ id, successor });

  test("and is found there", () => {
    const places = checkAllocation(["a", "b"], [to("b", 0), to("a", 1)], 2, at);
    expect([...places]).toEqual([
      ["b", 0],
      ["a", 1],
    ]);
  });

  test.each([
    [
      [],
      {
        rule: "R30",
        reason: "notAllocated",
        field: "input.matters",
        params: { count: 2, missing: ["a", "b"] },
      },
    ],
    [[to("a", 0)], { reason: "notAllocated", params: { count: 1, missing: ["b"] } }],
    [
      [to("a", 0), to("b", 1), to("a", 1)],
      { rule: "R30", reason: "allocatedTwice", field: "input.matters[2].matterId" },
    ],
    [[to("a", 0), to("b", 1), to("a", 0)], { reason: "allocatedTwice" }],
    [[to("c", 0)], { code: "BAD_USER_INPUT", reason: "notToAllocate", field: "input.matters[0].matterId" }],
    [
      [to("a", 2)],
      { reason: "outsideRange", field: "input.matters[0].successor", params: { min: 0, max: 1 } },
    ],
    [[to("a", -1)], { reason: "outsideRange" }],
    [[to("a", 0.5)], { reason: "outsideRange" }],
  ])("%o is refused", (given, refused) => {
    expect(allocate(["a", "b"], given)).toMatchObject(refused);
  });

  test("whatever is given: it is accepted when each is there once, and only then", () => {
    const name = fc.constantFrom("a", "b", "c", "d");
    const line = fc.record({ id: name, successor: fc.integer({ min: -1, max: 3 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(name),
        fc.array(line, { maxLength: 6 }),
        fc.integer({ min: 2, max: 3 }),
        (ids, given, n) => {
          const times = (id: string) => given.filter((one) => one.id === id).length;
          const exactlyOne =
            ids.every((id) => times(id) === 1) &&
            given.every(({ id, successor }) => ids.includes(id) && successor >= 0 && successor < n);
          expect(allocate(ids, given, n) === null).toBe(exactlyOne);
        },
      ),
    );
  });
});

describe("R30 memberships start in the new", () => {
  const share = (...successors: string[][]) => refusal(() => checkMemberships(["a", "b"], successors));

  test("each in one successor, or in several", () => {
    expect(share(["a"], ["b"])).toBeNull();
    expect(share(["a", "b"], ["b"])).toBeNull();
  });

  test.each([
    [
      [["a"], ["a"]],
      { rule: "R30", reason: "membersLeft", field: "input.successors", params: { count: 1, missing: ["b"] } },
    ],
    [[["a", "b"], []], { rule: "R30", reason: "noMembers", field: "input.successors[1].membershipIds" }],
    [
      [["a"], ["b", "c"]],
      { code: "BAD_USER_INPUT", reason: "notToAllocate", field: "input.successors[1].membershipIds[1]" },
    ],
    [
      [["a", "a"], ["b"]],
      { code: "BAD_USER_INPUT", reason: "repeated", field: "input.successors[0].membershipIds[1]" },
    ],
  ])("%o is refused", (successors, refused) => {
    expect(share(...successors)).toMatchObject(refused);
  });
});

describe("R30 members of several forums that become one", () => {
  test("are what they were most", () => {
    const table = membershipKinds.map((one) => membershipKinds.map((other) => closest(one, other)).join(" "));
    expect(table).toEqual(["PARTY PARTY PARTY", "PARTY ADJUNCT ADJUNCT", "PARTY ADJUNCT OBSERVER"]);
  });

  const seat = (userId: string | null, role: (typeof seatRoles)[number] = "REPRESENTATIVE") => ({
    userId,
    role,
  });

  test("bring each person once, and no empty seat beside one that is there", () => {
    const brought = seatsBrought([seat("u1")], [seat("u1"), seat("u2"), seat(null)], true);
    expect(brought.map((one) => one.seat.userId)).toEqual(["u2"]);
    expect(seatsBrought([], [seat(null)], true)).toHaveLength(1);
  });

  test.each(seatRoles)(
    "%s keeps its task in the first forum, and chairs and coordinators not in the others",
    (role) => {
      expect(seatsBrought([], [seat("u1", role)], true).map((one) => one.role)).toEqual([role]);
      expect(seatsBrought([], [seat("u1", role)], false).map((one) => one.role)).toEqual([
        role === "DEPUTY" ? "DEPUTY" : "REPRESENTATIVE",
      ]);
    },
  );
});

import { describe, expect, test } from "vitest";
import {
  cadencePeriods,
  isCurrent,
  mandates,
  membershipKinds,
  membershipStates,
  membershipSteps,
  membershipTransitions,
  seatRoles,
  vacancies,
} from "../../server/forums/membership.rules.ts";
import { checkEveryCell } from "../kit/stateTable.ts";

describe("a membership's life", () => {
  checkEveryCell(
    membershipTransitions,
    membershipStates,
    membershipSteps,
    `
             INVITED   ACTIVE  LEFT  DECLINED
    accept   ACTIVE    ·       ·     ·
    decline  DECLINED  ·       ·     ·
    leave    ·         LEFT    ·     ·
    `,
  );
});

test("the words of the register, as DOMAIN.md 3.1 has them", () => {
  expect(membershipKinds.join(" ")).toBe("PARTY ADJUNCT OBSERVER");
  expect(seatRoles.join(" ")).toBe("CHAIR COORDINATOR REPRESENTATIVE DEPUTY");
  expect(mandates.join(" ")).toBe("DECIDE RECOMMEND INFORM");
  expect(cadencePeriods.join(" ")).toBe("TERM SCHOOL_YEAR CALENDAR_YEAR MONTH FORTNIGHT");
});

describe("current", () => {
  test("from the first day through the last", () => {
    const spring = { from: "2026-01-01", to: "2026-06-30" };
    expect(isCurrent(spring, "2025-12-31")).toBe(false);
    expect(isCurrent(spring, "2026-01-01")).toBe(true);
    expect(isCurrent(spring, "2026-06-30")).toBe(true);
    expect(isCurrent(spring, "2026-07-01")).toBe(false);
  });

  test("an open end never ends, but has a beginning", () => {
    expect(isCurrent({ from: "2026-01-01", to: null }, "2099-01-01")).toBe(true);
    expect(isCurrent({ from: "2026-01-01", to: null }, "2025-12-31")).toBe(false);
  });
});

describe("vacancies", () => {
  const today = "2026-05-04";
  const party = { id: "school", kind: "PARTY", status: "ACTIVE", from: "2026-01-01", to: null } as const;
  const seat = {
    id: "principal",
    membershipId: "school",
    role: "REPRESENTATIVE",
    userId: "u1",
    from: "2026-01-01",
    to: null,
  } as const;
  const none = { membershipIds: [], seatIds: [] };

  test("a party with somebody in its seat lacks nothing, whichever the role", () => {
    for (const role of ["REPRESENTATIVE", "CHAIR", "COORDINATOR"] as const) {
      expect(vacancies([party], [{ ...seat, role }], today)).toEqual(none);
    }
  });

  test("a party with a deputy only is vacant, the deputy's seat is not", () => {
    expect(vacancies([party], [{ ...seat, role: "DEPUTY" }], today)).toEqual({
      membershipIds: ["school"],
      seatIds: [],
    });
  });

  test("a seat without a user is vacant, and so is its party", () => {
    expect(vacancies([party], [{ ...seat, userId: null }], today)).toEqual({
      membershipIds: ["school"],
      seatIds: ["principal"],
    });
  });

  test("an empty deputy's seat is vacant while its party is represented", () => {
    const deputy = { ...seat, id: "deputy", role: "DEPUTY", userId: null } as const;
    expect(vacancies([party], [seat, deputy], today)).toEqual({ membershipIds: [], seatIds: ["deputy"] });
  });

  test("a seat that has ended, or not begun, fills nothing and is not missed itself", () => {
    const ended = { ...seat, to: "2026-05-03" };
    const coming = { ...seat, id: "next", from: "2026-05-05" };
    expect(vacancies([party], [ended, coming], today)).toEqual({ membershipIds: ["school"], seatIds: [] });
    expect(vacancies([party], [{ ...ended, userId: null }], today)).toEqual({
      membershipIds: ["school"],
      seatIds: [],
    });
  });

  test("another party's seat does not fill it", () => {
    const clinic = { ...party, id: "clinic" };
    expect(vacancies([party, clinic], [seat], today)).toEqual({ membershipIds: ["clinic"], seatIds: [] });
  });

  test("adjuncts and observers may be without seats, but an empty seat of theirs shows", () => {
    const adjunct = { ...party, id: "police", kind: "ADJUNCT" } as const;
    expect(vacancies([adjunct, { ...party, kind: "OBSERVER" }], [], today)).toEqual(none);
    const empty = { ...seat, membershipId: "police", userId: null };
    expect(vacancies([adjunct], [empty], today)).toEqual({ membershipIds: [], seatIds: ["principal"] });
  });

  test("memberships that are invited, have left or do not cover today are not missed, nor their seats", () => {
    const empty = { ...seat, userId: null };
    for (const gone of [
      { ...party, status: "INVITED" },
      { ...party, status: "LEFT" },
      { ...party, to: "2026-05-03" },
    ] as const) {
      expect(vacancies([gone], [empty], today)).toEqual(none);
    }
  });
});

import { describe, expect, it } from "vitest";
import {
  lockUntil,
  mayTakeLock,
  noteActions,
  noteState,
  noteStates,
  noteTransitions,
  published,
} from "../../server/meetings/note.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("R27 how a meeting's notes stand", () => {
  checkEveryCell(
    noteTransitions,
    noteStates,
    noteActions,
    `
                 OWN  IN_SESSION  SHARED  CLOSED
    writeOwn     OWN  IN_SESSION  SHARED  ·
    openShared   ·    SHARED      ·       ·
    writeShared  ·    ·           SHARED  ·
    publish      ·    ·           SHARED  ·
    `,
  );

  const opened = new Date("2026-03-03T12:00:00Z");
  it.each([
    ["DRAFT", null, false, "OWN"],
    ["SUMMONED", null, false, "OWN"],
    ["IN_SESSION", null, false, "IN_SESSION"],
    ["HELD", null, false, "OWN"],
    ["CANCELLED", null, false, "CLOSED"],
    ["IN_SESSION", opened, false, "SHARED"],
    ["HELD", opened, false, "SHARED"],
    ["HELD", opened, true, "CLOSED"],
    ["HELD", null, true, "CLOSED"],
  ] as const)(
    "%s, opened %s, minutes adopted %s: %s",
    (status, sharedNotesOpenedAt, minutesAdopted, state) => {
      expect(noteState({ status, sharedNotesOpenedAt, minutesAdopted })).toBe(state);
    },
  );
});

describe("a lock is advice", () => {
  const now = new Date("2026-03-03T12:00:00Z");
  const lock = { seatId: "clinic", until: new Date("2026-03-03T12:00:01Z") };

  it("for 45 seconds", () => {
    expect(lockUntil(now)).toEqual(new Date("2026-03-03T12:00:45Z"));
  });

  it.each([
    ["free", null, "school", true],
    ["one's own", lock, "clinic", true],
    ["another's", lock, "school", false],
    ["another's that has just run out", { ...lock, until: now }, "school", true],
  ] as const)("%s: may be taken %#", (_title, held, seat, may) => {
    expect(mayTakeLock(held, seat, now)).toBe(may);
  });
});

describe("R27 an own draft is published", () => {
  it("under the organization's name, after what stands there", () => {
    expect(published("", "Skolan", " Vi håller med.\n")).toBe("Skolan:\nVi håller med.");
    expect(published("Inledning.\n\n", "Skolan", "Vi håller med.")).toBe(
      "Inledning.\n\nSkolan:\nVi håller med.",
    );
  });

  it("not when it says nothing", () => {
    expect(refusalOf(() => published("Inledning.", "Skolan", " - \n"))).toEqual({
      code: "RULE_REFUSED",
      rule: "R27",
      reason: "noteEmpty",
      field: "input.id",
      params: {},
    });
  });

  it("not where the shared note would be longer than a text may be", () => {
    const own = "Ja";
    const room = 10_000 - `\n\nSkolan:\n${own}`.length;
    expect(published("x".repeat(room), "Skolan", own)).toHaveLength(10_000);
    expect(refusalOf(() => published("x".repeat(room + 1), "Skolan", own))).toMatchObject({
      rule: "R27",
      reason: "noteFull",
      field: "input.id",
      params: { max: 10_000 },
    });
  });
});

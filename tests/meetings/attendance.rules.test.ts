import { describe, expect, it } from "vitest";
import {
  absencesInARow,
  attendanceActionsIn,
  hereNow,
  isPresent,
  type Presence,
  presences,
  silentSince,
} from "../../server/meetings/attendance.rules.ts";
import { type MeetingState, meetingStates } from "../../server/meetings/meeting.rules.ts";

describe("what may be done with an attendance", () => {
  const may: Partial<Record<MeetingState, readonly string[]>> = {
    SUMMONED: ["answer"],
    IN_SESSION: ["setPresence"],
    HELD: ["setPresence"],
  };

  it.each(meetingStates)("in a meeting that is %s", (status) => {
    expect(attendanceActionsIn({ status, adopted: false })).toEqual(may[status] ?? []);
    expect(attendanceActionsIn({ status, adopted: true }), "once the minutes are adopted").toEqual([]);
  });

  it("an organization is there itself or by a deputy", () => {
    expect(presences.filter(isPresent)).toEqual(["PRESENT", "DEPUTY_PRESENT"]);
  });
});

describe("absence by party (DOMAIN.md 2.2.14)", () => {
  const cases: readonly (readonly [title: string, latestFirst: readonly Presence[], meetings: number])[] = [
    ["three in a row", ["ABSENT", "ABSENT", "ABSENT"], 3],
    ["none when it came last time", ["PRESENT", "ABSENT", "ABSENT"], 0],
    ["back to when it came", ["ABSENT", "ABSENT", "PRESENT", "ABSENT"], 2],
    ["a deputy is the party", ["ABSENT", "DEPUTY_PRESENT", "ABSENT"], 1],
    ["where nobody noted anything says neither", ["UNKNOWN", "ABSENT", "UNKNOWN", "ABSENT", "PRESENT"], 2],
    ["nothing noted at all", ["UNKNOWN", "UNKNOWN"], 0],
    ["no meetings", [], 0],
  ];

  it.each(cases)("%s", (_title, latestFirst, meetings) => {
    expect(absencesInARow(latestFirst)).toBe(meetings);
  });
});

describe("who is in the room", () => {
  const now = new Date("2026-03-10T09:00:00Z");
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  const seat = (
    organizationId: string,
    since: number,
    lastSeen: number,
    writingItemId: string | null = null,
  ) => ({
    organizationId,
    writingItemId,
    since: ago(since),
    lastSeen: ago(lastSeen),
  });

  it("whoever was heard of in the last 45 seconds", () => {
    expect(silentSince(now)).toEqual(ago(45));
    expect(hereNow([seat("a", 100, 45), seat("b", 100, 45.001)], now)).toEqual([
      { organizationId: "a", writingItemId: null, since: ago(100) },
    ]);
  });

  it("by organization: since its first seat came, writing when one of them writes", () => {
    const rows = [seat("b", 50, 1), seat("a", 30, 1, "item"), seat("a", 90, 20), seat("a", 200, 60, "gone")];
    expect(hereNow(rows, now)).toEqual([
      { organizationId: "a", writingItemId: "item", since: ago(90) },
      { organizationId: "b", writingItemId: null, since: ago(50) },
    ]);
  });

  it("nobody in an empty room", () => {
    expect(hereNow([], now)).toEqual([]);
  });
});

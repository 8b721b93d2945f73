import { describe, expect, it } from "vitest";
import {
  checkForum,
  checkLink,
  checkStart,
  checkTimes,
  countsByKind,
  type MeetingState,
  meetingActions,
  meetingKinds,
  meetingStates,
  meetingTransitions,
  nextOf,
} from "../../server/meetings/meeting.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

const now = new Date("2026-03-10T09:00:00Z");
const at = (text: string) => new Date(text);

describe("a meeting's states (DOMAIN.md 3.2)", () => {
  checkEveryCell(
    meetingTransitions,
    meetingStates,
    meetingActions,
    `
                  DRAFT      SUMMONED    IN_SESSION  HELD  CANCELLED
      edit        DRAFT      SUMMONED    ·           ·     ·
      summon      SUMMONED   ·           ·           ·     ·
      start       ·          IN_SESSION  ·           ·     ·
      present     ·          ·           IN_SESSION  ·     ·
      attend      ·          ·           IN_SESSION  ·     ·
      end         ·          ·           HELD        ·     ·
      cancel      CANCELLED  CANCELLED   ·           ·     ·
      proposeItem DRAFT      SUMMONED    IN_SESSION  ·     ·
      addItem     DRAFT      SUMMONED    IN_SESSION  ·     ·
    `,
  );
});

describe("when a meeting may be", () => {
  const draft = { state: "DRAFT", startsAtBefore: null } as const;
  const plan = (startsAt: string, endsAt: string | null = null, more: object = {}) =>
    checkTimes({ startsAt: at(startsAt), endsAt: endsAt ? at(endsAt) : null }, { ...draft, ...more }, now);
  const bad = (field: string, reason: string) => ({
    code: "BAD_USER_INPUT",
    field: `input.${field}`,
    reason,
  });

  it("ends after it begins", () => {
    plan("2026-04-01T09:00:00Z", "2026-04-01T09:00:01Z");
    for (const end of ["2026-04-01T09:00:00Z", "2026-04-01T08:00:00Z"]) {
      expect(refusalOf(() => plan("2026-04-01T09:00:00Z", end))).toMatchObject(
        bad("endsAt", "endsBeforeStart"),
      );
    }
  });

  it("lasts two weeks at most", () => {
    plan("2026-04-01T09:00:00Z", "2026-04-15T15:00:00Z");
    expect(refusalOf(() => plan("2026-04-01T09:00:00Z", "2026-04-16T09:00:00Z"))).toMatchObject(
      bad("endsAt", "meetingTooLong"),
    );
  });

  it("a draft lies in the past for a year, so that a meeting can be logged afterwards", () => {
    plan("2025-03-09T09:00:00Z");
    expect(refusalOf(() => plan("2025-03-08T09:00:00Z"))).toMatchObject(bad("startsAt", "tooLongAgo"));
  });

  it("and three years ahead at most: a slip of the pen is caught", () => {
    plan("2029-03-12T09:00:00Z");
    expect(refusalOf(() => plan("2029-03-14T09:00:00Z"))).toMatchObject(bad("startsAt", "tooFarAhead"));
  });

  it("a summoned meeting is not moved to a time that has passed", () => {
    const summoned = { state: "SUMMONED", startsAtBefore: at("2026-03-12T09:00:00Z") } as const;
    plan("2026-03-10T09:00:00Z", null, summoned);
    expect(refusalOf(() => plan("2026-03-10T08:59:00Z", null, summoned))).toMatchObject(
      bad("startsAt", "startHasPassed"),
    );
  });

  it("but its place may be changed when it should have begun", () => {
    plan("2026-03-10T08:00:00Z", null, { state: "SUMMONED", startsAtBefore: at("2026-03-10T08:00:00Z") });
  });

  it("is opened on its day in Stockholm or later, not before", () => {
    checkStart({ startsAt: at("2026-03-10T22:59:00Z") }, now);
    checkStart({ startsAt: at("2026-02-01T09:00:00Z") }, now);
    expect(refusalOf(() => checkStart({ startsAt: at("2026-03-10T23:00:00Z") }, now))).toMatchObject({
      code: "RULE_REFUSED",
      reason: "notItsDay",
      params: { from: "2026-03-11" },
    });
  });
});

describe("what a meeting is", () => {
  it("R9 an ordinary meeting counts, another kind only when somebody says so", () => {
    expect(meetingKinds.filter(countsByKind)).toEqual(["ORDINARY"]);
  });

  it.each(["FORMING", "ACTIVE"])("R30 a forum that is %s meets", (status) => {
    expect(() => checkForum({ status })).not.toThrow();
  });

  it.each(["DORMANT", "SPLIT", "MERGED", "CLOSED"])("R30 one that is %s does not", (status) => {
    expect(refusalOf(() => checkForum({ status }))).toMatchObject({
      code: "RULE_REFUSED",
      rule: "R30",
      reason: "forumNotActive",
      params: { status },
    });
  });

  it.each([null, "https://video.example/m/1?pwd=a"])("a link is an address: %s", (link) => {
    expect(() => checkLink(link)).not.toThrow();
  });

  it.each(["", "video", "http://video.example", "javascript:alert(1)", "https://", "https://a b.example"])(
    "%j is no link",
    (link) => {
      expect(refusalOf(() => checkLink(link))).toMatchObject({ field: "input.link", reason: "notALink" });
    },
  );
});

describe("the next meeting", () => {
  const meeting = (id: string, status: MeetingState, startsAt: string) => ({
    id,
    status,
    startsAt: at(startsAt),
  });
  const later = meeting("later", "DRAFT", "2026-05-01T09:00:00Z");
  const soon = meeting("soon", "SUMMONED", "2026-04-01T09:00:00Z");

  it("is the soonest that is planned", () => {
    expect(nextOf([later, soon], now)?.id).toBe("soon");
    expect(nextOf([later], now)?.id).toBe("later");
  });

  it("is the one that goes on, whatever is planned", () => {
    expect(nextOf([soon, meeting("on", "IN_SESSION", "2026-03-10T08:00:00Z")], now)?.id).toBe("on");
  });

  it("is none that was held, cancelled, or planned for a time that has passed", () => {
    const none = [
      meeting("held", "HELD", "2026-04-01T09:00:00Z"),
      meeting("cancelled", "CANCELLED", "2026-04-01T09:00:00Z"),
      meeting("forgotten", "SUMMONED", "2026-03-10T08:59:59Z"),
    ];
    expect(nextOf(none, now)).toBeNull();
    expect(nextOf([meeting("now", "SUMMONED", "2026-03-10T09:00:00Z")], now)?.id).toBe("now");
  });
});

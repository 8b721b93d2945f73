import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { day } from "../support/day.ts";
import { climb } from "../support/ladder.ts";
import { at, Town } from "../support/town.ts";

let town: Town;

beforeAll(async () => {
  town = await Town.open();
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

interface Status {
  required: number;
  held: number;
  planned: number;
  verdict: string;
  from: string;
  to: string;
  partial: boolean;
  proposedDays: string[];
}
const statusOf = async (who: Parameters<Town["see"]>[0], forumId: string, days = "") => {
  const forum = await town.see<{ cadenceStatus: Status[] }>(
    who,
    `forum(id: "${forumId}") { cadenceStatus${days} { required held planned verdict from to partial proposedDays } }`,
  );
  return forum.cadenceStatus;
};

climb(() => town, {
  mutation: "setCadence",
  start: async () => ({ id: town.forums.operative, version: 1, status: "", allowedActions: [] }),
  input: () => ({ forumId: town.forums.operative, times: 3, period: "TERM", validFrom: day(0) }),
  by: "operativeChair",
  bad: [
    ["no meetings at all", () => ({ times: 0 }), { field: "input.times", reason: "outOfRange" }],
    ["a day that does not exist", () => ({ validFrom: "2026-02-30" }), {}],
  ],
  forbidden: ["representative", "social"],
  hidden: ["stranger"],
  done: (after) => expect(after).toMatchObject({ times: 3, period: "TERM", validTo: null }),
  logged: ["cadence.set", "CHAIR"],
  once: false,
});

describe("R8 a forum's cadence", () => {
  const { forums } = { forums: () => town.forums };

  it("a new rule ends the one before, and never begins in the past or before another", async () => {
    const set = (validFrom: string) => ({
      forumId: town.forums.steering,
      times: 2,
      period: "TERM",
      validFrom,
    });
    const first = await town.do("chair", "setCadence", set("2026-01-01"));
    expect(await town.refusal("chair", "setCadence", set("2026-05-01"))).toMatchObject({
      code: "RULE_REFUSED",
      rule: "R8",
      reason: "cadenceInThePast",
    });
    const second = await town.do("chair", "setCadence", set(day(20)));
    expect(await town.refusal("chair", "setCadence", set(day(10)))).toMatchObject({
      rule: "R8",
      reason: "laterCadence",
    });
    const { cadence } = await town.see<{ cadence: { id: string; validTo: string | null }[] }>(
      "chair",
      `forum(id: "${forums().steering}") { cadence { id validTo } }`,
    );
    expect(cadence).toEqual([
      { id: first.id, validTo: day(19) },
      { id: second.id, validTo: null },
    ]);
    const ended = await town.do("chair", "endCadence", { ...at(second), lastDay: day(40) });
    expect(ended).toMatchObject({ validTo: day(40) });
    expect(await town.refusal("chair", "endCadence", { ...at(ended), lastDay: day(60) })).toMatchObject({
      rule: "R8",
      reason: "cadenceEnded",
    });
  });

  it("counts what is planned and held, the same for a member without a seat as for the chair", async () => {
    const forumId = town.forums.neighbour;
    await town.do("neighbour", "setCadence", {
      forumId,
      times: 1,
      period: "FORTNIGHT",
      validFrom: day(0),
    });
    const empty = await statusOf("neighbour", forumId);
    expect(empty).toMatchObject([{ required: 1, held: 0, planned: 0 }]);
    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    const meeting = await town.do("neighbour", "planMeeting", { forumId, kind: "ORDINARY", startsAt });
    expect(await statusOf("neighbour", forumId)).toMatchObject([{ planned: 1, verdict: "ON_TRACK" }]);
    // The auditor sees the forum's members, not its meetings.
    expect(await statusOf("auditor", forumId)).toEqual(await statusOf("neighbour", forumId));
    await town.do("neighbour", "cancelMeeting", { ...at(meeting), reason: "För få kan komma." });
    expect(await statusOf("neighbour", forumId)).toMatchObject([{ planned: 0 }]);
  });

  it("R9 a workshop counts only when it is said to", async () => {
    const forumId = town.forums.neighbour;
    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    const workshop = { forumId, kind: "WORKSHOP", startsAt };
    await town.do("neighbour", "planMeeting", workshop);
    expect(await statusOf("neighbour", forumId)).toMatchObject([{ planned: 0 }]);
    await town.do("neighbour", "planMeeting", { ...workshop, countsTowardCadence: true });
    expect(await statusOf("neighbour", forumId)).toMatchObject([{ planned: 1 }]);
  });

  it("is told once when it is missed, to the forum's room and members", async () => {
    const forumId = town.forums.regional;
    const rule = await town.do("regional", "setCadence", {
      forumId,
      times: 1,
      period: "FORTNIGHT",
      validFrom: day(0),
    });
    const [{ to } = { to: "" }] = await statusOf("regional", forumId);
    const left = Math.round((Date.parse(to) - Date.parse(day(0))) / 86_400_000);
    await town.app.setDays(left + 1);
    await town.clock();
    expect((await town.clock()).told).toBe(0);
    const told = await town.sql<{ n: number }>(
      "select count(distinct operation_id)::int as n from change where subject_id = ? and action = 'cadence.missed'",
      [rule.id],
    );
    expect(told).toEqual([{ n: 1 }]);
  });
});

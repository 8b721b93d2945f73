import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextYear } from "../support/day.ts";
import { type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let meeting: Noun;
const startsAt = `${nextYear()}-11-12T12:00:00.000Z`;

beforeAll(async () => {
  town = await Town.open();
  const planned = await town.do("coordinator", "planMeeting", {
    forumId: town.forums.operative,
    kind: "ORDINARY",
    startsAt,
    place: "Rådhuset, rum 3",
  });
  await town.do("coordinator", "addAgendaItem", {
    forumId: town.forums.operative,
    meetingId: planned.id,
    title: "Hemlig punkt",
    kind: "DISCUSSION",
  });
  meeting = await town.do("coordinator", "summonMeeting", { id: planned.id, version: planned.version });
});
afterAll(() => town.close());

const get = async (path: string, who: Exclude<Who, null> | null = null) => {
  const token = who ? await town.token(who) : null;
  return fetch(`${town.app.url}${path}`, token ? { headers: { authorization: `Bearer ${token}` } } : {});
};
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
const makeFeed = (who: Who) => town.do(who, "createCalendarFeed", {});

describe("a meeting as a calendar file", () => {
  it("has time, place and title, and nothing of the agenda", async () => {
    const response = await get(`/calendar/meeting/${meeting.id}.ics`, "representative");
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await response.text();
    const [event] = eventsOf(text);
    expect(event?.startDate.toJSDate().toISOString()).toBe(startsAt);
    expect(event?.location).toBe("Rådhuset, rum 3");
    expect(event?.summary).toBe("Forum oper: möte");
    expect(text).not.toContain("Hemlig");
    expect(event?.component.getFirstPropertyValue("url")).toBe(`${town.app.url}/moten/${meeting.id}`);
  });

  it("is there for those who see the meeting alone", async () => {
    expect((await get(`/calendar/meeting/${meeting.id}.ics`, "stranger")).status).toBe(404);
    expect((await get(`/calendar/meeting/${meeting.id}.ics`)).status).toBe(401);
    expect((await get("/calendar/meeting/nothing.ics", "representative")).status).toBe(404);
  });
});

describe("a subscribed calendar", () => {
  it("answers whoever has the address with the owner's meetings, until it is revoked", async () => {
    const feed = await makeFeed("representative");
    const file = await get(String(feed.path));
    expect(file.status).toBe(200);
    expect(eventsOf(await file.text()).map(({ uid }) => uid)).toContain(`${meeting.id}@samverkansnavet`);
    await town.do("representative", "revokeCalendarFeed", { id: feed.id, version: feed.version });
    expect((await get(String(feed.path))).status).toBe(404);
    const left = await town.see<{ id: string }[]>("representative", "calendarFeeds { id }");
    expect(left).toEqual([]);
  });

  it("is another person's secret: neither listed nor revoked", async () => {
    const feed = await makeFeed("representative");
    expect(await town.see("school", "calendarFeeds { id }")).toEqual([]);
    const { id, version } = feed;
    expect(await town.refusal("school", "revokeCalendarFeed", { id, version })).toEqual({
      code: "NOT_FOUND",
    });
    expect((await get("/calendar/guessed.ics")).status).toBe(404);
  });

  it("holds no drafts, no other forum's meetings, and shows what was called off as cancelled", async () => {
    const plan = { forumId: town.forums.operative, kind: "EXTRA", startsAt };
    const draft = await town.do("coordinator", "planMeeting", plan);
    const summoned = await town.do("coordinator", "planMeeting", plan);
    const called = await town.do("coordinator", "summonMeeting", {
      id: summoned.id,
      version: summoned.version,
    });
    await town.do("coordinator", "cancelMeeting", {
      id: called.id,
      version: called.version,
      reason: "För få kan komma.",
    });
    const own = await (await get(String((await makeFeed("clinic")).path))).text();
    expect(own).not.toContain(draft.id);
    const cancelled = eventsOf(own).find(({ uid }) => uid.startsWith(called.id));
    expect(cancelled?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    const other = await (await get(String((await makeFeed("neighbour")).path))).text();
    expect(eventsOf(other)).toEqual([]);
  });
});

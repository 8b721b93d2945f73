import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextYear } from "../support/day.ts";
import { cursorsOf, follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { MeetingStories } from "../support/meetings.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: MeetingStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new MeetingStories(town);
});
afterAll(() => town.close());

const outside = ["school", "chair", "neighbour", "admin", "stranger"] as const;

describe("an organization answers its summons", () => {
  climb(() => town, {
    mutation: "answerInvitation",
    start: async () => stories.attendance((await stories.summoned()).id, town.organizations.school),
    input: (noun) => ({ ...at(noun), response: "TENTATIVE" }),
    by: "representative",
    bad: [["an answer that is none", () => ({ response: "PERHAPS" }), { field: "input.response" }]],
    forbidden: ["social", "clinic", "coordinator", "operativeChair"],
    hidden: outside,
    done: (after) => {
      expect(after).toMatchObject({ response: "TENTATIVE", presence: "UNKNOWN", allowedActions: ["answer"] });
    },
    logged: ["attendance.answer", "PARTY_SEAT"],
    once: false,
  });

  it("any of its seats does, and the line says which", async () => {
    const meeting = await stories.summoned();
    const line = await stories.attendance(meeting.id, town.organizations.clinic);
    await town.do("clinic", "answerInvitation", { ...at(line), response: "ACCEPTED" });
    const { attendance } = await stories.meeting<{ attendance: { response: string; seat: object | null }[] }>(
      "social",
      meeting.id,
      "attendance { response seat { role user { displayName } } }",
    );
    expect(attendance.filter(({ response }) => response === "ACCEPTED")).toEqual([
      { response: "ACCEPTED", seat: { role: "REPRESENTATIVE", user: { displayName: expect.any(String) } } },
    ]);
  });

  it("no longer once the meeting has opened", async () => {
    const meeting = await stories.inSession();
    const line = await stories.attendance(meeting.id, town.organizations.school);
    const input = { ...at(line), response: "DECLINED" };
    expect(await town.refusal("representative", "answerInvitation", input)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "answer", from: "IN_SESSION" },
    });
  });
});

describe("chair and coordinator note who is there", () => {
  climb(() => town, {
    mutation: "setPresence",
    start: async () => stories.attendance((await stories.inSession()).id, town.organizations.school),
    input: (noun) => ({ ...at(noun), presence: "DEPUTY_PRESENT" }),
    by: "coordinator",
    forbidden: ["representative", "social", "clinic"],
    hidden: outside,
    done: (after) => {
      expect(after).toMatchObject({ presence: "DEPUTY_PRESENT" });
    },
    logged: ["attendance.setPresence", "COORDINATOR"],
    once: false,
  });

  it("by one of the organization's own seats", async () => {
    const meeting = await stories.inSession();
    const line = await stories.attendance(meeting.id, town.organizations.school);
    const seatOf = async (organization: string) =>
      (
        await town.sql<{ id: string }>(
          `select s.id from seat s join membership m on m.id = s.membership_id
            where m.forum_id = ? and m.organization_id = ? order by s.id limit 1`,
          [town.forums.operative, organization],
        )
      )[0]?.id;
    const of = async (organization: string) => ({
      ...at(line),
      presence: "PRESENT",
      seatId: await seatOf(organization),
    });
    expect(
      await town.refusal("coordinator", "setPresence", await of(town.organizations.clinic)),
    ).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.seatId",
      reason: "otherMembership",
    });
    const noted = await town.do("coordinator", "setPresence", await of(town.organizations.school));
    expect(noted.presence).toBe("PRESENT");
  });

  it("not before it opens; afterwards too, until the minutes are adopted", async () => {
    const meeting = await stories.summoned();
    const line = await stories.attendance(meeting.id, town.organizations.school);
    expect(
      await town.refusal("coordinator", "setPresence", { ...at(line), presence: "ABSENT" }),
    ).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
    const held = await stories.held();
    await stories.presence(held.id, { [town.organizations.school]: "ABSENT" });
    expect(await stories.attendance(held.id, town.organizations.school)).toMatchObject({
      presence: "ABSENT",
    });
  });

  it("who became a member after the summons is on the list when the meeting opens", async () => {
    const meeting = await stories.summoned();
    const [forum] = await town.sql<{ open: string }>("select open_scope_id as open from forum where id = ?", [
      town.forums.operative,
    ]);
    await town.sql(
      `insert into membership (id, scope_id, forum_id, organization_id, kind, status, "from")
       values (gen_random_uuid(), ?, ?, ?, 'ADJUNCT', 'ACTIVE', '2020-01-01')`,
      [forum?.open, town.forums.operative, town.organizations.leisure],
    );
    await expect(stories.attendance(meeting.id, town.organizations.leisure)).rejects.toThrow("not summoned");
    await stories.step("operativeChair", "startMeeting", meeting);
    expect(await stories.attendance(meeting.id, town.organizations.leisure)).toMatchObject({
      response: "NONE",
    });
    await town.sql("update membership set status = 'LEFT', \"to\" = '2020-02-01' where kind = 'ADJUNCT'");
  });
});

describe("the forum", () => {
  const forum = <T>(selection: string, who: Who = "social") =>
    town.see<T>(who, `forum(id: "${town.forums.operative}") { ${selection} }`);

  it("names the parties that were absent, and from how many meetings in a row", async () => {
    const { school, social, clinic } = town.organizations;
    const held = async (presences: Record<string, string>) =>
      stories.presence((await stories.held()).id, presences);
    await held({ [school]: "PRESENT", [social]: "ABSENT", [clinic]: "ABSENT" });
    await held({ [school]: "ABSENT", [social]: "PRESENT", [clinic]: "ABSENT" });
    await held({ [school]: "ABSENT", [social]: "PRESENT", [clinic]: "ABSENT" });
    const { absences } = await forum<{ absences: unknown }>("absences { meetings organization { id } }");
    expect(absences).toEqual([
      { meetings: 3, organization: { id: clinic } },
      { meetings: 2, organization: { id: school } },
    ]);
    expect(await forum("absences { meetings }", "school")).toEqual({ absences: [] });
  });

  it("tells its next meeting to those who see it", async () => {
    await town.sql("update meeting set status = 'CANCELLED' where status <> 'HELD'");
    expect(await forum("nextMeeting { id }")).toEqual({ nextMeeting: null });
    const later = await stories.summoned({ startsAt: `${nextYear()}-05-01T08:00:00Z` });
    expect(await forum("nextMeeting { id }")).toEqual({ nextMeeting: { id: later.id } });
    const now = await stories.inSession();
    expect(await forum("nextMeeting { id }")).toEqual({ nextMeeting: { id: now.id } });
    // A member's employee proposes items without a seat; who oversees from above does not.
    expect(await forum("nextMeeting { id } meetingActions", "school")).toEqual({
      nextMeeting: null,
      meetingActions: ["proposeItem"],
    });
    expect(await forum("nextMeeting { id } meetingActions", "chair")).toEqual({
      nextMeeting: null,
      meetingActions: [],
    });
    expect(await forum("meetingActions")).toEqual({ meetingActions: ["proposeItem"] });
  });
});

describe("who is in the room", () => {
  const beat = (who: Who, meetingId: string, more: object = {}) =>
    town.do(who, "markMeetingPresence", { meetingId, ...more });
  const here = async (meetingId: string) =>
    (
      await stories.meeting<{ presence: { organization: { id: string }; writingItemId: string | null }[] }>(
        "social",
        meetingId,
        "presence { organization { id } writingItemId since }",
      )
    ).presence.map(({ organization, writingItemId }) => [organization.id, writingItemId]);
  const told = async (meetingId: string) =>
    (await town.log(meetingId)).filter(({ action }) => action === "meeting.presence").length;
  /** Nothing has been heard of the organization for a minute. */
  const silence = (organizationId: string) =>
    town.sql(
      "update meeting_presence set last_seen = last_seen - interval '60 seconds' where organization_id = ?",
      [organizationId],
    );

  it("signed out, without a seat, before the meeting opens: refused", async () => {
    const meeting = await stories.summoned();
    const input = { meetingId: meeting.id };
    expect(await town.refusal(null, "markMeetingPresence", input)).toEqual({ code: "UNAUTHENTICATED" });
    expect(await town.refusal("school", "markMeetingPresence", input)).toEqual({ code: "NOT_FOUND" });
    expect(await town.refusal("social", "markMeetingPresence", input)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
  });

  it("is told when someone comes, writes, stops, and goes silent, and not for every beat", async () => {
    const { social, clinic } = town.organizations;
    const meeting = await stories.inSession(["Ett"]);
    const { agenda } = await stories.meeting<{ agenda: Noun[] }>("social", meeting.id, "agenda { id }");
    const writingItemId = agenda[0]?.id ?? "";
    await beat("clinic", meeting.id);
    await beat("social", meeting.id);
    expect(await told(meeting.id)).toBe(2);
    for (let again = 0; again < 3; again++) await beat("clinic", meeting.id);
    expect(await told(meeting.id)).toBe(2);
    await beat("social", meeting.id, { writingItemId });
    expect(await here(meeting.id)).toEqual([
      [clinic, null],
      [social, writingItemId],
    ]);
    await beat("social", meeting.id, { writingItemId });
    expect(await told(meeting.id)).toBe(3);
    await beat("social", meeting.id);
    expect(await told(meeting.id)).toBe(4);

    await silence(clinic);
    expect(await here(meeting.id)).toEqual([[social, null]]);
    await beat("social", meeting.id);
    expect(await told(meeting.id), "the clinic has gone").toBe(5);
    await silence(social);
    expect(await here(meeting.id)).toEqual([]);
    await beat("social", meeting.id);
    expect(await here(meeting.id)).toEqual([[social, null]]);
    expect(await told(meeting.id), "it is back").toBe(6);
    expect(await town.sql("select 1 from meeting_presence where meeting_id = ?", [meeting.id])).toHaveLength(
      1,
    );
    const { version } = await stories.meeting("social", meeting.id, "version");
    expect(version, "a beat makes no conflict").toBe(meeting.version);
  });

  it("writes on the meeting's own items alone", async () => {
    const meeting = await stories.inSession();
    const { id } = await stories.item(null);
    const input = { meetingId: meeting.id, writingItemId: id };
    expect(await town.refusal("social", "markMeetingPresence", input)).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.writingItemId",
      reason: "notOnAgenda",
    });
  });

  it("is nobody once the meeting has ended", async () => {
    const meeting = await stories.inSession();
    await beat("social", meeting.id);
    await stories.step("operativeChair", "endMeeting", meeting);
    expect(await here(meeting.id)).toEqual([]);
  });
});

describe("live", () => {
  it("the room sees the meeting's steps as they are taken; an employee without a seat follows no room", async () => {
    const client = await town.app.as("representative");
    const feed = await follow(town.app, client, await cursorsOf(client, "ROOM"));
    const seen: string[] = [];
    const meeting = await stories.inSession(["Ett"]);
    await stories.presence(meeting.id, { [town.organizations.school]: "PRESENT" });
    await stories.step(
      "operativeChair",
      "endMeeting",
      await stories.meeting("coordinator", meeting.id, "id version"),
    );
    await feed.until(({ changes }) => {
      seen.push(...changes.map(({ action, subject }) => `${action} ${subject?.__typename}`));
      return changes.some(({ action }) => action === "agendaItem.carryOver");
    });
    await feed.close();
    expect([...new Set(seen)]).toEqual(
      expect.arrayContaining([
        "meeting.plan Meeting",
        "meeting.summon Meeting",
        "agendaItem.add AgendaItem",
        "meeting.start Meeting",
        "attendance.setPresence Attendance",
        "meeting.end Meeting",
        "agendaItem.carryOver AgendaItem",
      ]),
    );
    expect(await cursorsOf(await town.app.as("school"), "ROOM")).toEqual(new Map());
  });
});

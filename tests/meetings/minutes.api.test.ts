import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, mutationId } from "../support/app.ts";
import { cursorsOf, follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { MinutesStories, type SeenMinutes } from "../support/minutes.ts";
import { addPerson } from "../support/settle.ts";
import { at, type Noun, Town } from "../support/town.ts";
import { asApp } from "../support/wall.ts";

let town: Town;
let stories: MinutesStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new MinutesStories(town);
});
afterAll(() => town.close());

const seated = ["representative", "social", "clinic"] as const;
/** They have no seat in the forum. */
const outsiders = ["school", "chair", "regional", "neighbour", "secretariat", "orgadmin", "auditor"] as const;
/** Seats of other organizations than the coordinator's, who writes. */
const others = ["representative", "clinic", "operativeChair"] as const;

describe("R27 minutes begin as the writer's organization's own draft", () => {
  climb(() => town, {
    mutation: "draftMinutes",
    start: async () => (await stories.held()).meeting,
    input: ({ id }) => ({ meetingId: id, form: "PROTOCOL" }),
    by: "coordinator",
    forbidden: seated,
    hidden: outsiders,
    rules: [
      [
        "R27 not before the meeting",
        async () => ({ meetingId: (await stories.meetings.summoned()).id }),
        { rule: "R27", reason: "meetingNotBegun" },
      ],
    ],
    done: async (after, meeting) => {
      expect(after).toMatchObject({ status: "OWN_DRAFT", form: "PROTOCOL", sharedAt: null, adoptedAt: null });
      const seen = await stories.see("coordinator", after.id);
      expect(seen.items.map(({ text, agendaItem }) => [agendaItem.number, agendaItem.title, text])).toEqual([
        [1, "Lägesrunda", "Gruppen gick igenom läget."],
        [2, "Övriga frågor", ""],
      ]);
      expect(seen.allowedActions).toEqual(["draft", "edit", "chooseAdjusters", "share"]);
      const told = await stories.meetings.meeting<object>(
        "operativeChair",
        meeting.id,
        "minutes { id } minutesWriter { id } mayDraftMinutes",
      );
      expect(told).toEqual({
        minutes: null,
        minutesWriter: { id: town.organizations.social },
        mayDraftMinutes: false,
      });
    },
    logged: ["minutes.draft", "COORDINATOR"],
    once: false,
  });

  it("one for each meeting: another that begins is told who writes", async () => {
    const { meeting } = await stories.held();
    const see = () =>
      stories.meetings.meeting<{ mayDraftMinutes: boolean }>("operativeChair", meeting.id, "mayDraftMinutes");
    expect((await see()).mayDraftMinutes).toBe(true);
    await stories.draft("coordinator", meeting.id);
    expect(
      await town.refusal("operativeChair", "draftMinutes", { meetingId: meeting.id, form: "NOTES" }),
    ).toEqual({
      code: "RULE_REFUSED",
      rule: "R27",
      reason: "minutesBegun",
      params: { organizations: [town.organizations.social] },
    });
  });

  it("takes the writer's own notes where none are shared, and never another's", async () => {
    const { meeting, item } = await stories.inSession();
    await stories.save("social", item, "Vårt eget.");
    await stories.save("clinic", item, "Klinikens eget.");
    const { id } = await stories.draft("coordinator", meeting.id);
    expect((await stories.see("coordinator", id)).items.map(({ text }) => text)).toEqual(["Vårt eget."]);
  });

  it("done again it fills what was empty and adds what has come, and keeps what was written", async () => {
    const { meeting } = await stories.shared(["Lägesrunda", "Rutinen"]);
    const { id } = await stories.draft("coordinator", meeting.id);
    const [first] = (await stories.see("coordinator", id)).items;
    await town.do("coordinator", "saveMinutesItem", { ...at(first as Noun), text: "Skrivet för hand." });
    const [one = "", two = ""] = await stories.items(meeting.id);
    await stories.save("clinic", one, "Anteckning om läget.", { shared: true });
    await stories.save("clinic", two, "Anteckning om rutinen.", { shared: true });
    await stories.meetings.item(meeting.id, { title: "Nytt" });
    await stories.draft("coordinator", meeting.id, "PROTOCOL");
    const seen = await stories.see("coordinator", id);
    expect(seen.form).toBe("PROTOCOL");
    expect(seen.items.map(({ text, agendaItem }) => [agendaItem.title, text])).toEqual([
      ["Lägesrunda", "Skrivet för hand."],
      ["Rutinen", "Anteckning om rutinen."],
      ["Nytt", ""],
    ]);
  });

  it("no other organization sees it: not by the API, not by row-level security, not live", async () => {
    const { meeting } = await stories.held();
    const cursors = async () => Promise.all(others.map(async (who) => cursorsOf(await town.app.as(who))));
    const before = await cursors();
    const minutes = await stories.draft("coordinator", meeting.id);
    const [item] = (await stories.see("social", minutes.id)).items;
    await town.do("coordinator", "saveMinutesItem", { ...at(item as Noun), text: "Bara vårt." });
    await town.do("coordinator", "chooseAdjusters", {
      id: minutes.id,
      version: await town.versionOf(minutes.id),
      seatIds: [await stories.seat("representative")],
    });
    expect(await cursors()).toEqual(before);
    for (const who of others) {
      await expect(stories.see(who, minutes.id)).rejects.toThrow("NOT_FOUND");
      expect(await town.refusal(who, "shareMinutes", at(minutes))).toEqual({ code: "NOT_FOUND" });
      expect(await town.refusal(who, "saveMinutesItem", { ...at(item as Noun), text: "Mitt." })).toEqual({
        code: "NOT_FOUND",
      });
      for (const [table, column] of [
        ["minutes", "id"],
        ["minutes_item", "minutes_id"],
        ["minutes_adjuster", "minutes_id"],
      ]) {
        expect(await asApp(town, who, `select 1 from ${table} where ${column} = $1`, [minutes.id])).toEqual(
          [],
        );
      }
    }
    expect(await asApp(town, "social", "select 1 from minutes where id = $1", [minutes.id])).toHaveLength(1);
  });

  it("nor does a colleague whose seat is in another forum, where the meeting is not to be seen", async () => {
    const colleague = await seatElsewhere("colleague@test.example");
    const cursors = async () => cursorsOf(await colleagueClient());
    const colleagueClient = async () => clientOf(town.app.url, await town.token(colleague));
    const { item } = await stories.held();
    await stories.save("social", item, "Bara vårt, bara här.");
    const minutes = await stories.drafted();
    const feed = await follow(town.app, await colleagueClient());
    const before = await cursors();
    const [text] = (await stories.see("social", minutes.id)).items;
    await town.do("coordinator", "saveMinutesItem", { ...at(text as Noun), text: "Bara vårt." });
    // The organization's stream moves, without telling what.
    const { changes } = await feed.next();
    expect(changes).toEqual([]);
    expect(await cursors()).not.toEqual(before);
    await feed.close();
    await expect(stories.see(colleague, minutes.id)).rejects.toThrow("NOT_FOUND");
    for (const table of ["note", "minutes", "minutes_item", "minutes_adjuster"]) {
      expect(await asApp(town, colleague, `select 1 from ${table}`), table).toEqual([]);
    }
  });
});

/** Someone of social services whose seat is in the neighbour forum. */
async function seatElsewhere(email: `${string}@${string}`): Promise<typeof email> {
  const organizationId = town.organizations.social;
  const userId = await addPerson(town, email, organizationId);
  const invited = await town.do("admin", "inviteOrganization", {
    ...{ forumId: town.forums.neighbour, organizationId, from: "2020-01-01" },
  });
  const { id: membershipId } = await town.do("admin", "moveMembership", { ...at(invited), action: "accept" });
  const seat = await town.do("admin", "addSeat", {
    ...{ membershipId, role: "REPRESENTATIVE", mandate: "DECIDE" },
  });
  await town.do("admin", "assignSeat", { ...at(seat), userId });
  return email;
}

describe("what minutes say of an item", () => {
  const first = async (minutes: Noun) =>
    (await stories.see("coordinator", minutes.id)).items[0] as SeenMinutes["items"][number];

  it("a changed text answers with the minutes' new version, to go on with at once", async () => {
    const { meeting } = await stories.held();
    const minutes = await stories.draft("coordinator", meeting.id);
    const [item] = (await stories.see("coordinator", minutes.id)).items;
    const input = { clientMutationId: mutationId(), ...at(item as Noun), text: "Skrivet för hand." };
    const { data } = await town.post(
      "coordinator",
      "mutation ($input: SaveMinutesItemInput!) { saveMinutesItem(input: $input) { minutes { id version } } }",
      { input },
    );
    expect(data?.saveMinutesItem).toEqual({
      minutes: { id: minutes.id, version: await town.versionOf(minutes.id) },
    });
    expect(await town.versionOf(minutes.id)).toBeGreaterThan(minutes.version);
  });

  climb(() => town, {
    mutation: "saveMinutesItem",
    start: async () => first(await stories.forComments()),
    input: (item) => ({ ...at(item), text: "Gruppen gick noga igenom läget." }),
    by: "operativeChair",
    bad: [
      ["a text too long", () => ({ text: "x".repeat(10_001) }), { field: "input.text", reason: "tooLong" }],
    ],
    forbidden: seated,
    hidden: outsiders,
    done: (after) => {
      expect(after.text).toBe("Gruppen gick noga igenom läget.");
    },
    logged: ["minutes.edit", "CHAIR"],
    loggedOn: async ({ id }) => {
      const [row] = await town.sql<{ id: string }>("select minutes_id as id from minutes_item where id = ?", [
        id,
      ]);
      return row?.id ?? "";
    },
    once: false,
  });

  it("two items may be written at once; on one, the second is told", async () => {
    const minutes = await stories.forComments();
    const [one, two] = (await stories.see("coordinator", minutes.id)).items;
    const write = (who: "coordinator" | "operativeChair", item: Noun | undefined, text: string) =>
      town.attempt(who, "saveMinutesItem", { ...at(item as Noun), text });
    const apart = await Promise.all([
      write("coordinator", one, "Första."),
      write("operativeChair", two, "Andra."),
    ]);
    expect(apart.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await write("operativeChair", one, "Också första.")).errors[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      params: { currentVersion: (one?.version ?? 0) + 1 },
    });
    expect((await stories.see("clinic", minutes.id)).items.map(({ text }) => text)).toEqual([
      "Första.",
      "Andra.",
    ]);
  });
});

describe("R27 minutes are shared for comments, and never go back", () => {
  climb(() => town, {
    mutation: "shareMinutes",
    start: () => stories.drafted(),
    input: at,
    by: "coordinator",
    forbidden: ["social"],
    hidden: [...others, ...outsiders],
    rules: [
      [
        "R27 not while the meeting goes on",
        async () => at(await stories.draft("coordinator", (await stories.inSession()).meeting.id)),
        { rule: "R27", reason: "meetingNotHeld" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "SHARED_FOR_COMMENTS", sharedAt: expect.any(String) });
      for (const who of others) {
        expect((await stories.see(who, after.id)).items[0]?.text).toBe("Gruppen gick igenom läget.");
      }
      for (const who of outsiders) await expect(stories.see(who, after.id)).rejects.toThrow("NOT_FOUND");
    },
    logged: ["minutes.share", "COORDINATOR"],
  });

  it("is seen live by everyone in the room", async () => {
    const minutes = await stories.drafted();
    const feed = await follow(town.app, await town.app.as("representative"));
    await town.do("coordinator", "shareMinutes", at(minutes));
    const { changes } = await feed.next();
    expect(changes).toMatchObject([{ action: "minutes.share", subjectId: minutes.id }]);
    await feed.close();
  });

  it("not even by SQL", async () => {
    const { id } = await stories.forComments();
    const back = asApp(town, "coordinator", "update minutes set status = 'OWN_DRAFT' where id = $1", [id]);
    await expect(back).rejects.toMatchObject({ code: "23001" });
  });
});

describe("comments", () => {
  climb(() => town, {
    mutation: "commentMinutes",
    start: () => stories.forComments(),
    input: ({ id }) => ({ id, text: "Vi vill förtydliga punkten." }),
    by: "clinic",
    bad: [
      [
        "an item of other minutes",
        () => ({ agendaItemId: town.forums.operative }),
        { field: "input.agendaItemId", reason: "unknownItem" },
      ],
    ],
    forbidden: [],
    hidden: outsiders,
    rules: [["R27 says something", () => ({ text: " " }), { rule: "R27", reason: "textMissing" }]],
    done: async (after) => {
      expect((await stories.see("representative", after.id)).comments).toEqual([
        { text: "Vi vill förtydliga punkten.", organization: { name: "Organisation bup" } },
      ]);
    },
    logged: ["minutes.comment", "FORUM_SEAT"],
    once: false,
  });

  it("not on a draft of one's own", async () => {
    const { id } = await stories.drafted();
    expect(await town.refusal("social", "commentMinutes", { id, text: "Hej." })).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "comment", from: "OWN_DRAFT" },
    });
  });
});

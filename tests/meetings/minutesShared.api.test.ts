import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cursorsOf, follow } from "../support/feed.ts";
import { inDays, MeetingStories } from "../support/meetings.ts";
import { MinutesStories } from "../support/minutes.ts";
import { addPerson } from "../support/settle.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: MinutesStories;
let meetings: MeetingStories;

/** Registrars of an organization beside the operative group, and of one in the steering group. */
const beside = "registrar-beside@test.example";
const above = "registrar-above@test.example";

beforeAll(async () => {
  town = await Town.open();
  stories = new MinutesStories(town);
  meetings = new MeetingStories(town);
  await addPerson(town, beside, town.organizations.leisure, "REGISTRAR");
  await addPerson(town, above, town.organizations.region, "REGISTRAR");
});
afterAll(() => town.close());

const now = async ({ id }: Pick<Noun, "id">) => ({ id, version: await town.versionOf(id) });
const share = async (minutes: Pick<Noun, "id">) => town.do("coordinator", "shareMinutes", await now(minutes));

const shown = `id status allowedActions comments { text } items { text agendaItem { title } }
  adjusters { organization { name } signedAt }
  meeting { id status allowedActions noteActions mayDraftMinutes attendance { presence allowedActions }
    decisions { status text positions { position } allowedActions }
    agenda { title allowedActions mayLift mayDecide ownNote { id } sharedNote { id } } }`;
interface Shown {
  readonly allowedActions: readonly string[];
  readonly adjusters: readonly { readonly organization: { readonly name: string } }[];
  readonly meeting: {
    readonly attendance: readonly { readonly presence: string }[];
    readonly decisions: readonly { readonly status: string; readonly positions: readonly object[] }[];
  };
}
const see = (who: Who, id: string) => town.see<Shown>(who, `minutes(id: "${id}") { ${shown} }`);

/** A meeting that is over, with a decision, a note of the clinic's and one that all share; its minutes, not shared. */
async function drafted(): Promise<{ minutes: Noun; meeting: string; item: string }> {
  const { item, meeting } = await stories.decisions.item();
  await stories.save("clinic", item, "Klinikens eget.");
  await town.do("operativeChair", "openSharedNotes", await now(meeting));
  await stories.save("social", item, "Gruppen kom överens.", { shared: true });
  await town.do("coordinator", "recordDecision", { agendaItemId: item, ...stories.decisions.texts });
  await town.do("operativeChair", "endMeeting", await now(meeting));
  return { minutes: await stories.draft("coordinator", meeting.id), meeting: meeting.id, item };
}

describe("DOMAIN.md 3.4 minutes shared for comments are seen by the members' registrars", () => {
  it("not before they are shared: neither minutes, meeting nor notes", async () => {
    const { minutes, meeting, item } = await drafted();
    for (const field of [
      `minutes(id: "${minutes.id}")`,
      `meeting(id: "${meeting}")`,
      `agendaItem(id: "${item}")`,
    ]) {
      await expect(town.see("registrar", `${field} { id }`)).rejects.toThrow("NOT_FOUND");
    }
  });

  it("with the meeting that they tell of; what is not the minutes stays unseen, and nothing may be done", async () => {
    const { minutes } = await drafted();
    await share(minutes);
    await town.do("clinic", "commentMinutes", { id: minutes.id, text: "Vi vill förtydliga." });
    expect(await see("registrar", minutes.id)).toEqual({
      id: minutes.id,
      status: "SHARED_FOR_COMMENTS",
      allowedActions: [],
      comments: [],
      items: [{ text: "Gruppen kom överens.", agendaItem: { title: "Mottagare vid skolbyte" } }],
      adjusters: [],
      meeting: {
        id: expect.any(String),
        status: "HELD",
        allowedActions: [],
        noteActions: [],
        mayDraftMinutes: false,
        attendance: Array.from({ length: 3 }, () => ({ presence: "PRESENT", allowedActions: [] })),
        decisions: [
          {
            status: "IN_EFFECT",
            text: stories.decisions.texts.text,
            positions: Array.from({ length: 3 }, () => ({ position: "AGREE" })),
            allowedActions: [],
          },
        ],
        agenda: [
          {
            title: "Mottagare vid skolbyte",
            ...{ allowedActions: [], mayLift: false, mayDecide: false, ownNote: null, sharedNote: null },
          },
        ],
      },
    });
    const refused = { code: "FORBIDDEN" };
    const { id } = minutes;
    expect(await town.refusal("registrar", "commentMinutes", { id, text: "Hej." })).toMatchObject(refused);
    expect(await town.refusal("registrar", "signMinutes", await now(minutes))).toMatchObject(refused);
  });

  it("not by registrars of others, nor by employees and those above until they are adopted", async () => {
    const { id } = await stories.toSign();
    const others = [beside, above, "school", "orgadmin", "auditor", "chair", "secretariat"] as const;
    for (const who of others) await expect(see(who, id), who).rejects.toThrow("NOT_FOUND");
    await stories.sign("operativeChair", id);
    await stories.sign("representative", id);
    for (const who of ["school", "orgadmin", "registrar"] as const) {
      expect(await see(who, id)).toMatchObject({ status: "ADOPTED" });
    }
    await expect(see(beside, id)).rejects.toThrow("NOT_FOUND");
  });

  it("are seen live, from being shared to being adopted; a comment is told in the room alone", async () => {
    const { minutes } = await drafted();
    const client = await town.app.as("registrar");
    const before = await cursorsOf(client);
    expect([...(await cursorsOf(client, "SHARED")).keys()]).toHaveLength(1);
    expect((await cursorsOf(client, "ROOM")).size).toBe(0);
    const feed = await follow(town.app, client, before);
    await share(minutes);
    const told = async () => (await feed.next()).changes;
    expect(await told()).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: "minutes.share", subjectId: minutes.id })]),
    );
    await town.do("clinic", "commentMinutes", { id: minutes.id, text: "Bra." });
    const seatIds = [await stories.seat("representative")];
    await town.do("coordinator", "chooseAdjusters", { ...(await now(minutes)), seatIds });
    expect((await told()).map(({ action }) => action)).toEqual(["minutes.chooseAdjusters"]);
    await stories.sign("operativeChair", minutes.id);
    expect((await told()).map(({ action }) => action)).toEqual(["minutes.sign"]);
    await feed.close();
  });
});

describe("what is written while the minutes are shared", () => {
  it("R5 a decision is the room's until it is decided, and then lies with its meeting", async () => {
    const { minutes, item } = await drafted();
    await share(minutes);
    const decisions = async () => (await see("registrar", minutes.id)).meeting.decisions;
    const texts = { ...stories.decisions.texts, text: "Skolan bjuder in till våren." };
    const { id } = await town.do("coordinator", "proposeDecision", { agendaItemId: item, ...texts });
    await stories.decisions.say("social", id, "AGREE");
    expect(await decisions()).toHaveLength(1);
    const { clinic, school } = town.organizations;
    for (const organizationId of [clinic, school]) {
      await town.do("coordinator", "givePosition", { decisionId: id, organizationId, position: "AGREE" });
    }
    await town.do("operativeChair", "takeDecision", await now({ id }));
    const [, late] = await decisions();
    expect(late).toMatchObject({ status: "IN_EFFECT", text: texts.text });
    expect(late?.positions).toHaveLength(3);
    await town.do("coordinator", "recordDecision", {
      agendaItemId: item,
      ...{ ...texts, text: "Socialtjänsten kommer." },
    });
    expect((await decisions())[2]?.positions).toHaveLength(3);
  });

  it("a presence that is put right, an adjuster and a task are seen with them", async () => {
    const { minutes, meeting, item } = await drafted();
    await share(minutes);
    await meetings.presence(meeting, { [town.organizations.clinic]: "ABSENT" });
    const seatIds = [await stories.seat("representative")];
    await town.do("coordinator", "chooseAdjusters", { ...(await now(minutes)), seatIds });
    const { id: task } = await town.do("coordinator", "createActivity", {
      agendaItemId: item,
      title: "Skriv rutinen",
      responsibleOrganizationId: town.organizations.clinic,
      due: inDays(30).slice(0, 10),
    });
    const seen = await see("registrar", minutes.id);
    expect(seen.meeting.attendance.map(({ presence }) => presence).sort()).toEqual([
      "ABSENT",
      "PRESENT",
      "PRESENT",
    ]);
    expect(seen.adjusters.map(({ organization }) => organization.name)).toEqual(["Organisation skolan"]);
    expect(await town.see("registrar", `activity(id: "${task}") { title }`)).toEqual({
      title: "Skriv rutinen",
    });
    await expect(town.see("school", `activity(id: "${task}") { title }`)).rejects.toThrow("NOT_FOUND");
  });

  it("a task that the meeting gave before is seen from when they are shared, and open when they are adopted", async () => {
    const { minutes, item } = await drafted();
    const { id: task } = await town.do("coordinator", "createActivity", {
      agendaItemId: item,
      title: "Skriv rutinen",
      responsibleOrganizationId: town.organizations.clinic,
      due: inDays(30).slice(0, 10),
    });
    const sees = (who: Who) => town.see(who, `activity(id: "${task}") { title }`);
    await expect(sees("registrar")).rejects.toThrow("NOT_FOUND");
    await share(minutes);
    expect(await sees("registrar")).toEqual({ title: "Skriv rutinen" });
    const seatIds = [await stories.seat("social")];
    await town.do("coordinator", "chooseAdjusters", { ...(await now(minutes)), seatIds });
    await stories.sign("operativeChair", minutes.id);
    await stories.sign("social", minutes.id);
    expect(await sees("school")).toEqual({ title: "Skriv rutinen" });
  });
});

describe("an item with a scope of its own", () => {
  it("keeps it: the forum below follows its lifted item, and the registrar above reads it in the minutes", async () => {
    const source = await meetings.item(null, { title: "Elever från andra kommuner" });
    const question = "Vem ska ta emot?";
    await town.do("coordinator", "liftAgendaItem", { agendaItemId: source.id, question });
    const lifted = async () =>
      (
        await town.see<{ lifts: { items: Noun[] }[] }>(
          "coordinator",
          `agendaItem(id: "${source.id}") { lifts { items { id version status meeting { id } } } }`,
        )
      ).lifts[0]?.items[0];
    const { steering } = town.forums;
    const meeting = await town.do("chair", "planMeeting", { forumId: steering, startsAt: inDays(0) });
    await town.do("chair", "summonMeeting", at(meeting));
    await town.do("chair", "placeAgendaItem", { ...at((await lifted()) as Noun), meetingId: meeting.id });
    await town.do("chair", "startMeeting", await now(meeting));
    await town.do("chair", "handleAgendaItem", await now((await lifted()) as Noun));
    await town.do("chair", "endMeeting", await now(meeting));
    const minutes = await stories.draft("chair", meeting.id);
    const items = async () =>
      town.see(above, `minutes(id: "${minutes.id}") { items { agendaItem { title } } }`);
    await expect(items()).rejects.toThrow("NOT_FOUND");
    await town.do("chair", "shareMinutes", await now(minutes));
    expect(await items()).toEqual({ items: [{ agendaItem: { title: "Elever från andra kommuner" } }] });
    expect(await lifted()).toMatchObject({ status: "HANDLED", meeting: null });
    await expect(see("registrar", minutes.id)).rejects.toThrow("NOT_FOUND");
  });
});

it("R30 a scope that is handed over is the other forum's registrars', as it is its seats'", async () => {
  const scope = "019b0000-0000-7000-8000-00000000abcd";
  const { operative, neighbour } = town.forums;
  await town.sql("select open_scope(?::uuid, 'test', array['seat:' || ?, 'records:' || ?])", [
    ...[scope, operative, operative],
  ]);
  await town.sql("select hand_over_scope(?::uuid, ?::uuid, ?::uuid)", [scope, operative, neighbour]);
  expect(
    await town.sql("select grantee from scope_grant where scope_id = ? order by grantee", [scope]),
  ).toEqual([{ grantee: `records:${neighbour}` }, { grantee: `seat:${neighbour}` }]);
});

it("what had been shared before the registrars had a scope was moved into it", async () => {
  const { minutes, meeting } = await drafted();
  await share(minutes);
  const before = await see("registrar", minutes.id);
  await stories.putBackInRoom(minutes.id, meeting);
  await expect(see("registrar", minutes.id)).rejects.toThrow("NOT_FOUND");
  await stories.moveShared();
  expect(await see("registrar", minutes.id)).toEqual(before);
});

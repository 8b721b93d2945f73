import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow } from "../support/feed.ts";
import { inDays, MeetingStories } from "../support/meetings.ts";
import { addForum } from "../support/settle.ts";
import { type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let meetings: MeetingStories;

beforeAll(async () => {
  town = await Town.open();
  meetings = new MeetingStories(town);
});
afterAll(() => town.close());

const question = "Vem ska ta emot elever från andra kommuner?";
const lift = (who: Who, agendaItemId: string, more: object = {}) =>
  town.do(who, "liftAgendaItem", { agendaItemId, question, ...more });

interface Above {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly kind: string;
  readonly status: string;
}
/** The items above, as the item below leads to them. */
const above = async (who: Who, itemId: string) => {
  const { lifts } = await town.see<{ lifts: { items: Above[]; history: { action: string }[] }[] }>(
    who,
    `agendaItem(id: "${itemId}") { lifts { history { action } items { id version title description kind status } } }`,
  );
  return lifts[0];
};
/** A meeting of the steering group in session, with the item on its agenda. */
const takenUpAbove = async (item: Pick<Above, "id" | "version">) => {
  const { steering } = town.forums;
  const meeting = await town.do("chair", "planMeeting", { forumId: steering, startsAt: inDays(0) });
  const summoned = await meetings.step("chair", "summonMeeting", meeting);
  await town.do("chair", "placeAgendaItem", { id: item.id, version: item.version, meetingId: meeting.id });
  await meetings.step("chair", "startMeeting", summoned);
  return meeting;
};

const refusal = (who: Who, agendaItemId: string, more: object = {}) =>
  town.refusal(who, "liftAgendaItem", { agendaItemId, question, ...more });

describe("lifting an agenda item to the forum above", () => {
  let item: Noun;
  beforeAll(async () => {
    item = await meetings.item(null, { title: "Elever från andra kommuner", description: "Bara för oss." });
  });

  it("signed out: UNAUTHENTICATED", async () => {
    expect(await refusal(null, item.id)).toEqual({ code: "UNAUTHENTICATED" });
  });

  it.each(["school", "chair", "regional", "neighbour", "secretariat", "orgadmin", "auditor"] as const)(
    "%s does not see it: NOT_FOUND",
    async (who) => {
      expect(await refusal(who, item.id)).toEqual({ code: "NOT_FOUND" });
    },
  );

  it.each(["representative", "social", "clinic"] as const)("%s may not: FORBIDDEN", async (who) => {
    expect(await refusal(who, item.id)).toMatchObject({ code: "FORBIDDEN" });
  });

  it("R13 with a question, and not what was taken back", async () => {
    expect(await refusal("coordinator", item.id, { question: " – " })).toMatchObject({
      rule: "R13",
      reason: "questionMissing",
      field: "input.question",
    });
    const withdrawn = await meetings.step("coordinator", "withdrawAgendaItem", await meetings.item(null));
    expect(await refusal("coordinator", withdrawn.id)).toMatchObject({ rule: "R13", reason: "itemNotOpen" });
  });

  it("R13 a deficiency climbs by its own rule", async () => {
    const { id } = await town.do("school", "reportDeficiency", {
      title: "Ingen tar emot elever som byter skola",
      description: "När en klass byter skola finns ingen utsedd mottagare.",
      category: "TRANSITION",
      noIndividualAttested: true,
      concernedOrganizationIds: [town.organizations.clinic],
    });
    const about = await meetings.item(null, { subjectType: "Deficiency", subjectId: id });
    expect(await refusal("coordinator", about.id)).toMatchObject({ rule: "R13", reason: "escalateInstead" });
    const { mayLift } = await town.see<{ mayLift: boolean }>(
      "coordinator",
      `agendaItem(id: "${about.id}") { mayLift }`,
    );
    expect(mayLift).toBe(false);
  });

  it("R13 R14 only where there is a forum above that takes matters", async () => {
    const { operative, political } = town.forums;
    const parent = (id: string | null) =>
      town.sql("update forum set parent_forum_id = ? where id = ?", [id, operative]);
    const { municipality } = town.organizations;
    const resting = await addForum(town, { key: "vilar", level: "STEERING", members: [municipality] });
    await town.sql("update forum set status = 'DORMANT' where id = ?", [resting]);
    try {
      await parent(null);
      expect(await refusal("coordinator", item.id)).toMatchObject({ rule: "R13", reason: "noForumAbove" });
      await parent(political);
      expect(await refusal("coordinator", item.id)).toMatchObject({ rule: "R14", reason: "politicalLevel" });
      await parent(resting);
      expect(await refusal("coordinator", item.id)).toMatchObject({
        rule: "R13",
        reason: "receiverNotActive",
      });
    } finally {
      await parent(town.forums.steering);
    }
  });

  it("is put in the backlog above, with the question and nothing else of it, and both see it", async () => {
    const { mayLift } = await town.see<{ mayLift: boolean }>(
      "coordinator",
      `agendaItem(id: "${item.id}") { mayLift }`,
    );
    expect(mayLift).toBe(true);
    const lifted = await lift("coordinator", item.id);
    const below = await above("social", item.id);
    expect(below?.items).toMatchObject([
      { title: "Elever från andra kommuner", description: question, kind: "ESCALATION", status: "PROPOSED" },
    ]);
    expect(below?.history).toEqual([{ action: "agendaItem.lift" }]);
    const id = below?.items[0]?.id ?? "";
    expect((await town.log(id)).at(-1)).toMatchObject({ action: "agendaItem.lift", role: "COORDINATOR" });
    const { edges } = await town.see<{ edges: { node: object }[] }>(
      "chair",
      `agendaBacklog(forumId: "${town.forums.steering}") { edges { node { id
         liftedFrom { id question fromItem { id } fromForum { id } toForum { id } } } } }`,
    );
    expect(edges.map(({ node }) => node)).toContainEqual({
      id,
      liftedFrom: {
        id: lifted.id,
        question,
        fromItem: null,
        fromForum: { id: town.forums.operative },
        toForum: { id: town.forums.steering },
      },
    });
    for (const outsider of ["neighbour", "regional", "school"] as const) {
      await expect(town.see(outsider, `agendaItem(id: "${id}") { id }`)).rejects.toThrow("NOT_FOUND");
    }
    expect(await town.refusal("coordinator", "withdrawAgendaItem", { id, version: 1 })).toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("R13 one question of an item at a time, also when lifted by two at once", async () => {
    const once = await meetings.item(null);
    const answers = await Promise.all(
      (["coordinator", "operativeChair"] as const).map((who) =>
        town.attempt(who, "liftAgendaItem", { agendaItemId: once.id, question }),
      ),
    );
    const reasons = answers.flatMap(({ errors }) => errors[0]?.extensions.reason ?? []);
    expect(reasons).toEqual(["alreadyLifted"]);
  });
});

describe("the path of a lifted item, read below", () => {
  it("is told live below, and followed through a carry-over to what is decided when it is adopted", async () => {
    const { id } = await meetings.item(null, { title: "Gemensam introduktion" });
    await lift("operativeChair", id, { title: "Introduktion för nya" });
    const [first] = (await above("social", id))?.items ?? [];
    if (!first) throw new Error("not lifted");
    expect(first.title).toBe("Introduktion för nya");
    const feed = await follow(town.app, await town.app.as("social"));
    const meeting = await takenUpAbove(first);
    const batch = await feed.until(({ changes }) =>
      changes.some(({ action }) => action === "agendaItem.place"),
    );
    expect(batch.changes.at(-1)).toMatchObject({
      subjectId: first.id,
      subject: { __typename: "AgendaItem" },
    });
    await feed.close();

    const onAgenda = await town.see<Noun>("chair", `agendaItem(id: "${first.id}") { id version }`);
    await meetings.step("chair", "carryOverAgendaItem", onAgenda);
    const path = await above("social", id);
    expect(path?.items.map(({ status }) => status)).toEqual(["CARRIED_OVER", "PROPOSED"]);
    expect(path?.history.map(({ action }) => action)).toEqual([
      "agendaItem.lift",
      "agendaItem.place",
      "meeting.start",
      "agendaItem.carryOver",
      "agendaItem.add",
    ]);
    const { liftedFrom } = await town.see<{ liftedFrom: { question: string } }>(
      "chair",
      `agendaItem(id: "${path?.items[1]?.id}") { liftedFrom { question } }`,
    );
    expect(liftedFrom).toEqual({ question });
    // The meeting above stays the room's own; the item below stays below.
    await expect(town.see("social", `meeting(id: "${meeting.id}") { id }`)).rejects.toThrow("NOT_FOUND");
    const seen = await town.see(
      "social",
      `agendaItem(id: "${first.id}") { meeting { id } allowedActions decisions { id } }`,
    );
    expect(seen).toEqual({ meeting: null, allowedActions: [], decisions: [] });
    await expect(town.see("chair", `agendaItem(id: "${id}") { id }`)).rejects.toThrow("NOT_FOUND");
    expect(await refusal("operativeChair", id)).toMatchObject({ reason: "alreadyLifted" });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { MeetingStories } from "../support/meetings.ts";
import { MinutesStories } from "../support/minutes.ts";
import { addPerson } from "../support/settle.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: MeetingStories;

/** An employee of a member without a seat, as the school's reporter is: of the clinic, and of the school beside the reporter. */
const nurse = "nurse@test.example";
const teacher = "teacher@test.example";

beforeAll(async () => {
  town = await Town.open();
  stories = new MeetingStories(town);
  await addPerson(town, nurse, town.organizations.clinic);
  await addPerson(town, teacher, town.organizations.school);
});
afterAll(() => town.close());

const now = async ({ id }: Pick<Noun, "id">) => ({ id, version: await town.versionOf(id) });
const input = (more: object = {}) => ({ forumId: town.forums.operative, title: "Närvaron i höst", ...more });
const propose = (who: Who = "school", more: object = {}) => town.do(who, "proposeAgendaItem", input(more));

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly allowedActions: readonly string[];
}
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Shown }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
const page = (who: Who, args = "") =>
  town.see<Page>(
    who,
    `agendaProposals(forumId: "${town.forums.operative}" ${args}) {
      edges { cursor node { id title status allowedActions } } pageInfo { endCursor hasNextPage } }`,
  );
const own = async (who: Who = "school") => (await page(who)).edges.map(({ node }) => node);
const seen = (who: Who, id: string) =>
  town.see<Shown>(who, `agendaItem(id: "${id}") { id title status allowedActions }`);

describe("DOMAIN.md 3.4 an employee of a member proposes an item without a seat", () => {
  it("signed out: UNAUTHENTICATED", async () => {
    expect(await town.refusal(null, "proposeAgendaItem", input())).toEqual({ code: "UNAUTHENTICATED" });
  });

  it.each([
    ["title", { title: " " }, "blank"],
    ["plannedMinutes", { plannedMinutes: 481 }, "outOfRange"],
    ["subjectId", { subjectType: "Deficiency" }, "subjectHalf"],
    [
      "subjectId",
      { subjectType: "Deficiency", subjectId: "019b0000-0000-7000-8000-000000000000" },
      "unknownSubject",
    ],
    // Not even the meeting's existence is told.
    ["meetingId", { meetingId: "019b0000-0000-7000-8000-000000000000" }, "backlogOnly"],
  ])("bad input in %s: %j", async (field, more, reason) => {
    expect(await town.refusal("school", "proposeAgendaItem", input(more))).toMatchObject({
      ...{ code: "BAD_USER_INPUT", field: `input.${field}`, reason },
    });
  });

  it("not to a meeting, for no meeting is seen", async () => {
    const meeting = await stories.summoned();
    expect(await town.refusal("school", "proposeAgendaItem", input({ meetingId: meeting.id }))).toMatchObject(
      {
        ...{ code: "BAD_USER_INPUT", field: "input.meetingId", reason: "backlogOnly" },
      },
    );
  });

  it("what tells of a person is refused by the guard (R25)", async () => {
    const description = "Gäller eleven 19121212-1212 i årskurs 7.";
    expect(await town.refusal("school", "proposeAgendaItem", input({ description }))).toMatchObject({
      code: "PERSONAL_DATA_DETECTED",
      field: "input.description",
    });
  });

  it("not in a forum that the own organization is no member of, seen or not", async () => {
    expect(
      await town.refusal("school", "proposeAgendaItem", input({ forumId: town.forums.neighbour })),
    ).toEqual({
      code: "NOT_FOUND",
    });
    // The one above shows its card to those below.
    const above = await town.refusal("school", "proposeAgendaItem", input({ forumId: town.forums.steering }));
    expect(above).toMatchObject({ code: "FORBIDDEN" });
    expect(await town.refusal("chair", "proposeAgendaItem", input())).toMatchObject({ code: "FORBIDDEN" });
    expect(await town.refusal("stranger", "proposeAgendaItem", input())).toEqual({ code: "NOT_FOUND" });
  });

  it("R30 not in a forum that rests, nor in one that has ended", async () => {
    const { operative } = town.forums;
    const refused = async (status: string, membership: string) => {
      await town.sql("update forum set status = ? where id = ?", [status, operative]);
      await town.sql("update membership set status = ? where forum_id = ?", [membership, operative]);
      try {
        return await town.refusal("school", "proposeAgendaItem", input());
      } finally {
        await town.sql("update forum set status = 'ACTIVE' where id = ?", [operative]);
        await town.sql("update membership set status = 'ACTIVE' where forum_id = ?", [operative]);
      }
    };
    expect(await refused("DORMANT", "ACTIVE")).toMatchObject({
      ...{ code: "RULE_REFUSED", rule: "R30", reason: "forumNotActive", field: "input.forumId" },
    });
    expect((await refused("SPLIT", "LEFT")).code).toMatch(/^(FORBIDDEN|NOT_FOUND)$/);
  });

  it("lies in the backlog, logged without a name and seen live by the chair", async () => {
    const feed = await follow(town.app, await town.app.as("operativeChair"));
    const item = await propose();
    expect((await feed.next()).changes).toMatchObject([
      { action: "agendaItem.propose", subjectId: item.id, actorRole: "MEMBER_EMPLOYEE" },
    ]);
    await feed.close();
    expect(item).toMatchObject({ status: "PROPOSED", allowedActions: ["edit", "withdraw"] });
    expect(await town.log(item.id)).toEqual([
      { action: "agendaItem.propose", role: "MEMBER_EMPLOYEE", organization: town.organizations.school },
    ]);
    const { edges } = await town.see<Page>(
      "social",
      `agendaBacklog(forumId: "${town.forums.operative}", first: 100) { edges { node { id title status allowedActions } } }`,
    );
    expect(edges.map(({ node }) => node)).toContainEqual({
      ...{ id: item.id, title: "Närvaron i höst", status: "PROPOSED", allowedActions: [] },
    });
  });

  it("the viewer is told beforehand what may be done", async () => {
    const actions = async (who: Who, forumId = town.forums.operative) =>
      (await town.see<{ meetingActions: string[] }>(who, `forum(id: "${forumId}") { meetingActions }`))
        .meetingActions;
    expect(await actions("school")).toEqual(["proposeItem"]);
    expect(await actions("registrar")).toEqual([]);
    expect(await actions("orgadmin")).toEqual([]);
    expect(await actions("chair")).toEqual([]);
    expect(await actions("social")).toEqual(["proposeItem"]);
  });

  it("is seen by the forum's seats and who proposed it, and by nobody else", async () => {
    const { id } = await propose();
    for (const who of ["school", "representative", "clinic", "coordinator"] as const) {
      expect(await seen(who, id), who).toMatchObject({ title: "Närvaron i höst" });
    }
    for (const who of [
      teacher,
      nurse,
      "chair",
      "regional",
      "neighbour",
      "orgadmin",
      "registrar",
      "admin",
    ] as const) {
      await expect(seen(who, id), who).rejects.toThrow("NOT_FOUND");
    }
    expect((await own()).map((one) => one.id)).toContain(id);
    for (const who of [teacher, nurse, "representative", "operativeChair"] as const) {
      expect(await own(who), who).toEqual([]);
    }
  });
});

describe("the employee's steps", () => {
  climb(() => town, {
    mutation: "updateAgendaItem",
    start: () => propose(),
    input: (noun) => ({ ...at(noun), title: "Närvaron i vår", kind: "DECISION" }),
    by: "school",
    bad: [["a title", () => ({ title: "" }), { field: "input.title", reason: "blank" }]],
    forbidden: ["social", "clinic"],
    hidden: [teacher, nurse, "chair", "neighbour", "registrar", "stranger"],
    done: (after) => {
      expect(after).toMatchObject({ title: "Närvaron i vår", kind: "DECISION" });
    },
    logged: ["agendaItem.edit", "ITEM_PROPOSER"],
    once: false,
  });

  climb(() => town, {
    mutation: "withdrawAgendaItem",
    start: () => propose(),
    input: at,
    by: "school",
    forbidden: ["social", "clinic"],
    hidden: [teacher, nurse, "chair", "neighbour", "registrar", "stranger"],
    done: async (after) => {
      expect(after).toMatchObject({ status: "WITHDRAWN", allowedActions: [] });
      expect(await seen("school", after.id)).toMatchObject({ status: "WITHDRAWN" });
    },
    logged: ["agendaItem.withdraw", "ITEM_PROPOSER"],
  });

  it("the own organization's representative edits it and takes it back as well", async () => {
    const item = await propose();
    const edited = await town.do("representative", "updateAgendaItem", {
      ...{ ...at(item), title: "Närvaron", kind: "DISCUSSION" },
    });
    await town.do("representative", "withdrawAgendaItem", at(edited));
    expect((await town.log(item.id)).map(({ action, role }) => [action, role])).toEqual([
      ["agendaItem.propose", "MEMBER_EMPLOYEE"],
      ["agendaItem.edit", "PARTY_SEAT"],
      ["agendaItem.withdraw", "PARTY_SEAT"],
    ]);
  });

  it("nothing of the room is reached through it: no place, no note, no lift, no decision, no task", async () => {
    const item = await propose();
    const refused = { code: "FORBIDDEN" };
    const attempt = (mutation: string, more: object) => town.refusal("school", mutation, more);
    expect(await attempt("placeAgendaItem", at(item))).toMatchObject(refused);
    expect(await attempt("liftAgendaItem", { agendaItemId: item.id, question: "Vem?" })).toMatchObject(
      refused,
    );
    expect(await attempt("saveNote", { agendaItemId: item.id, text: "Nej.", version: 0 })).toMatchObject(
      refused,
    );
    expect(await attempt("proposeDecision", { agendaItemId: item.id, text: "Nej." })).toMatchObject(refused);
  });
});

describe("what becomes of it", () => {
  /** In the chair's hands: a meeting that has been summoned to, with the item on its agenda. */
  async function placed(): Promise<{ item: Noun; meeting: Noun }> {
    const item = await propose();
    const meeting = await stories.summoned();
    return {
      item: await stories.step("operativeChair", "placeAgendaItem", item, { meetingId: meeting.id }),
      meeting,
    };
  }

  it("is seen live by who proposed it, and nothing else of the meeting", async () => {
    const item = await propose();
    const feed = await follow(town.app, await town.app.as("school"));
    const meeting = await stories.summoned();
    const placedItem = await stories.step("operativeChair", "placeAgendaItem", item, {
      meetingId: meeting.id,
    });
    expect((await feed.next()).changes).toMatchObject([
      { action: "agendaItem.place", subjectId: item.id, actorRole: "CHAIR" },
    ]);
    await feed.close();
    const shown = await town.see(
      "school",
      `agendaItem(id: "${item.id}") { status allowedActions mayLift mayDecide forum { id } meeting { id }
        proposedByOrganization { id } decisions { id } ownNote { id } sharedNote { id } lifts { id } }`,
    );
    expect(shown).toEqual({
      ...{ status: "ON_AGENDA", allowedActions: [], mayLift: false, mayDecide: false, meeting: null },
      forum: { id: town.forums.operative },
      proposedByOrganization: { id: town.organizations.school },
      ...{ decisions: [], ownNote: null, sharedNote: null, lifts: [] },
    });
    await expect(town.see("school", `meeting(id: "${meeting.id}") { id }`)).rejects.toThrow("NOT_FOUND");
    const refused = { code: "FORBIDDEN" };
    expect(await town.refusal("school", "withdrawAgendaItem", at(placedItem))).toMatchObject(refused);
  });

  it("a meeting that is called off puts it back, and that is told", async () => {
    const { item, meeting } = await placed();
    const feed = await follow(town.app, await town.app.as("school"));
    await stories.step("coordinator", "cancelMeeting", (await now(meeting)) as Noun, {
      reason: "Ingen kan.",
    });
    expect((await feed.next()).changes).toMatchObject([{ action: "agendaItem.place", subjectId: item.id }]);
    await feed.close();
    expect(await seen("school", item.id)).toMatchObject({
      ...{ status: "PROPOSED", allowedActions: ["edit", "withdraw"] },
    });
  });

  it("what is not handled goes on in an item that is followed as well, in a scope of its own", async () => {
    const { item, meeting } = await placed();
    const begun = await stories.step("operativeChair", "startMeeting", (await now(meeting)) as Noun);
    const feed = await follow(town.app, await town.app.as("school"));
    await stories.step("operativeChair", "endMeeting", begun);
    const told = (await feed.next()).changes.map(({ action }) => action).sort();
    expect(told).toEqual(["agendaItem.add", "agendaItem.carryOver"]);
    await feed.close();
    const [next, before] = await own();
    expect(before).toMatchObject({ id: item.id, status: "CARRIED_OVER", allowedActions: [] });
    expect(next).toMatchObject({ status: "PROPOSED", allowedActions: ["edit", "withdraw"] });
    expect(await seen("social", next?.id ?? "")).toMatchObject({ status: "PROPOSED" });
    await expect(seen(teacher, next?.id ?? "")).rejects.toThrow("NOT_FOUND");
    // The minutes show the registrars what the meeting had, and not what goes on after it.
    const minutes = new MinutesStories(town);
    const { id } = await minutes.draft("coordinator", meeting.id);
    await town.do("coordinator", "shareMinutes", await now({ id }));
    expect(await seen("registrar", item.id)).toMatchObject({ status: "CARRIED_OVER" });
    await expect(seen("registrar", next?.id ?? "")).rejects.toThrow("NOT_FOUND");
    expect(await seen("school", item.id)).toMatchObject({ status: "CARRIED_OVER" });
    await expect(town.see("school", `minutes(id: "${id}") { id }`)).rejects.toThrow("NOT_FOUND");
  });

  it("handled, and read in the minutes by all once they are adopted", async () => {
    const { item, meeting } = await placed();
    await stories.step("operativeChair", "startMeeting", (await now(meeting)) as Noun);
    await stories.step("operativeChair", "handleAgendaItem", (await now(item)) as Noun);
    expect(await seen("school", item.id)).toMatchObject({ status: "HANDLED", allowedActions: [] });
    await stories.step("operativeChair", "endMeeting", (await now(meeting)) as Noun);
    const minutes = new MinutesStories(town);
    const { id } = await minutes.draft("coordinator", meeting.id);
    await town.do("coordinator", "shareMinutes", await now({ id }));
    const seatIds = [await minutes.seat("representative")];
    await town.do("coordinator", "chooseAdjusters", { ...(await now({ id })), seatIds });
    await minutes.sign("operativeChair", id);
    await minutes.sign("representative", id);
    expect(await own()).toContainEqual(expect.objectContaining({ id: item.id, status: "HANDLED" }));
    expect(await seen(teacher, item.id)).toMatchObject({ status: "HANDLED" });
  });

  it("whose organization has left the forum follows it no more", async () => {
    const { id } = await propose(nurse);
    const set = (status: string, to: string | null) =>
      town.sql(`update membership set status = ?, "to" = ? where forum_id = ? and organization_id = ?`, [
        ...[status, to, town.forums.operative, town.organizations.clinic],
      ]);
    await set("LEFT", "2020-01-02");
    try {
      await expect(seen(nurse, id)).rejects.toThrow("NOT_FOUND");
      expect((await town.refusal(nurse, "withdrawAgendaItem", await now({ id }))).code).toBe("NOT_FOUND");
    } finally {
      await set("ACTIVE", null);
    }
    expect(await seen(nurse, id)).toMatchObject({ status: "PROPOSED" });
  });
});

describe("the list of one's own proposals", () => {
  it("newest first, a page at a time", async () => {
    const titles = ["Ett", "Två", "Tre"];
    for (const title of titles) await propose(teacher, { title });
    const first = await page(teacher, "first: 2");
    expect(first.edges.map(({ node }) => node.title)).toEqual(["Tre", "Två"]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await page(teacher, `first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(rest.edges.map(({ node }) => node.title)).toEqual(["Ett"]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it("of a forum that one sees", async () => {
    await expect(page("stranger")).rejects.toThrow("NOT_FOUND");
    await expect(page("school", 'after: "bort"')).rejects.toThrow("BAD_USER_INPUT");
  });
});

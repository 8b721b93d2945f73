import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { climb } from "../support/ladder.ts";
import { inDays, MeetingStories } from "../support/meetings.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: MeetingStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new MeetingStories(town);
});
afterAll(() => town.close());

const seated = ["representative", "social", "clinic"] as const;
const outside = ["school", "chair", "neighbour", "admin", "stranger"] as const;

/** The agenda as a representative sees it. */
const agenda = async (meetingId: string): Promise<(Noun & { title: string })[]> =>
  (
    await stories.meeting<{ agenda: (Noun & { title: string })[] }>(
      "social",
      meetingId,
      "agenda { id version title position number status }",
    )
  ).agenda;
const order = async (meetingId: string) =>
  (await agenda(meetingId)).map(({ title, position }) => `${position} ${title}`);

describe("proposing an item", () => {
  const input = (more: object = {}) => ({ forumId: town.forums.operative, title: "Närvaron", ...more });

  it("signed out: UNAUTHENTICATED", async () => {
    expect(await town.refusal(null, "proposeAgendaItem", input())).toEqual({ code: "UNAUTHENTICATED" });
  });

  it.each([
    ["title", { title: " " }, "blank"],
    ["plannedMinutes", { plannedMinutes: 0 }, "outOfRange"],
    ["plannedMinutes", { plannedMinutes: 481 }, "outOfRange"],
    ["subjectId", { subjectType: "Deficiency" }, "subjectHalf"],
    [
      "subjectId",
      { subjectType: "User", subjectId: "019b0000-0000-7000-8000-000000000000" },
      "unknownSubject",
    ],
  ])("bad input in %s: %j", async (field, more, reason) => {
    expect(await town.refusal("social", "proposeAgendaItem", input(more))).toMatchObject({
      code: "BAD_USER_INPUT",
      field: `input.${field}`,
      reason,
    });
  });

  it("who neither has a seat in the forum nor is an employee of a member may not", async () => {
    for (const who of ["chair", "orgadmin", "registrar", "auditor"] as const) {
      const refused = await town.refusal(who, "proposeAgendaItem", input());
      expect(refused, who).toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await town.refusal("stranger", "proposeAgendaItem", input())).toEqual({ code: "NOT_FOUND" });
  });

  it("not to another forum's meeting, which one does not see, nor to one that is over", async () => {
    const other = await town.do("neighbour", "planMeeting", {
      forumId: town.forums.neighbour,
      startsAt: inDays(1),
    });
    expect(await town.refusal("social", "proposeAgendaItem", input({ meetingId: other.id }))).toEqual({
      code: "NOT_FOUND",
    });
    const held = await stories.held();
    expect(await town.refusal("social", "proposeAgendaItem", input({ meetingId: held.id }))).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "proposeItem", from: "HELD" },
    });
  });

  it("any seat does, with what it is about; it is no part of the agenda until the chair puts it there", async () => {
    const matter = await new Stories(town).reported();
    const meeting = await stories.summoned();
    const subject = { subjectType: "Deficiency", subjectId: matter.id };
    const item = await town.do("social", "proposeAgendaItem", input({ meetingId: meeting.id, ...subject }));
    expect(item).toMatchObject({
      status: "PROPOSED",
      number: null,
      position: 0,
      allowedActions: ["edit", "withdraw"],
    });
    expect(await town.log(item.id)).toMatchObject([{ action: "agendaItem.propose", role: "FORUM_SEAT" }]);
    expect(await order(meeting.id)).toEqual([]);
    const seen = await town.see(
      "representative",
      `agendaItem(id: "${item.id}") {
        meeting { id } proposedByOrganization { id } subject { ... on Deficiency { title } } allowedActions }`,
    );
    expect(seen).toEqual({
      meeting: { id: meeting.id },
      proposedByOrganization: { id: town.organizations.social },
      subject: { title: "Ingen tar emot elever som byter skola" },
      allowedActions: [],
    });
    const placed = await stories.step("coordinator", "placeAgendaItem", item, { meetingId: meeting.id });
    expect(placed).toMatchObject({ status: "ON_AGENDA", position: 1 });
    expect(await town.refusal("social", "withdrawAgendaItem", at(placed))).toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("the steps of an item", () => {
  climb(() => town, {
    mutation: "updateAgendaItem",
    start: () => stories.proposed(null),
    input: (noun) => ({ ...at(noun), title: "Närvaron i vår", kind: "DECISION", plannedMinutes: 20 }),
    by: "representative",
    bad: [["a title", () => ({ title: "" }), { field: "input.title", reason: "blank" }]],
    forbidden: ["social", "clinic"],
    hidden: outside,
    done: (after) => {
      expect(after).toMatchObject({
        title: "Närvaron i vår",
        kind: "DECISION",
        plannedMinutes: 20,
        description: null,
      });
    },
    logged: ["agendaItem.edit", "PARTY_SEAT"],
    once: false,
  });

  climb(() => town, {
    mutation: "withdrawAgendaItem",
    start: () => stories.proposed(null),
    input: at,
    by: "representative",
    forbidden: ["social", "clinic"],
    hidden: outside,
    done: (after) => {
      expect(after).toMatchObject({ status: "WITHDRAWN", allowedActions: [] });
    },
    logged: ["agendaItem.withdraw", "PARTY_SEAT"],
  });

  climb(() => town, {
    mutation: "handleAgendaItem",
    start: async () => (await agenda((await stories.inSession(["Ett"])).id))[0] as Noun,
    input: at,
    by: "operativeChair",
    forbidden: seated,
    hidden: outside,
    done: (after) => {
      expect(after).toMatchObject({ status: "HANDLED", number: 1, allowedActions: [] });
    },
    logged: ["agendaItem.handle", "CHAIR"],
  });

  climb(() => town, {
    mutation: "carryOverAgendaItem",
    start: async () => (await agenda((await stories.inSession(["Ett", "Två"])).id))[1] as Noun,
    input: at,
    by: "coordinator",
    forbidden: seated,
    hidden: outside,
    done: async (after) => {
      expect(after).toMatchObject({ status: "CARRIED_OVER", number: 2 });
      const { carriedTo } = await town.see<{ carriedTo: Noun }>(
        "social",
        `agendaItem(id: "${after.id}") { carriedTo { title status number meeting { id } carriedFrom { id } } }`,
      );
      expect(carriedTo).toEqual({
        title: "Två",
        status: "PROPOSED",
        number: null,
        meeting: null,
        carriedFrom: { id: after.id },
      });
    },
    logged: ["agendaItem.carryOver", "COORDINATOR"],
  });

  it("carried over to a meeting that is planned, where it stands last", async () => {
    const next = await stories.planned({ startsAt: inDays(30) });
    await stories.item(next.id, { title: "Redan där" });
    const meeting = await stories.inSession(["Går vidare"]);
    const [item] = await agenda(meeting.id);
    await stories.step("operativeChair", "carryOverAgendaItem", item as Noun, { toMeetingId: next.id });
    expect(await order(next.id)).toEqual(["1 Redan där", "2 Går vidare"]);
  });

  it("handled only while the meeting goes on", async () => {
    const meeting = await stories.summoned();
    const item = await stories.item(meeting.id);
    expect(item.allowedActions).toEqual(["edit", "place", "move", "withdraw"]);
    for (const step of ["handleAgendaItem", "carryOverAgendaItem"]) {
      expect(await town.refusal("operativeChair", step, at(item))).toMatchObject({
        code: "ILLEGAL_TRANSITION",
        params: { from: "SUMMONED" },
      });
    }
  });
});

describe("the order of the agenda", () => {
  let meeting: Noun;
  const item = async (title: string) => (await agenda(meeting.id)).find((one) => one.title === title) as Noun;

  beforeEach(async () => {
    meeting = await stories.summoned();
    for (const title of ["a", "b", "c"]) await stories.item(meeting.id, { title });
  });

  it.each(seated)("%s may not change it", async (who) => {
    const input = { ...at(await item("a")), position: 2 };
    expect(await town.refusal(who, "moveAgendaItem", input)).toMatchObject({ code: "FORBIDDEN" });
    expect(await town.refusal(who, "placeAgendaItem", at(input as never))).toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("an item moves and the others make room; beyond the last is last", async () => {
    await stories.step("coordinator", "moveAgendaItem", await item("c"), { position: 1 });
    expect(await order(meeting.id)).toEqual(["1 c", "2 a", "3 b"]);
    await stories.step("coordinator", "moveAgendaItem", await item("a"), { position: 50 });
    expect(await order(meeting.id)).toEqual(["1 c", "2 b", "3 a"]);
    const first = { ...at(await item("a")), position: 0 };
    expect(await town.refusal("coordinator", "moveAgendaItem", first)).toMatchObject({
      reason: "outOfRange",
    });
  });

  it("two who move at once both succeed or meet a conflict: the places stay 1, 2, 3", async () => {
    const [a, b, c] = await agenda(meeting.id);
    const moves = [
      [a, 3],
      [b, 1],
      [c, 1],
    ] as const;
    const replies = await Promise.all(
      moves.map(([one, position]) =>
        town.attempt("coordinator", "moveAgendaItem", { ...at(one as Noun), position }),
      ),
    );
    for (const { errors } of replies) expect([undefined, "CONFLICT"]).toContain(errors[0]?.extensions.code);
    expect((await agenda(meeting.id)).map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it("four who add at once in a meeting that goes on each have a place and a § of their own", async () => {
    await stories.step("operativeChair", "startMeeting", meeting);
    await Promise.all(["d", "e", "f", "g"].map((title) => stories.item(meeting.id, { title })));
    const seen = await agenda(meeting.id);
    expect(seen.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(seen.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("back to the backlog closes the ranks; onto another meeting it stands where it is put", async () => {
    const back = await stories.step("coordinator", "placeAgendaItem", await item("a"));
    expect(back).toMatchObject({ status: "PROPOSED", position: 0 });
    expect(await order(meeting.id)).toEqual(["1 b", "2 c"]);
    const other = await stories.summoned();
    await stories.item(other.id, { title: "x" });
    await stories.step("coordinator", "placeAgendaItem", back, { meetingId: other.id, position: 1 });
    await stories.step("coordinator", "placeAgendaItem", await item("b"), { meetingId: other.id });
    expect(await order(other.id)).toEqual(["1 a", "2 x", "3 b"]);
    expect(await order(meeting.id)).toEqual(["1 c"]);
  });

  it("withdrawn before the meeting it leaves no hole, after it has its § it stays to be seen", async () => {
    await stories.step("coordinator", "withdrawAgendaItem", await item("a"));
    expect(await order(meeting.id)).toEqual(["1 b", "2 c"]);
    await stories.step("operativeChair", "startMeeting", meeting);
    await stories.step("coordinator", "withdrawAgendaItem", await item("b"));
    const seen = (await agenda(meeting.id)).map(({ number, title, status }) => [number, title, status]);
    expect(seen).toEqual([
      [1, "b", "WITHDRAWN"],
      [2, "c", "ON_AGENDA"],
    ]);
  });

  it("once it has opened, § stay: a later item gets the next one, wherever it is put, and leaves only carried over", async () => {
    await stories.step("operativeChair", "startMeeting", meeting);
    await stories.item(meeting.id, { title: "d", position: 1 });
    await stories.step("coordinator", "moveAgendaItem", await item("a"), { position: 4 });
    const seen = (await agenda(meeting.id)).map(({ number, title }) => `§ ${number} ${title}`);
    expect(seen).toEqual(["§ 4 d", "§ 2 b", "§ 3 c", "§ 1 a"]);
    expect(await town.refusal("coordinator", "placeAgendaItem", at(await item("c")))).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "place" },
    });
  });
});

describe("the backlog", () => {
  it("holds what waits in the forum, oldest first, in pages, for its seats", async () => {
    const forumId = town.forums.operative;
    const read = (who: "social" | "school" | "stranger", more = "") =>
      town.see<{ edges: { node: Noun }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }>(
        who,
        `agendaBacklog(forumId: "${forumId}"${more}) { edges { node { title } } pageInfo { endCursor hasNextPage } }`,
      );
    await stories.item(null, { title: "Äldst" });
    await stories.proposed(null, { title: "Yngst" });
    const titles: unknown[] = [];
    let page = await read("social", ", first: 2");
    for (;;) {
      titles.push(...page.edges.map(({ node }) => node.title));
      if (!page.pageInfo.hasNextPage) break;
      page = await read("social", `, first: 2, after: "${page.pageInfo.endCursor}"`);
    }
    expect(titles.slice(-2)).toEqual(["Äldst", "Yngst"]);
    expect((await read("school")).edges).toEqual([]);
    await expect(read("stranger")).rejects.toThrow("NOT_FOUND");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextYear } from "../support/day.ts";
import { climb } from "../support/ladder.ts";
import { inDays, MeetingStories } from "../support/meetings.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: MeetingStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new MeetingStories(town);
});
afterAll(() => town.close());

/** They see the meeting and may not lead it. */
const seated = ["representative", "social", "clinic"] as const;
/** Employees without a seat, the forum above, the one beside, those who look on. */
const outside = ["school", "chair", "neighbour", "secretariat", "admin", "auditor", "stranger"] as const;

describe("planning", () => {
  const plan = (more: object = {}) => ({
    forumId: town.forums.operative,
    startsAt: inDays(20),
    endsAt: inDays(20, 2),
    place: "Stadshuset",
    link: "https://video.example/m/1",
    ...more,
  });

  it("signed out: UNAUTHENTICATED", async () => {
    expect(await town.refusal(null, "planMeeting", plan())).toEqual({ code: "UNAUTHENTICATED" });
  });

  it.each([
    ["endsAt", { endsAt: inDays(19) }, "endsBeforeStart"],
    ["startsAt", { startsAt: inDays(-400) }, "tooLongAgo"],
    ["startsAt", { startsAt: inDays(2000), endsAt: null }, "tooFarAhead"],
    ["link", { link: "javascript:alert(1)" }, "notALink"],
    ["startsAt", { startsAt: "i morgon" }, undefined],
  ] as const)("bad input in %s", async (field, more, reason) => {
    const refusal = await town.refusal("coordinator", "planMeeting", plan(more));
    expect(refusal).toMatchObject({
      code: "BAD_USER_INPUT",
      field: `input.${field}`,
      ...(reason ? { reason } : {}),
    });
  });

  it.each(seated)("%s may not: FORBIDDEN", async (who) => {
    expect(await town.refusal(who, "planMeeting", plan())).toMatchObject({ code: "FORBIDDEN" });
  });

  it("a forum that one does not see does not exist", async () => {
    expect(await town.refusal("stranger", "planMeeting", plan())).toEqual({ code: "NOT_FOUND" });
  });

  it("R30 not in a forum that is dormant", async () => {
    await town.sql("update forum set status = 'DORMANT' where id = ?", [town.forums.operative]);
    const refusal = await town.refusal("coordinator", "planMeeting", plan());
    await town.sql("update forum set status = 'ACTIVE' where id = ?", [town.forums.operative]);
    expect(refusal).toMatchObject({ code: "RULE_REFUSED", rule: "R30", reason: "forumNotActive" });
  });

  it("done: a draft that counts toward the cadence, logged, and seen by the seats alone", async () => {
    const meeting = await town.do("coordinator", "planMeeting", plan());
    expect(meeting).toMatchObject({
      status: "DRAFT",
      kind: "ORDINARY",
      title: null,
      place: "Stadshuset",
      countsTowardCadence: true,
      allowedActions: ["edit", "summon", "cancel", "proposeItem", "addItem"],
    });
    expect(await town.log(meeting.id)).toMatchObject([{ action: "meeting.plan", role: "COORDINATOR" }]);
    const seen = await stories.meeting("representative", meeting.id, "id allowedActions");
    expect(seen).toEqual({ id: meeting.id, allowedActions: ["proposeItem"] });
    for (const who of outside) {
      await expect(stories.meeting(who, meeting.id, "id"), who).rejects.toThrow("NOT_FOUND");
    }
  });

  it("R9 a workshop counts only when somebody says so", async () => {
    expect(await town.do("operativeChair", "planMeeting", plan({ kind: "WORKSHOP" }))).toMatchObject({
      countsTowardCadence: false,
    });
    const flagged = plan({ kind: "WORKSHOP", countsTowardCadence: true });
    expect(await town.do("operativeChair", "planMeeting", flagged)).toMatchObject({
      countsTowardCadence: true,
    });
  });

  it("a meeting is logged afterwards: planned, summoned, opened and ended on a day that has passed", async () => {
    const held = await stories.held([], { startsAt: inDays(-30) });
    expect(held).toMatchObject({ status: "HELD", heldAt: expect.any(String) });
  });
});

describe("the steps of a meeting", () => {
  climb(() => town, {
    mutation: "updateMeeting",
    start: () => stories.summoned({ title: "Höstens första" }),
    input: (noun) => ({ ...at(noun), kind: "EXTRA", startsAt: inDays(3), endsAt: inDays(3, 1) }),
    by: "operativeChair",
    bad: [
      [
        "it ends after it begins",
        () => ({ endsAt: inDays(2) }),
        { field: "input.endsAt", reason: "endsBeforeStart" },
      ],
      [
        "who is summoned is not summoned to the past",
        () => ({ startsAt: inDays(-1), endsAt: null }),
        { field: "input.startsAt", reason: "startHasPassed" },
      ],
    ],
    forbidden: seated,
    hidden: outside,
    done: (after) => {
      expect(after).toMatchObject({
        status: "SUMMONED",
        kind: "EXTRA",
        title: null,
        countsTowardCadence: false,
      });
    },
    logged: ["meeting.edit", "CHAIR"],
    once: false,
  });

  climb(() => town, {
    mutation: "summonMeeting",
    start: () => stories.planned(),
    input: at,
    by: "coordinator",
    forbidden: seated,
    hidden: outside,
    done: async (after) => {
      expect(after).toMatchObject({ status: "SUMMONED", summonedAt: expect.any(String) });
      const { attendance } = await stories.meeting<{ attendance: Noun[] }>(
        "representative",
        after.id,
        "attendance { response presence organization { id } }",
      );
      const { school, social, clinic } = town.organizations;
      const line = { response: "NONE", presence: "UNKNOWN" };
      const lines = [school, social, clinic].map((id) => ({ ...line, organization: { id } }));
      expect(attendance).toHaveLength(lines.length);
      expect(attendance).toEqual(expect.arrayContaining(lines));
    },
    logged: ["meeting.summon", "COORDINATOR"],
  });

  climb(() => town, {
    mutation: "cancelMeeting",
    start: async () => {
      const meeting = await stories.summoned();
      await stories.item(meeting.id, { title: "Kvar att ta upp" });
      return meeting;
    },
    input: (noun) => ({ ...at(noun), reason: "För få kan komma." }),
    by: "operativeChair",
    forbidden: seated,
    hidden: outside,
    rules: [["R9 with a reason", () => ({ reason: " – " }), { rule: "R9", reason: "reasonMissing" }]],
    done: async (after) => {
      expect(after).toMatchObject({
        status: "CANCELLED",
        cancelReason: "För få kan komma.",
        allowedActions: [],
      });
      const { edges } = await town.see<{ edges: { node: Noun }[] }>(
        "social",
        `agendaBacklog(forumId: "${town.forums.operative}", first: 100) { edges { node { title status } } }`,
      );
      expect(edges.map(({ node }) => node)).toContainEqual({ title: "Kvar att ta upp", status: "PROPOSED" });
    },
    logged: ["meeting.cancel", "CHAIR"],
  });

  climb(() => town, {
    mutation: "startMeeting",
    start: async () => {
      const meeting = await stories.summoned();
      await stories.item(meeting.id, { title: "Andra" });
      await stories.item(meeting.id, { title: "Första", position: 1 });
      await stories.proposed(meeting.id);
      return meeting;
    },
    input: at,
    by: "operativeChair",
    forbidden: seated,
    hidden: outside,
    done: async (after) => {
      expect(after).toMatchObject({ status: "IN_SESSION", startedAt: expect.any(String) });
      const seen = await stories.meeting(
        "clinic",
        after.id,
        "agenda { title number } proposals { title number }",
      );
      expect(seen).toEqual({
        agenda: [
          { title: "Första", number: 1 },
          { title: "Andra", number: 2 },
        ],
        proposals: [{ title: "Närvaron i höst", number: null }],
      });
    },
    logged: ["meeting.start", "CHAIR"],
  });

  it("is opened on its day, not before", async () => {
    const meeting = await stories.summoned({ startsAt: inDays(2) });
    expect(await town.refusal("operativeChair", "startMeeting", at(meeting))).toMatchObject({
      code: "RULE_REFUSED",
      reason: "notItsDay",
    });
  });

  climb(() => town, {
    mutation: "endMeeting",
    start: async () => {
      const meeting = await stories.inSession(["Behandlad", "Hinns inte"]);
      const { agenda } = await stories.meeting<{ agenda: Noun[] }>(
        "clinic",
        meeting.id,
        "agenda { id version }",
      );
      await stories.step("operativeChair", "handleAgendaItem", agenda[0] as Noun);
      await stories.proposed(meeting.id, { title: "Kom aldrig upp" });
      return meeting;
    },
    input: at,
    by: "operativeChair",
    forbidden: seated,
    hidden: outside,
    done: async (after) => {
      expect(after).toMatchObject({ status: "HELD", heldAt: expect.any(String), currentItemSince: null });
      const { agenda, proposals } = await stories.meeting<{ agenda: Noun[]; proposals: Noun[] }>(
        "clinic",
        after.id,
        "agenda { title status carriedTo { title status meeting { id } carriedFrom { title number } } } proposals { id }",
      );
      expect(agenda).toEqual([
        { title: "Behandlad", status: "HANDLED", carriedTo: null },
        {
          title: "Hinns inte",
          status: "CARRIED_OVER",
          carriedTo: {
            title: "Hinns inte",
            status: "PROPOSED",
            meeting: null,
            carriedFrom: { title: "Hinns inte", number: 2 },
          },
        },
      ]);
      expect(proposals).toEqual([]);
    },
    logged: ["meeting.end", "CHAIR"],
  });
});

describe("follow the chair", () => {
  it("the chair goes to an item, its time begins, and the others follow", async () => {
    const meeting = await stories.inSession(["Ett", "Två"]);
    const { agenda } = await stories.meeting<{ agenda: Noun[] }>("clinic", meeting.id, "agenda { id }");
    const agendaItemId = agenda[1]?.id;
    for (const who of seated) {
      expect(await town.refusal(who, "presentItem", { ...at(meeting), agendaItemId })).toMatchObject({
        code: "FORBIDDEN",
      });
    }
    const other = await stories.item(null);
    expect(
      await town.refusal("coordinator", "presentItem", { ...at(meeting), agendaItemId: other.id }),
    ).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.agendaItemId",
      reason: "notOnAgenda",
    });
    const led = await town.do("coordinator", "presentItem", { ...at(meeting), agendaItemId });
    expect(led.currentItemSince).toEqual(expect.any(String));
    expect(await stories.meeting("social", meeting.id, "currentItem { title }")).toEqual({
      currentItem: { title: "Två" },
    });
    const none = await town.do("coordinator", "presentItem", at(led));
    expect(none.currentItemSince).toBeNull();
  });
});

describe("the list of meetings", () => {
  const list = (who: "social" | "neighbour", args: string) =>
    town.see<{
      edges: { node: Noun; cursor: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }>(who, `meetings(${args}) { edges { cursor node { id title } } pageInfo { hasNextPage endCursor } }`);
  const titles = async (args: string) => (await list("social", args)).edges.map(({ node }) => node.title);
  const of = () => `forumId: "${town.forums.operative}"`;

  beforeAll(async () => {
    await stories.planned({ title: "b", startsAt: `${nextYear()}-11-02T08:00:00Z` });
    await stories.planned({ title: "a", startsAt: `${nextYear()}-11-01T22:59:00Z` });
    await stories.summoned({ title: "c", startsAt: `${nextYear()}-11-02T23:30:00Z` });
  });

  it("goes by when they begin, either way", async () => {
    expect(await titles(`${of()}, from: "${nextYear()}-11-01"`)).toEqual(["a", "b", "c"]);
    expect(await titles(`${of()}, from: "${nextYear()}-11-01", order: LATEST`)).toEqual(["c", "b", "a"]);
  });

  it("knows days in Stockholm, and states", async () => {
    expect(await titles(`from: "${nextYear()}-11-02", to: "${nextYear()}-11-02"`)).toEqual(["b"]);
    expect(await titles(`from: "${nextYear()}-11-01", statuses: [SUMMONED]`)).toEqual(["c"]);
  });

  it("comes in pages", async () => {
    for (const order of ["SOONEST", "LATEST"]) {
      const args = `from: "${nextYear()}-11-01", order: ${order}, first: 2`;
      const one = await list("social", args);
      const two = await list("social", `${args}, after: "${one.pageInfo.endCursor}"`);
      expect(one.pageInfo.hasNextPage).toBe(true);
      expect(two.pageInfo.hasNextPage).toBe(false);
      const seen = [...one.edges, ...two.edges].map(({ node }) => node.title);
      expect(seen).toEqual(order === "SOONEST" ? ["a", "b", "c"] : ["c", "b", "a"]);
    }
  });

  it("holds none of another forum's", async () => {
    expect((await list("neighbour", "first: 100")).edges).toEqual([]);
  });
});

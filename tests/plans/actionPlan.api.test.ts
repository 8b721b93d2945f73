import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { climb } from "../support/ladder.ts";
import { inDays } from "../support/meetings.ts";
import { PlanStories } from "../support/plans.ts";
import { at, type Noun, Town } from "../support/town.ts";
import { members, outside, strangers } from "./plan.steps.ts";

let town: Town;
let plans: PlanStories;

beforeAll(async () => {
  town = await Town.open();
  plans = new PlanStories(town);
});
afterAll(() => town.close());

const hidden = [...outside, ...strangers];

describe("a draft", () => {
  climb(() => town, {
    mutation: "createActionPlan",
    start: () => town.see("coordinator", `forum(id: "${town.forums.operative}") { id version status }`),
    input: ({ id }) => ({ forumId: id, ...plans.content }),
    by: "coordinator",
    bad: [
      ["no title", () => ({ title: " " }), { field: "input.title", reason: "blank" }],
      ["ends before it begins", () => ({ to: "2025-12-31" }), { field: "input.to", reason: "beforeFrom" }],
      ["a day that is none", () => ({ from: "2026-02-30" }), {}],
      [
        "a basis that is not there",
        () => ({ basisMeetingIds: [town.forums.operative] }),
        { field: "input.basisMeetingIds[0]", reason: "unknownMeeting" },
      ],
      [
        "a receiver that is not there",
        () => ({ reports: [{ receiverForumId: town.organizations.clinic, dueOn: "2026-12-31" }] }),
        { field: "input.reports[0].receiverForumId", reason: "unknownForum" },
      ],
    ],
    forbidden: [...members, "chair", "auditor"],
    hidden: ["stranger"],
    done: (after) => {
      expect(after).toMatchObject({ status: "DRAFT", imported: false, adoptedOn: null, ...plans.content });
      expect(after.key).toMatch(/^oper-2026-[0-9a-f]{8}$/);
      expect(after.allowedActions).toEqual(["edit", "propose", "addActivity"]);
    },
    logged: ["actionPlan.create", "COORDINATOR"],
    once: false,
  });

  it("several of a forum and a year stand side by side", async () => {
    const two = [await plans.draft(), await plans.draft({ title: "Kompetensplan" })];
    const { edges } = await town.see<{ edges: { node: Noun }[] }>(
      "coordinator",
      `actionPlans(first: 100, filter: { forumId: "${town.forums.operative}", year: 2026 }) { edges { node { id } } }`,
    );
    expect(edges.map(({ node }) => node.id)).toEqual(expect.arrayContaining(two.map(({ id }) => id)));
  });

  it("builds on workshops, and is reported to forums; what is no longer named goes", async () => {
    const workshop = await town.do("coordinator", "planMeeting", {
      forumId: town.forums.operative,
      kind: "WORKSHOP",
      startsAt: inDays(3),
    });
    const ordinary = await plans.decisions.meetings.planned();
    const refused = await town.refusal("coordinator", "createActionPlan", {
      forumId: town.forums.operative,
      ...plans.content,
      basisMeetingIds: [workshop.id, ordinary.id],
    });
    expect(refused).toMatchObject({ field: "input.basisMeetingIds[1]", reason: "notAWorkshop" });

    const report = { receiverForumId: town.forums.steering, dueOn: "2026-12-31" };
    const draft = await plans.draft({
      basisMeetingIds: [workshop.id, workshop.id],
      reports: [report, { ...report, dueOn: "2026-06-30" }, report],
    });
    const seen = () =>
      town.see(
        "clinic",
        `actionPlan(id: "${draft.id}") { title basisMeetings { id } reports { dueOn receiver { id } } }`,
      );
    const receiver = { id: town.forums.steering };
    expect(await seen()).toEqual({
      title: "Handlingsplan",
      basisMeetings: [{ id: workshop.id }],
      reports: [
        { dueOn: "2026-06-30", receiver },
        { dueOn: "2026-12-31", receiver },
      ],
    });
    await plans.step("coordinator", "updateActionPlan", draft, {
      ...plans.content,
      title: "Ny rubrik",
      basisMeetingIds: [],
      reports: [report],
    });
    expect(await seen()).toEqual({
      title: "Ny rubrik",
      basisMeetings: [],
      reports: [{ dueOn: "2026-12-31", receiver }],
    });
  });

  climb(() => town, {
    mutation: "updateActionPlan",
    start: () => plans.draft(),
    input: (noun) => ({ ...at(noun), ...plans.content, title: "Ny", basisMeetingIds: [], reports: [] }),
    by: "operativeChair",
    bad: [["no title", () => ({ title: "–" }), { field: "input.title", reason: "blank" }]],
    forbidden: members,
    hidden,
    done: (after) => {
      expect(after.title).toBe("Ny");
    },
    logged: ["actionPlan.edit", "CHAIR"],
    once: false,
  });
});

describe("goals", () => {
  climb(() => town, {
    mutation: "addGoal",
    start: () => plans.draft(),
    input: ({ id }) => ({ planId: id, text: "Trygga övergångar" }),
    by: "coordinator",
    bad: [["no text", () => ({ text: " " }), { field: "input.text", reason: "blank" }]],
    forbidden: members,
    hidden,
    done: async ({ id }) => {
      const { goals } = await plans.see("social", id);
      expect(goals).toMatchObject([{ text: "Trygga övergångar", position: 1, judgement: null }]);
    },
    logged: ["actionPlan.addGoal", "COORDINATOR"],
    once: false,
  });

  it("are changed, moved and taken away in a draft, by version", async () => {
    const draft = await plans.withGoals(["A", "B", "C"]);
    const goals = async () => (await plans.see("coordinator", draft.id)).goals;
    const goal = async (text: string) => (await goals()).find((one) => one.text === text) as Noun;
    const texts = async () => (await goals()).map(({ text, position }) => `${position}${text}`);

    await town.do("coordinator", "moveGoal", { ...at(await goal("C")), position: 1 });
    expect(await texts()).toEqual(["1C", "2A", "3B"]);
    const stale = await goal("A");
    await town.do("operativeChair", "updateGoal", { ...at(stale), text: "Aa" });
    expect(await town.refusal("coordinator", "updateGoal", { ...at(stale), text: "Ab" })).toMatchObject({
      code: "CONFLICT",
      params: { currentVersion: stale.version + 1 },
    });
    const activity = await plans.activity(draft.id, { goalId: (await goal("C")).id });
    await town.do("coordinator", "removeGoal", at(await goal("C")));
    expect(await texts()).toEqual(["1Aa", "2B"]);
    expect(await plans.seeActivity("coordinator", activity.id, "goal { id } plan { id }")).toEqual({
      goal: null,
      plan: { id: draft.id },
    });
    for (const who of members) {
      expect(await town.refusal(who, "removeGoal", at(await goal("B")))).toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await town.refusal("chair", "removeGoal", at(await goal("B")))).toEqual({ code: "NOT_FOUND" });
  });

  it("stay as they are once the plan is proposed", async () => {
    const plan = await plans.proposed(["A"]);
    const [goal] = (await plans.see("coordinator", plan.id)).goals as readonly Noun[];
    const refusals = [
      await town.refusal("coordinator", "addGoal", { planId: plan.id, text: "B" }),
      await town.refusal("coordinator", "updateGoal", { ...at(goal as Noun), text: "B" }),
      await town.refusal("coordinator", "removeGoal", at(goal as Noun)),
      await town.refusal("coordinator", "createActivity", { planId: plan.id, ...plans.work() }),
    ];
    for (const refused of refusals) expect(refused).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });
});

describe("the list of plans", () => {
  const list = async (who: "coordinator" | "chair" | "stranger", filter: string, first = 100) => {
    const { edges } = await town.see<{ edges: { node: Noun }[] }>(
      who,
      `actionPlans(first: ${first}, filter: { ${filter} }) { edges { node { id from status } } }`,
    );
    return edges.map(({ node }) => node);
  };

  it("by forum, year, day and state; the latest period first, page by page", async () => {
    const spans = [
      { from: "2031-01-01", to: "2031-12-31" },
      { from: "2031-07-01", to: "2032-06-30" },
      { from: "2033-01-01", to: "2033-12-31" },
    ];
    for (const span of spans) await plans.draft(span);
    await plans.adopted([]);
    const forum = `forumId: "${town.forums.operative}"`;
    const starts = async (filter: string) => (await list("coordinator", filter)).map(({ from }) => from);
    expect(await starts(`${forum}, year: 2031`)).toEqual(["2031-07-01", "2031-01-01"]);
    expect(await starts(`${forum}, year: 2032`)).toEqual(["2031-07-01"]);
    expect(await starts(`on: "2033-12-31"`)).toEqual(["2033-01-01"]);
    expect(await starts(`on: "2034-01-01"`)).toEqual([]);
    expect(await starts(`forumId: "${town.forums.steering}"`)).toEqual([]);
    expect((await list("chair", "status: [DRAFT, PROPOSED]")).length).toBe(0);
    expect((await list("chair", "status: [ADOPTED, CLOSED, SUPERSEDED]")).length).toBeGreaterThan(0);
    expect(await list("stranger", "year: 2026")).toEqual([]);

    const whole = (await list("coordinator", forum)).map(({ id }) => id);
    const paged: string[] = [];
    for (let after = ""; ; ) {
      const page = await town.see<{
        edges: { node: Noun }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      }>(
        "coordinator",
        `actionPlans(first: 3, filter: { ${forum} }${after}) { edges { node { id } } pageInfo { hasNextPage endCursor } }`,
      );
      paged.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(paged.length);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { day } from "../support/day.ts";
import { climb } from "../support/ladder.ts";
import { MinutesStories } from "../support/minutes.ts";
import { PlanStories } from "../support/plans.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town } from "../support/town.ts";
import { outside, strangers } from "./plan.steps.ts";

let town: Town;
let plans: PlanStories;
let stories: Stories;

beforeAll(async () => {
  town = await Town.open();
  plans = new PlanStories(town);
  stories = new Stories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

describe("creating", () => {
  climb(() => town, {
    mutation: "createActivity",
    start: () => plans.adopted([]),
    input: ({ id }) => ({ planId: id, ...plans.work() }),
    by: "coordinator",
    bad: [
      [
        "neither plan nor agenda item",
        () => ({ planId: null }),
        { field: "input.planId", reason: "planOrItem" },
      ],
      ["a goal of another plan", () => ({ goalId: town.forums.operative }), { field: "input.goalId" }],
      ["begins after its day", () => ({ start: "2099-06-02" }), { field: "input.start", reason: "afterDue" }],
      ["follow-ups too many", () => ({ followUpAfterDays: [1, 2, 3, 4, 5, 6] }), { reason: "tooMany" }],
    ],
    forbidden: ["representative", "clinic", ...outside],
    hidden: strangers,
    rules: [
      ["R31 it has a title", () => ({ title: " " }), { rule: "R31", reason: "activityTitleMissing" }],
      [
        "R31 its owner is an active member",
        () => ({ responsibleOrganizationId: town.organizations.leisure }),
        { rule: "R31", reason: "activityOwnerNotMember", field: "input.responsibleOrganizationId" },
      ],
      [
        "R31 an external owner has a member that sponsors it",
        () => ({
          responsibleOrganizationId: town.organizations.leisure,
          sponsorOrganizationId: town.organizations.region,
        }),
        { rule: "R31", reason: "sponsorNotMember", field: "input.sponsorOrganizationId" },
      ],
      [
        "R31 a member needs no sponsor",
        () => ({ sponsorOrganizationId: town.organizations.school }),
        { rule: "R31", reason: "sponsorNeedless" },
      ],
      [
        "R31 its day has not passed",
        () => ({ due: "2020-01-01" }),
        { rule: "R31", reason: "activityDuePast" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({
        origin: "PLAN",
        status: "PLANNED",
        kind: "MEASURE",
        scope: "FORUM",
        priority: "NORMAL",
        overdue: false,
        followUpAfterDays: [],
      });
      expect(await plans.seeActivity("chair", after.id, "title")).toEqual({ title: "Gemensam närvarorutin" });
    },
    logged: ["activity.create", "COORDINATOR"],
    once: false,
  });

  it("R31 an external organization owns one, and its sponsor's representative acts for it", async () => {
    const { leisure, school } = town.organizations;
    const activity = await plans.running({
      responsibleOrganizationId: leisure,
      sponsorOrganizationId: school,
    });
    const owners = "responsibleOrganization { id } sponsorOrganization { id } allowedActions";
    expect(await plans.seeActivity("representative", activity.id, owners)).toEqual({
      responsibleOrganization: { id: leisure },
      sponsorOrganization: { id: school },
      allowedActions: ["start", "block", "report", "divide"],
    });
    expect(await town.refusal("social", "moveActivity", { ...at(activity), action: "start" })).toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await plans.move("representative", activity, "start")).status).toBe("IN_PROGRESS");
  });

  it("R31 an owner that is nowhere in the register is refused", async () => {
    const plan = await plans.adopted([]);
    const input = {
      planId: plan.id,
      ...plans.work({
        responsibleOrganizationId: "019b0000-0000-7000-8000-000000000000",
        sponsorOrganizationId: town.organizations.school,
      }),
    };
    expect(await town.refusal("coordinator", "createActivity", input)).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.responsibleOrganizationId",
      reason: "unknownOrganization",
    });
  });

  it("comes out of an agenda item: the forum's own, with or without a plan", async () => {
    const item = await plans.decisions.meetings.item(null);
    const input = { agendaItemId: item.id, ...plans.work() };
    const task = await town.do("operativeChair", "createActivity", input);
    expect(task).toMatchObject({ origin: "MEETING", originId: item.id });
    const seen = "forum { id } plan { id } allowedActions";
    expect(await plans.seeActivity("clinic", task.id, seen)).toEqual({
      forum: { id: town.forums.operative },
      plan: null,
      allowedActions: ["start", "block", "report", "divide"],
    });
    for (const who of [...outside, ...strangers]) {
      await expect(plans.seeActivity(who, task.id, "id")).rejects.toThrow("NOT_FOUND");
    }
    const plan = await plans.adopted([]);
    const both = await town.do("operativeChair", "createActivity", { ...input, planId: plan.id });
    expect(await plans.seeActivity("chair", both.id, "origin plan { id }")).toEqual({
      origin: "MEETING",
      plan: { id: plan.id },
    });
    for (const who of ["representative", "clinic"] as const) {
      expect(await town.refusal(who, "createActivity", input)).toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await town.refusal("chair", "createActivity", input)).toEqual({ code: "NOT_FOUND" });
  });
});

describe("a task of a meeting", () => {
  it("is the room's until the minutes are adopted; then it stands open, with what was reported", async () => {
    const minutes = new MinutesStories(town);
    const { id, meeting } = (await minutes.see("coordinator", (await minutes.toSign()).id)) as {
      id: string;
      meeting: { id: string };
    };
    const [item] = await minutes.items(meeting.id);
    const task = await town.do("operativeChair", "createActivity", { agendaItemId: item, ...plans.work() });
    await town.do("clinic", "addSubItem", { activityId: task.id, title: "Del" });
    await plans.step("clinic", "reportActivityStatus", task, { text: "Vi har börjat.", action: "start" });
    await expect(plans.seeActivity("chair", task.id, "id")).rejects.toThrow("NOT_FOUND");
    // Signed after the task: it is part of what is signed.
    await minutes.sign("operativeChair", id);
    await minutes.sign("representative", id);
    for (const who of outside) {
      expect(
        await plans.seeActivity(who, task.id, "status subItems { title } statusReports { text }"),
      ).toEqual({
        status: "IN_PROGRESS",
        subItems: [{ title: "Del" }],
        statusReports: [{ text: "Vi har börjat." }],
      });
    }
    for (const who of strangers) {
      await expect(plans.seeActivity(who, task.id, "id")).rejects.toThrow("NOT_FOUND");
    }
    expect((await town.log(task.id)).at(-1)).toMatchObject({ action: "activity.open" });
    const later = await town.do("operativeChair", "createActivity", { agendaItemId: item, ...plans.work() });
    expect(await plans.seeActivity("chair", later.id, "origin")).toEqual({ origin: "MEETING" });
  });
});

describe("changing", () => {
  const content = () => ({
    ...plans.work(),
    description: "Samma rutin i alla skolor.",
    kind: "ROUTINE",
    scope: "MUNICIPALITY",
    priority: "HIGH",
    start: "2099-01-01",
    followUpAfterDays: [180, 14],
  });

  climb(() => town, {
    mutation: "updateActivity",
    start: () => plans.running(),
    input: (noun) => ({ ...at(noun), ...content(), title: "Ny rubrik" }),
    by: "operativeChair",
    forbidden: ["representative", "social", "clinic", ...outside],
    hidden: strangers,
    rules: [
      [
        "R31 its owner is an active member",
        () => ({ responsibleOrganizationId: town.organizations.municipality }),
        { rule: "R31", reason: "activityOwnerNotMember" },
      ],
      [
        "R31 a new day has not passed",
        () => ({ due: "2020-01-01" }),
        { rule: "R31", reason: "activityDuePast" },
      ],
    ],
    done: (after) => {
      const { responsibleOrganizationId, ...leaves } = content() as Record<string, unknown>;
      expect(after).toMatchObject({ ...leaves, title: "Ny rubrik", followUpAfterDays: [14, 180] });
      expect(responsibleOrganizationId).toBe(town.organizations.clinic);
    },
    logged: ["activity.edit", "CHAIR"],
    once: false,
  });

  it("a late one is changed without a new day, and postponed to one", async () => {
    const activity = await plans.running({ due: day(1) });
    await town.app.setDays(3);
    const change = { ...content(), start: null, due: day(1) };
    expect(await plans.seeActivity("chair", activity.id, "overdue")).toEqual({ overdue: true });
    const renamed = await plans.step("coordinator", "updateActivity", activity, { ...change, title: "Sen" });
    expect(renamed).toMatchObject({ title: "Sen", overdue: true });
    const postponed = await plans.step("coordinator", "updateActivity", renamed, { ...change, due: day(30) });
    expect(postponed.overdue).toBe(false);
  });

  it("what is over is not changed", async () => {
    const activity = await plans.move("coordinator", await plans.running(), "cancel", {
      reason: "Behövs inte.",
    });
    expect(
      await town.refusal("coordinator", "updateActivity", { ...at(activity), ...content() }),
    ).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
  });
});

describe("the list of activities", () => {
  const list = async (who: "coordinator" | "chair" | "clinic", filter: string, more = "") => {
    const { edges } = await town.see<{ edges: { node: Noun }[] }>(
      who,
      `activities(first: 100, filter: { ${filter} }${more}) { edges { node { id title due status } } }`,
    );
    return edges.map(({ node }) => node.title);
  };

  it("by plan, owner, state and lateness; by day or the newest first, page by page", async () => {
    const plan = await plans.adopted([]);
    const { school, leisure } = town.organizations;
    await stories.activity();
    await plans.activity(plan.id, { title: "Mars", due: day(60) });
    await plans.activity(plan.id, { title: "Januari", due: day(1), responsibleOrganizationId: school });
    const sponsored = { responsibleOrganizationId: leisure, sponsorOrganizationId: school };
    await plans.activity(plan.id, { title: "Februari", due: day(30), ...sponsored });
    const of = `planId: "${plan.id}"`;
    expect(await list("chair", of)).toEqual(["Januari", "Februari", "Mars"]);
    expect(await list("chair", of, ", order: NEWEST")).toEqual(["Februari", "Januari", "Mars"]);
    expect(await list("chair", `${of}, organizationId: "${school}"`)).toEqual(["Januari", "Februari"]);
    expect(await list("chair", `${of}, status: [DONE]`)).toEqual([]);
    expect(await list("chair", `${of}, origin: [MEETING]`)).toEqual([]);
    expect(await list("chair", `${of}, overdue: true`)).toEqual([]);
    await town.app.setDays(2);
    expect(await list("chair", `${of}, overdue: true`)).toEqual(["Januari"]);
    await town.app.setDays(0);
    expect(await list("coordinator", `forumId: "${town.forums.operative}"`)).toEqual(
      expect.arrayContaining(["Mars", "Utse en mottagare"]),
    );
    expect(await list("coordinator", `forumId: "${town.forums.steering}"`)).toEqual([]);
    // A measure of a deficiency is seen with its matter alone.
    expect(await list("chair", `forumId: "${town.forums.operative}"`)).not.toContain("Utse en mottagare");

    for (const order of ["DUE", "NEWEST"]) {
      const whole = await list("clinic", "", `, order: ${order}`);
      const paged: unknown[] = [];
      for (let after = ""; ; ) {
        const page = await town.see<{
          edges: { node: Noun }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        }>(
          "clinic",
          `activities(first: 7, order: ${order}${after}) { edges { node { title } } pageInfo { hasNextPage endCursor } }`,
        );
        paged.push(...page.edges.map(({ node }) => node.title));
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(paged).toEqual(whole);
    }
  });
});

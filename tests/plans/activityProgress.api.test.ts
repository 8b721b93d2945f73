import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { day } from "../support/day.ts";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { PlanStories } from "../support/plans.ts";
import { at, type Noun, Town } from "../support/town.ts";
import { outside, strangers } from "./plan.steps.ts";

let town: Town;
let plans: PlanStories;

beforeAll(async () => {
  town = await Town.open();
  plans = new PlanStories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

describe("what is not decided", () => {
  it("is not begun, reported on, blocked or late; in a draft it may be cut", async () => {
    const plan = await plans.draft();
    const activity = await plans.activity(plan.id, { due: day(1) });
    const owner = await plans.seeActivity("clinic", activity.id, "allowedActions");
    expect(owner).toEqual({ allowedActions: ["divide"] });
    for (const [mutation, more] of [
      ["moveActivity", { action: "start" }],
      ["moveActivity", { action: "block", reason: "Prov" }],
      ["reportActivityStatus", { text: "Prov" }],
    ] as const) {
      expect(await town.refusal("clinic", mutation, { ...at(activity), ...more })).toMatchObject({
        code: "RULE_REFUSED",
        reason: "planNotAdopted",
      });
    }
    await town.app.setDays(5);
    expect(await plans.seeActivity("clinic", activity.id, "overdue")).toEqual({ overdue: false });
    await town.clock();
    expect((await town.log(activity.id)).map(({ action }) => action)).not.toContain("activity.overdue");
    const cut = await plans.move("coordinator", activity, "cancel", { reason: "Ryms inte." });
    expect(cut.status).toBe("CANCELLED");
    await plans.step("coordinator", "proposeActionPlan", plan);
  });
});

describe("reporting", () => {
  climb(() => town, {
    mutation: "reportActivityStatus",
    start: () => plans.running(),
    input: (noun) => ({ ...at(noun), text: "Två skolor är med.", action: "start" }),
    by: "clinic",
    bad: [["a step that no report takes", () => ({ action: "cancel" }), { reason: "stepWithReport" }]],
    forbidden: ["representative", "social", "coordinator", ...outside],
    hidden: strangers,
    rules: [["R31 it says something", () => ({ text: "" }), { rule: "R31", reason: "reportMissing" }]],
    done: async (after) => {
      expect(after.status).toBe("IN_PROGRESS");
      const { statusReports } = await plans.seeActivity<{ statusReports: unknown }>(
        "chair",
        after.id,
        "statusReports { text statusAfter organization { id } }",
      );
      const organization = { id: town.organizations.clinic };
      expect(statusReports).toEqual([
        { text: "Två skolor är med.", statusAfter: "IN_PROGRESS", organization },
      ]);
    },
    logged: ["activity.report", "RESPONSIBLE_REPRESENTATIVE"],
    once: false,
  });

  it("what is reported stands: no later report, and no statement of the API's role, changes it", async () => {
    let activity = await plans.running();
    const say = async (text: string, action: string | null = null) => {
      activity = await plans.step("clinic", "reportActivityStatus", activity, { text, action });
    };
    await say("Vi har börjat.", "start");
    await say("Hälften är klart.");
    await say("Klart.", "finish");
    expect(
      await town.refusal("clinic", "reportActivityStatus", { ...at(activity), text: "Mer." }),
    ).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
    const { statusReports } = await plans.seeActivity<{
      statusReports: { text: string; statusAfter: string }[];
    }>("social", activity.id, "statusReports { text statusAfter }");
    expect(statusReports).toEqual([
      { text: "Vi har börjat.", statusAfter: "IN_PROGRESS" },
      { text: "Hälften är klart.", statusAfter: "IN_PROGRESS" },
      { text: "Klart.", statusAfter: "DONE" },
    ]);
    const [right] = await town.sql<{ text: boolean; gone: boolean }>(
      `select has_column_privilege('hub_app', 'status_report', 'text', 'update') as text,
              has_table_privilege('hub_app', 'status_report', 'delete') as gone`,
    );
    expect(right).toEqual({ text: false, gone: false });
  });

  it("is seen live in the room, and by those who follow the open forum", async () => {
    const activity = await plans.running();
    const feeds = await Promise.all(
      (["social", "chair"] as const).map(async (who) => follow(town.app, await town.app.as(who))),
    );
    await plans.step("clinic", "reportActivityStatus", activity, { text: "Pågår.", action: "start" });
    for (const feed of feeds) {
      const batch = await feed.until(({ changes }) =>
        changes.some(({ action }) => action === "activity.report"),
      );
      expect(batch.changes.find(({ subjectId }) => subjectId === activity.id)).toMatchObject({
        actorRole: "RESPONSIBLE_REPRESENTATIVE",
        subject: { __typename: "Activity", id: activity.id },
      });
      await feed.close();
    }
  });
});

describe("parts", () => {
  const parts = async (id: string) =>
    (
      await plans.seeActivity<{ subItems: Noun[] }>(
        "chair",
        id,
        "subItems { id version title position status }",
      )
    ).subItems;

  climb(() => town, {
    mutation: "addSubItem",
    start: () => plans.running(),
    input: ({ id }) => ({ activityId: id, title: "Förskola till förskoleklass" }),
    by: "clinic",
    bad: [["no title", () => ({ title: "" }), { field: "input.title", reason: "blank" }]],
    forbidden: ["representative", "social", ...outside],
    hidden: strangers,
    done: async ({ id }) => {
      expect(await parts(id)).toMatchObject([
        { title: "Förskola till förskoleklass", position: 1, status: "TODO" },
      ]);
    },
    logged: ["activity.divide", "RESPONSIBLE_REPRESENTATIVE"],
    once: false,
  });

  it("each has a state of its own: what is half done is seen", async () => {
    const { id } = await plans.running();
    for (const title of ["A", "B", "C"])
      await town.do("coordinator", "addSubItem", { activityId: id, title });
    const [a, b, c] = (await parts(id)) as [Noun, Noun, Noun];
    await town.do("clinic", "setSubItem", { ...at(a), status: "DONE" });
    await town.do("clinic", "setSubItem", { ...at(b), status: "IN_PROGRESS", title: "Bb" });
    await town.do("coordinator", "removeSubItem", at(c));
    await town.do("coordinator", "addSubItem", { activityId: id, title: "D" });
    expect(await parts(id)).toMatchObject([
      { title: "A", status: "DONE" },
      { title: "Bb", status: "IN_PROGRESS" },
      { title: "D", status: "TODO", position: 3 },
    ]);
    expect(await town.refusal("clinic", "setSubItem", { ...at(a), status: "TODO" })).toMatchObject({
      code: "CONFLICT",
      params: { currentVersion: 2 },
    });
    expect(await town.refusal("social", "removeSubItem", { ...at(a), version: 2 })).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await town.refusal("stranger", "setSubItem", at(a))).toEqual({ code: "NOT_FOUND" });
  });
});

describe("blocked", () => {
  const blocked = async () => {
    const by = { reason: "Medel saknas.", blockedByOrganizationId: town.organizations.social };
    return plans.move("clinic", await plans.move("clinic", await plans.running(), "start"), "block", by);
  };
  const blocks = (who: "chair" | "clinic", id: string) =>
    plans.seeActivity<{ blockedBy: Noun | null; blocks: Noun[] }>(
      who,
      id,
      "blockedBy { id } blocks { reason since liftedOn raisedOn raisedTo { id } raisedItem { id } organization { id } }",
    );

  it("by whom, why and since when is seen; lifted, it is remembered", async () => {
    const activity = await blocked();
    const organization = { id: town.organizations.social };
    const block = { reason: "Medel saknas.", since: day(0), raisedOn: null, raisedTo: null, organization };
    expect(await blocks("chair", activity.id)).toMatchObject({
      blockedBy: organization,
      blocks: [{ ...block, liftedOn: null }],
    });
    expect((await plans.move("clinic", activity, "unblock")).status).toBe("IN_PROGRESS");
    expect(await blocks("chair", activity.id)).toMatchObject({
      blockedBy: null,
      blocks: [{ ...block, liftedOn: day(0) }],
    });
  });

  climb(() => town, {
    mutation: "raiseBlock",
    start: () => blocked(),
    input: (noun) => ({ ...at(noun), question: "Kan styrgruppen avsätta medel?" }),
    by: "coordinator",
    forbidden: ["representative", "clinic", "social", ...outside],
    hidden: strangers,
    rules: [
      ["R13 with what is asked", () => ({ question: " " }), { rule: "R13", reason: "questionMissing" }],
    ],
    done: async (after) => {
      expect(after.status).toBe("BLOCKED");
      expect(after.allowedActions).not.toContain("raiseBlock");
      const seen = await blocks("clinic", after.id);
      expect(seen.blocks).toMatchObject([{ raisedOn: day(0), raisedTo: { id: town.forums.steering } }]);
      const raised = seen.blocks[0]?.raisedItem as Noun;
      // The forum above has it in its backlog, with what is asked.
      const above = await town.see<{ title: string; description: string; liftedFrom: object }>(
        "chair",
        `agendaItem(id: "${raised.id}") { title description status liftedFrom { fromForum { id } } }`,
      );
      expect(above).toEqual({
        title: "Gemensam närvarorutin",
        description: "Kan styrgruppen avsätta medel?",
        status: "PROPOSED",
        liftedFrom: { fromForum: { id: town.forums.operative } },
      });
    },
    logged: ["activity.raiseBlock", "COORDINATOR"],
    once: false,
  });

  it("is raised once for each block", async () => {
    const activity = await blocked();
    const raised = await plans.step("operativeChair", "raiseBlock", activity, { question: "Kan ni hjälpa?" });
    expect(
      await town.refusal("operativeChair", "raiseBlock", { ...at(raised), question: "Igen?" }),
    ).toMatchObject({ reason: "blockRaised" });
    const free = await plans.move("clinic", raised, "unblock");
    const again = await plans.move("clinic", free, "block", { reason: "Nytt hinder." });
    expect((await plans.step("operativeChair", "raiseBlock", again, { question: "Igen?" })).status).toBe(
      "BLOCKED",
    );
  });
});

describe("carried over", () => {
  climb(() => town, {
    mutation: "carryOverActivity",
    start: async () => {
      const activity = await plans.running();
      next = await plans.draft({ from: "2027-01-01", to: "2027-12-31" });
      return plans.move("clinic", activity, "start");
    },
    input: (noun) => ({ ...at(noun), planId: next?.id }),
    by: "coordinator",
    bad: [["a goal of another plan", () => ({ goalId: town.forums.operative }), { field: "input.goalId" }]],
    forbidden: ["representative", "clinic", ...outside],
    hidden: strangers,
    rules: [
      [
        "R31 to a day that has not passed",
        () => ({ due: "2020-01-01" }),
        { rule: "R31", reason: "activityDuePast", field: "input.due" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "CARRIED_OVER", allowedActions: [] });
      const { carriedTo } = await plans.seeActivity<{ carriedTo: Noun }>(
        "coordinator",
        after.id,
        "carriedTo { status title plan { id } carriedFrom { id } }",
      );
      expect(carriedTo).toEqual({
        status: "IN_PROGRESS",
        title: "Gemensam närvarorutin",
        plan: { id: next?.id },
        carriedFrom: { id: after.id },
      });
      // The new plan is a draft: those above see that it goes on, not yet where.
      expect(await plans.seeActivity("chair", after.id, "status carriedTo { id }")).toEqual({
        status: "CARRIED_OVER",
        carriedTo: null,
      });
    },
    logged: ["activity.carryOver", "COORDINATOR"],
  });
  let next: Noun | undefined;

  it("not into its own plan, nor into one that is over, nor by one who has no say there", async () => {
    const plan = await plans.adopted([]);
    const activity = await plans.activity(plan.id);
    const to = (planId: string) =>
      town.refusal("coordinator", "carryOverActivity", { ...at(activity), planId });
    expect(await to(plan.id)).toMatchObject({ code: "BAD_USER_INPUT", reason: "samePlan" });
    const over = await plans.adopted([]);
    await plans.step("operativeChair", "closeActionPlan", over, { judgements: [] });
    expect(await to(over.id)).toMatchObject({ code: "ILLEGAL_TRANSITION" });
    const elsewhere = await plans.draft({ forumId: town.forums.steering }, "chair");
    expect(await to(elsewhere.id)).toEqual({ code: "NOT_FOUND" });
  });
});

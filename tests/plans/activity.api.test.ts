import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { MinutesStories } from "../support/minutes.ts";
import { PlanStories } from "../support/plans.ts";
import { Stories } from "../support/stories.ts";
import { type Noun, Town } from "../support/town.ts";

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

const at = ({ id, version }: Noun) => ({ id, version });
/** Of an adopted plan: everyone who sees the forum sees it. */
const seers = ["chair", "auditor", "secretariat", "admin"] as const;
const strangers = ["stranger", "neighbour"] as const;
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

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
    forbidden: ["representative", "clinic", ...seers],
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
    for (const who of [...seers, ...strangers]) {
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
    for (const who of seers) {
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
    forbidden: ["representative", "social", "clinic", ...seers],
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
    forbidden: ["representative", "social", "coordinator", ...seers],
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
    forbidden: ["representative", "social", ...seers],
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
    forbidden: ["representative", "clinic", "social", ...seers],
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
    forbidden: ["representative", "clinic", ...seers],
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

describe("followed up", () => {
  const points = async (id: string) =>
    (
      await plans.seeActivity<{ followUpPoints: Noun[] }>(
        "coordinator",
        id,
        "followUpPoints { id version dueOn doneOn text organization { id } }",
      )
    ).followUpPoints;
  const done = () => plans.done({ followUpAfterDays: [30, 180] });

  climb(() => town, {
    mutation: "followUpActivity",
    start: async () => (await points((await done()).id))[0] as Noun,
    input: (point) => ({ ...at(point), text: "Rutinen används i fyra av sex skolor." }),
    by: "clinic",
    forbidden: ["representative", "social", ...seers],
    hidden: strangers,
    rules: [["R31 with what was found", () => ({ text: "" }), { rule: "R31", reason: "reportMissing" }]],
    done: async (after) => {
      expect(after).toMatchObject({ status: "DONE", completedOn: day(0) });
      expect(await points(after.id)).toMatchObject([
        {
          dueOn: day(30),
          doneOn: day(0),
          text: "Rutinen används i fyra av sex skolor.",
          organization: { id: town.organizations.clinic },
        },
        { dueOn: day(180), doneOn: null },
      ]);
    },
    logged: ["activity.followUp", "RESPONSIBLE_REPRESENTATIVE"],
    once: false,
  });

  it("each point once; also after the effect was checked, until none is left", async () => {
    const activity = await done();
    await plans.move("coordinator", activity, "checkEffect", { reason: "Fler elever kommer." });
    for (const point of await points(activity.id)) {
      await town.do("coordinator", "followUpActivity", { ...at(point), text: "Håller." });
    }
    expect((await plans.seeActivity("coordinator", activity.id, "allowedActions")).allowedActions).toEqual(
      [],
    );
    const [point] = (await points(activity.id)) as [Noun];
    expect(
      await town.refusal("coordinator", "followUpActivity", { ...at(point), text: "Igen." }),
    ).toMatchObject({
      reason: "nothingToFollowUp",
    });
  });
});

describe("what falls due", () => {
  const told = async (id: string, action: string) =>
    town.sql<{ stream: string; n: number }>(
      "select stream, count(*)::int as n from change where subject_id = ? and action = ? group by stream",
      [id, action],
    );

  it("a late activity is told of once, to room, forum and owner, however often the clock runs", async () => {
    const { id } = await plans.running({ due: day(2) });
    await town.app.setDays(2);
    await town.clock();
    expect(await told(id, "activity.overdue")).toEqual([]);
    await town.app.setDays(3);
    await town.clock();
    await town.clock();
    const streams = await told(id, "activity.overdue");
    expect(new Set(streams.map(({ n }) => n))).toEqual(new Set([1]));
    const kinds = async (who: "clinic" | "chair") => {
      const { streams: own } = await town.see<{ streams: { stream: string; kind: string }[] }>(
        who,
        "viewer { streams { stream kind } }",
      );
      return own.filter(({ stream }) => streams.some((one) => one.stream === stream)).map(({ kind }) => kind);
    };
    expect((await kinds("clinic")).sort()).toEqual(["FORUM", "REPRESENTATIVES", "ROOM"]);
    expect(await kinds("chair")).toEqual(["FORUM"]);
    expect((await town.log(id)).at(-1)).toEqual({
      action: "activity.overdue",
      role: null,
      organization: null,
    });
  });

  it("postponed and late again, it is told of again", async () => {
    const activity = await plans.running({ due: day(1) });
    await town.app.setDays(2);
    await town.clock();
    const { kind, scope, priority, followUpAfterDays, title, due } = await plans.seeActivity<Noun>(
      "clinic",
      activity.id,
      "kind scope priority followUpAfterDays title due",
    );
    expect(due).toBe(day(1));
    await plans.step("coordinator", "updateActivity", activity, {
      ...{ kind, scope, priority, followUpAfterDays, title },
      responsibleOrganizationId: town.organizations.clinic,
      due: day(10),
    });
    await town.app.setDays(11);
    await town.clock();
    await town.clock();
    expect(new Set((await told(activity.id, "activity.overdue")).map(({ n }) => n))).toEqual(new Set([2]));
  });

  it("a measure of a deficiency too, to those who follow the matter", async () => {
    const measures = [stories.measure({ due: day(1) })];
    const matter = await stories.step("coordinator", "decideMeasures", await stories.inHandling(), {
      measures,
    });
    const { activities } = await town.matter<{ activities: Noun[] }>(
      "school",
      matter.id,
      "activities { id }",
    );
    await town.app.setDays(2);
    await town.clock();
    await town.clock();
    const streams = await told(activities[0]?.id ?? "", "activity.overdue");
    expect(new Set(streams.map(({ n }) => n))).toEqual(new Set([1]));
    const { streams: own } = await town.see<{ streams: { stream: string; kind: string }[] }>(
      "school",
      "viewer { streams { stream kind } }",
    );
    expect(streams.map(({ stream }) => stream)).toContain(own.find(({ kind }) => kind === "OWN")?.stream);
  });

  it("a follow-up is told of on its day, once", async () => {
    const { id } = await plans.done({ followUpAfterDays: [30] });
    await town.app.setDays(29);
    await town.clock();
    expect(await told(id, "activity.followUpDue")).toEqual([]);
    await town.app.setDays(30);
    await town.clock();
    await town.clock();
    expect(new Set((await told(id, "activity.followUpDue")).map(({ n }) => n))).toEqual(new Set([1]));
  });
});

describe("a measure of a deficiency", () => {
  it("is divided, reported on and postponed like any other, and goes its matter's way up", async () => {
    const measure = await stories.activity();
    expect(
      await plans.seeActivity("coordinator", measure.id, "origin plan { id } forum { id } allowedActions"),
    ).toEqual({
      origin: "DEFICIENCY",
      plan: null,
      forum: { id: town.forums.operative },
      allowedActions: ["cancel", "edit", "divide"],
    });
    await town.do("clinic", "addSubItem", { activityId: measure.id, title: "Del" });
    const reported = await plans.step("clinic", "reportActivityStatus", measure, {
      text: "Vi har börjat.",
      action: "start",
    });
    expect(
      await town.see(
        "school",
        `deficiency(id: "${reported.originId}") { activities { status statusReports { text } } }`,
      ),
    ).toEqual({
      activities: [{ status: "IN_PROGRESS", statusReports: [{ text: "Vi har börjat." }] }],
    });
    const plan = await plans.draft();
    for (const [mutation, more] of [
      ["carryOverActivity", { planId: plan.id }],
      ["raiseBlock", { question: "Prov" }],
    ] as const) {
      const on =
        mutation === "raiseBlock"
          ? await plans.move("clinic", reported, "block", { reason: "Prov" })
          : reported;
      expect(await town.refusal("coordinator", mutation, { ...at(on), ...more })).toMatchObject({
        reason: "standsWithMatter",
      });
    }
  });
});

describe("what waits for me", () => {
  type Item = { kind: string; due: string; overdue: boolean; activity: Noun | null };
  const waiting = async (who: "clinic" | "representative" | "social", id: string) => {
    const { waiting: items } = await town.see<{ waiting: Item[] }>(
      who,
      "overview { waiting { kind due overdue activity { id } } }",
    );
    return items
      .filter(({ activity }) => activity?.id === id)
      .map(({ kind, due, overdue }) => ({ kind, due, overdue }));
  };

  it("the own open activities, once they are decided; for an external owner the sponsor's", async () => {
    const drafted = await plans.activity((await plans.draft()).id);
    expect(await waiting("clinic", drafted.id)).toEqual([]);
    const running = await plans.running({ due: day(1) });
    const item = { kind: "ACTIVITY", due: day(1), overdue: false };
    expect(await waiting("clinic", running.id)).toEqual([item]);
    expect(await waiting("social", running.id)).toEqual([]);
    const { leisure, school } = town.organizations;
    const external = await plans.running({
      responsibleOrganizationId: leisure,
      sponsorOrganizationId: school,
      due: day(1),
    });
    expect(await waiting("representative", external.id)).toEqual([item]);
    await town.app.setDays(2);
    expect(await waiting("clinic", running.id)).toEqual([{ ...item, overdue: true }]);
  });

  it("follow-ups, from two weeks before their day until they are done", async () => {
    const done = await plans.done({ followUpAfterDays: [30] });
    await town.app.setDays(15);
    expect(await waiting("clinic", done.id)).toEqual([]);
    await town.app.setDays(16);
    expect(await waiting("clinic", done.id)).toEqual([{ kind: "FOLLOW_UP", due: day(30), overdue: false }]);
    const { followUpPoints } = await plans.seeActivity<{ followUpPoints: Noun[] }>(
      "clinic",
      done.id,
      "followUpPoints { id version }",
    );
    await town.do("clinic", "followUpActivity", { ...at(followUpPoints[0] as Noun), text: "Håller." });
    expect(await waiting("clinic", done.id)).toEqual([]);
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

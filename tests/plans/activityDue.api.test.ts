import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { day } from "../support/day.ts";
import { climb } from "../support/ladder.ts";
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
    forbidden: ["representative", "social", ...outside],
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

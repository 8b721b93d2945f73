import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
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
const status = (expected: string) => (after: Noun) => {
  expect(after.status).toBe(expected);
};

describe("from proposal to adoption", () => {
  climb(() => town, {
    mutation: "proposeActionPlan",
    start: () => plans.withGoals(),
    input: at,
    by: "coordinator",
    forbidden: members,
    hidden,
    done: status("PROPOSED"),
    logged: ["actionPlan.propose", "COORDINATOR"],
  });

  climb(() => town, {
    mutation: "returnActionPlan",
    start: () => plans.proposed(),
    input: (noun) => ({ ...at(noun), reason: "Målen behöver bli färre." }),
    by: "operativeChair",
    forbidden: members,
    hidden,
    done: (after) => {
      expect(after).toMatchObject({ status: "DRAFT", returnReason: "Målen behöver bli färre." });
    },
    logged: ["actionPlan.return", "CHAIR"],
  });

  climb(() => town, {
    mutation: "adoptActionPlan",
    start: async () => {
      await plans.decision();
      return plans.proposed();
    },
    input: (noun) => ({ ...at(noun), decisionId: decided }),
    by: "operativeChair",
    forbidden: [...members, "coordinator"],
    hidden,
    rules: [
      [
        "R6 a decision that is only proposed does not adopt it",
        async () => ({ decisionId: (await plans.decisions.proposed()).id }),
        { rule: "R6", reason: "decisionNotTaken", field: "input.decisionId" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({
        status: "ADOPTED",
        adoptedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
      expect(await town.see("clinic", `actionPlan(id: "${after.id}") { decision { id } }`)).toEqual({
        decision: { id: decided },
      });
    },
    logged: ["actionPlan.adopt", "CHAIR"],
  });

  let decided = "";
  beforeAll(async () => {
    decided = await plans.decision();
  });

  it("R6 a decision of another forum is as if it were not there, or refused", async () => {
    const plan = await plans.proposed();
    const elsewhere = await town.refusal("operativeChair", "adoptActionPlan", {
      ...at(plan),
      decisionId: town.forums.steering,
    });
    expect(elsewhere).toEqual({ code: "NOT_FOUND" });
    const [own] = await town.sql<{ forum_id: string }>("select forum_id from decision where id = ?", [
      decided,
    ]);
    await town.sql("update decision set forum_id = ? where id = ?", [town.forums.neighbour, decided]);
    const refused = await town.refusal("operativeChair", "adoptActionPlan", {
      ...at(plan),
      decisionId: decided,
    });
    await town.sql("update decision set forum_id = ? where id = ?", [own?.forum_id, decided]);
    expect(refused).toMatchObject({ rule: "R6", reason: "decisionOfOtherForum" });
  });

  it("worked on it is the room's; adopted, plan, goals and activities stand open, and are told there", async () => {
    const plan = await plans.withGoals(["Trygga övergångar"]);
    const activity = await plans.activity(plan.id, { title: "Gemensam rutin" });
    await town.do("coordinator", "addSubItem", { activityId: activity.id, title: "Utkast" });
    for (const who of [...outside, ...strangers]) {
      await expect(plans.see(who, plan.id)).rejects.toThrow("NOT_FOUND");
      await expect(plans.seeActivity(who, activity.id, "id")).rejects.toThrow("NOT_FOUND");
    }
    const proposed = await plans.step("coordinator", "proposeActionPlan", plan);
    await expect(plans.see("chair", plan.id)).rejects.toThrow("NOT_FOUND");

    const above = await follow(town.app, await town.app.as("chair"));
    await plans.adopt(proposed);
    const told = await above.until(({ changes }) => changes.some(({ subjectId }) => subjectId === plan.id));
    await above.close();
    expect(told.changes.find(({ subjectId }) => subjectId === plan.id)).toMatchObject({
      action: "actionPlan.adopt",
      subject: { __typename: "ActionPlan" },
    });
    for (const who of outside) {
      const seen = await plans.see(who, plan.id);
      expect(seen).toMatchObject({
        status: "ADOPTED",
        allowedActions: [],
        goals: [{ text: "Trygga övergångar" }],
        activities: [{ title: "Gemensam rutin", status: "PLANNED", allowedActions: [] }],
      });
      expect(await plans.seeActivity(who, activity.id, "subItems { title }")).toEqual({
        subItems: [{ title: "Utkast" }],
      });
    }
    for (const who of strangers) await expect(plans.see(who, plan.id)).rejects.toThrow("NOT_FOUND");
  });
});

describe("the end of a plan", () => {
  const judgement = { judgement: "PARTLY", rationale: "Fyra av sex skolor." };
  const judged = (plan: { goals: readonly Noun[] }) =>
    plan.goals.map(({ id }) => ({ goalId: id, ...judgement }));

  climb(() => town, {
    mutation: "closeActionPlan",
    start: async () => plans.see("operativeChair", (await plans.adopted()).id),
    input: (plan) => ({ ...at(plan), judgements: judged(plan as never) }),
    by: "operativeChair",
    forbidden: [...members, "coordinator", ...outside],
    hidden: strangers,
    rules: [
      ["a judgement on every goal", () => ({ judgements: [] }), { reason: "goalsNotJudged" }],
      [
        "each with what it rests on",
        (plan) => ({ judgements: judged(plan as never).map((one) => ({ ...one, rationale: "" })) }),
        { reason: "rationaleMissing", field: "input.judgements[0].rationale" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "CLOSED", allowedActions: [] });
      expect((await plans.see("chair", after.id)).goals).toMatchObject([judgement, judgement]);
    },
    logged: ["actionPlan.close", "CHAIR"],
  });

  it("waits for what is open: finished, cancelled or carried over, it closes", async () => {
    const plan = await plans.adopted([]);
    const next = await plans.draft({ from: "2027-01-01", to: "2027-12-31" });
    const [a, b, c] = [
      await plans.activity(plan.id),
      await plans.activity(plan.id),
      await plans.activity(plan.id),
    ];
    const close = async () =>
      town.attempt("operativeChair", "closeActionPlan", {
        ...at(await plans.see("chair", plan.id)),
        judgements: [],
      });
    const reason = async () => (await close()).errors[0]?.extensions;
    expect(await reason()).toMatchObject({ reason: "activitiesOpen", params: { count: 3 } });
    await plans.move("clinic", await plans.move("clinic", a, "start"), "finish");
    await plans.move("coordinator", b, "cancel", { reason: "Behövs inte." });
    await plans.move("clinic", c, "block", { reason: "Väntar på medel." });
    expect(await reason()).toMatchObject({ reason: "activitiesOpen", params: { count: 1 } });
    const blocked = await plans.seeActivity("coordinator", c.id, "id version");
    await plans.step("coordinator", "carryOverActivity", blocked, { planId: next.id });
    expect((await close()).errors).toEqual([]);
  });
});

describe("a revision", () => {
  it("begins with goals and open activities; adopted, it supersedes, and what was reached goes on", async () => {
    const old = await plans.adopted(["A", "B"]);
    const [goal] = (await plans.see("coordinator", old.id)).goals;
    const work = (title: string, more: object = {}) => plans.activity(old.id, { title, ...more });
    const open = await work("Öppen", { goalId: goal?.id });
    await town.do("coordinator", "addSubItem", { activityId: open.id, title: "Del" });
    const later = await work("Blir klar");
    const done = await plans.move(
      "clinic",
      await plans.move("clinic", await work("Klar"), "start"),
      "finish",
    );
    const cut = await work("Stryks i revisionen");

    const draft = await plans.step("coordinator", "reviseActionPlan", await plans.see("coordinator", old.id));
    expect(draft).toMatchObject({ status: "DRAFT", title: "Handlingsplan", from: "2026-01-01" });
    expect((await town.log(draft.id)).at(-1)).toMatchObject({ action: "actionPlan.revise" });
    const again = await plans.see("operativeChair", old.id);
    expect(again.allowedActions).not.toContain("revise");
    expect(await town.refusal("coordinator", "reviseActionPlan", at(again))).toMatchObject({
      reason: "revisionOpen",
    });
    const copies = (await plans.see("coordinator", draft.id)).activities;
    expect((await plans.see("coordinator", draft.id)).goals).toMatchObject([{ text: "A" }, { text: "B" }]);
    expect(copies.map(({ title }) => title)).toEqual(["Öppen", "Blir klar", "Stryks i revisionen"]);
    const copyOf = (title: string) => copies.find((one) => one.title === title) as Noun;
    await plans.move("coordinator", copyOf("Stryks i revisionen"), "cancel", { reason: "Ryms inte." });

    // Meanwhile the plan goes on.
    await plans.move("clinic", await plans.move("clinic", later, "start"), "finish");
    const started = await plans.move("clinic", open, "start");
    const by = { reason: "Lokal saknas.", blockedByOrganizationId: town.organizations.social };
    await plans.move("clinic", started, "block", by);
    const parts = await plans.seeActivity<{ subItems: Noun[] }>("clinic", open.id, "subItems { id version }");
    await town.do("clinic", "setSubItem", { ...at(parts.subItems[0] as Noun), status: "DONE" });
    const since = await work("Tillkommen");

    const proposed = await plans.step("coordinator", "proposeActionPlan", draft);
    await plans.adopt(proposed);
    const all =
      "title status carriedFrom { id } carriedTo { id } goal { text } blockedBy { id } subItems { title status }";
    const seen = await town.see<{ status: string; revisionOf: Noun; activities: Noun[] }>(
      "chair",
      `actionPlan(id: "${draft.id}") { status revisionOf { id status } activities { ${all} } }`,
    );
    expect(seen.status).toBe("ADOPTED");
    expect(seen.revisionOf).toEqual({ id: old.id, status: "SUPERSEDED" });
    const byTitle = Object.fromEntries(seen.activities.map((one) => [one.title, one]));
    expect(byTitle.Öppen).toMatchObject({
      status: "BLOCKED",
      carriedFrom: { id: open.id },
      goal: { text: "A" },
      blockedBy: { id: town.organizations.social },
      subItems: [{ title: "Del", status: "DONE" }],
    });
    expect(byTitle["Blir klar"]).toMatchObject({ status: "DONE" });
    expect(byTitle["Stryks i revisionen"]).toMatchObject({
      status: "CANCELLED",
      carriedFrom: { id: cut.id },
    });
    expect(byTitle.Tillkommen).toMatchObject({ status: "PLANNED", carriedFrom: { id: since.id } });
    expect(byTitle.Klar).toBeUndefined();

    const before = await plans.see("chair", old.id);
    expect(Object.fromEntries(before.activities.map(({ title, status: state }) => [title, state]))).toEqual({
      Öppen: "CARRIED_OVER",
      "Blir klar": "DONE",
      Klar: "DONE",
      "Stryks i revisionen": "CARRIED_OVER",
      Tillkommen: "CARRIED_OVER",
    });
    expect(before.allowedActions).toEqual([]);
    expect((await town.log(old.id)).at(-1)).toMatchObject({ action: "actionPlan.supersede" });
    expect(done.status).toBe("DONE");
  });

  climb(() => town, {
    mutation: "reviseActionPlan",
    start: () => plans.adopted(),
    input: at,
    by: "coordinator",
    forbidden: [...members, ...outside],
    hidden: strangers,
    done: status("DRAFT"),
    logged: ["actionPlan.revise", "COORDINATOR"],
    once: false,
  });
});

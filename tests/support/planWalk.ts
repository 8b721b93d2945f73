import { PlanStories } from "./plans.ts";
import { at, type Step } from "./steps.ts";
import type { Noun, Town } from "./town.ts";
import type { Person } from "./world.ts";

type Play = (person: Person, name: string, input: Record<string, unknown>) => Promise<Step>;

/** Every mutation of plans and activities, once or more; `text` marks each text that is written. */
export async function playPlans(town: Town, play: Play, text: (about: string) => string): Promise<void> {
  const plans = new PlanStories(town);
  const content = { title: text("plan"), from: "2026-01-01", to: "2026-12-31" };
  const now = async ({ id }: Pick<Step, "id">) => ({ id, version: await town.versionOf(id) });
  const create = () =>
    play("coordinator", "createActionPlan", { forumId: town.forums.operative, ...content });

  const plan = await create();
  await play("coordinator", "updateActionPlan", {
    ...at(plan),
    ...content,
    basis: text("underlag"),
    basisMeetingIds: [],
    reports: [],
  });
  for (const about of ["mål ett", "mål två"]) {
    await play("coordinator", "addGoal", { planId: plan.id, text: text(about) });
  }
  const [one, two] = (await plans.see("coordinator", plan.id)).goals;
  if (!one || !two) throw new Error("two goals were added");
  await play("coordinator", "updateGoal", { ...at(one), text: text("mål") });
  await play("coordinator", "moveGoal", { ...(await now(two)), position: 1 });
  await play("coordinator", "removeGoal", await now(two));
  const proposed = await play("coordinator", "proposeActionPlan", await now(plan));
  const back = await play("coordinator", "returnActionPlan", { ...at(proposed), reason: text("åter") });
  const decisionId = await plans.decision();
  const again = await play("coordinator", "proposeActionPlan", at(back));
  await play("operativeChair", "adoptActionPlan", { ...at(again), decisionId });

  const work = {
    title: text("aktivitet"),
    responsibleOrganizationId: town.organizations.clinic,
    due: "2099-06-01",
  };
  const activity = await play("coordinator", "createActivity", { planId: plan.id, ...work });
  await play("coordinator", "updateActivity", {
    ...at(activity),
    ...work,
    description: text("beskrivning"),
    kind: "ROUTINE",
    scope: "FORUM",
    priority: "HIGH",
    followUpAfterDays: [30],
  });
  await play("clinic", "addSubItem", { activityId: activity.id, title: text("del") });
  const part = async () =>
    (await plans.seeActivity<{ subItems: Noun[] }>("clinic", activity.id, "subItems { id version }"))
      .subItems[0] as Noun;
  await play("clinic", "setSubItem", { ...at(await part()), status: "DONE" });
  await play("clinic", "removeSubItem", at(await part()));
  await play("clinic", "moveActivity", { ...(await now(activity)), action: "block", reason: text("hinder") });
  await play("coordinator", "raiseBlock", { ...(await now(activity)), question: text("fråga") });
  await play("clinic", "moveActivity", { ...(await now(activity)), action: "unblock" });
  for (const action of ["start", "finish"]) {
    await play("clinic", "reportActivityStatus", { ...(await now(activity)), text: text("läge"), action });
  }
  const { followUpPoints } = await plans.seeActivity<{ followUpPoints: Noun[] }>(
    "clinic",
    activity.id,
    "followUpPoints { id version }",
  );
  await play("clinic", "followUpActivity", { ...at(followUpPoints[0] as Noun), text: text("uppföljning") });

  const other = await play("coordinator", "createActivity", { planId: plan.id, ...work });
  const next = await create();
  await play("coordinator", "carryOverActivity", { ...at(other), planId: next.id });
  await play("coordinator", "reviseActionPlan", await now(plan));
  await play("operativeChair", "closeActionPlan", {
    ...(await now(plan)),
    judgements: [{ goalId: one.id, judgement: "PARTLY", rationale: text("skäl") }],
  });
}

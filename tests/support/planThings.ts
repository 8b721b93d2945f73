import { inDays } from "./meetings.ts";
import { PlanStories } from "./plans.ts";
import type { Noun, Town, Who } from "./town.ts";

/** What the access matrix tries plans and activities on, of one forum. */
export interface PlanThings {
  /** A draft. */
  readonly plan: string;
  readonly goal: string;
  /** An activity of the draft. */
  readonly work: string;
  readonly subItem: string;
  /** A plan that stands open, without activities. */
  readonly adoptedPlan: string;
  /** A follow-up of a task out of an agenda item. */
  readonly followUp: string;
}

/** Makes one of each in the forum; `owner` owns the activities, and `ownerWho` sits for it. */
export async function makePlanThings(
  town: Town,
  side: { readonly forum: string; readonly chair: Who; readonly owner: string; readonly ownerWho: Who },
): Promise<PlanThings> {
  const plans = new PlanStories(town);
  const { forum: forumId, chair, owner, ownerWho } = side;
  const workshop = await town.do(chair, "planMeeting", { forumId, kind: "WORKSHOP", startsAt: inDays(5) });
  const plan = await plans.draft(
    {
      forumId,
      basisMeetingIds: [workshop.id],
      reports: [{ receiverForumId: forumId, dueOn: "2026-12-31" }],
    },
    chair,
  );
  await town.do(chair, "addGoal", { planId: plan.id, text: "Trygga övergångar" });
  const content = plans.work({ responsibleOrganizationId: owner, followUpAfterDays: [30] });
  const work = await town.do(chair, "createActivity", { planId: plan.id, ...content });
  await town.do(chair, "addSubItem", { activityId: work.id, title: "Utkast" });

  const item = await town.do(chair, "addAgendaItem", { forumId, title: "Närvaron" });
  let task = await town.do(chair, "createActivity", { agendaItemId: item.id, ...content });
  for (const [action, more] of [
    ["block", { reason: "Väntar på lokal." }],
    ["unblock", {}],
    ["start", {}],
  ] as const) {
    task = await plans.move(ownerWho, task, action, more);
  }
  await plans.step(ownerWho, "reportActivityStatus", task, { text: "Klart.", action: "finish" });

  const adopted = await plans.draft({ forumId, title: "Antagen plan" }, chair);
  await town.sql(
    "update action_plan p set status = 'ADOPTED', scope_id = f.open_scope_id from forum f where f.id = p.forum_id and p.id = ?",
    [adopted.id],
  );
  const { goals } = await plans.see(chair, plan.id);
  const { subItems } = await plans.seeActivity<{ subItems: Noun[] }>(chair, work.id, "subItems { id }");
  const { followUpPoints } = await plans.seeActivity<{ followUpPoints: Noun[] }>(
    chair,
    task.id,
    "followUpPoints { id }",
  );
  return {
    plan: plan.id,
    goal: goals[0]?.id ?? "",
    work: work.id,
    subItem: subItems[0]?.id ?? "",
    adoptedPlan: adopted.id,
    followUp: followUpPoints[0]?.id ?? "",
  };
}

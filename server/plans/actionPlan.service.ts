import { v7 } from "uuid";
import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { hasEnded } from "../forums/forum.service.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, must, refused } from "../kit/problem.ts";
import { groundIn } from "../meetings/decisionGround.service.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import type {
  ActionPlanStepInput,
  AdoptActionPlanInput,
  CloseActionPlanInput,
  CreateActionPlanInput,
  PlanContent,
  ReturnActionPlanInput,
  UpdateActionPlanInput,
} from "./actionPlan.inputs.ts";
import { rolesInForum } from "./actionPlan.policy.ts";
import { checkClosing } from "./actionPlan.rules.ts";
import { Activity } from "./activity.entity.ts";
import { isOpen } from "./activity.rules.ts";
import { Goal } from "./goal.entity.ts";
import { carriedOut, setFoundations } from "./planParts.service.ts";
import { beginPlan, tellPlan } from "./planStep.service.ts";
import { copyPlan, openToAll, supersede } from "./revision.service.ts";

/** A draft of a forum that still works; seen by its seats until it is adopted. */
export async function create(op: Operation, input: CreateActionPlanInput): Promise<ActionPlan> {
  const forum = await op.load.visible(Forum, input.forumId);
  const role = authorize(rolesInForum(op.viewer, forum.id), "actionPlan.create");
  checkContent(input);
  if (hasEnded(forum)) throw refused("R30", "forumOver", {}, "input.forumId");
  const { title, from, to, basis = null } = input;
  const agreementVersion = await carriedOut(op, input, null);
  const id = v7();
  const scopeId = forum.roomScopeId;
  const key = newPlanKey(forum, from, id);
  const facts = { title, from, to, basis, agreementVersion };
  const plan = op.em.create(ActionPlan, { id, scopeId, key, forum, ...facts });
  op.em.persist(plan);
  await setFoundations(op, plan, input);
  return tellPlan(op, "actionPlan.create", { plan, forum, role });
}

/** A key that no other plan can have: the forum's, the year, and the end of the plan's own id. */
export const newPlanKey = (forum: Pick<Forum, "key">, from: string, id: string): string =>
  `${forum.key.slice(0, 40).replace(/-$/, "")}-${from.slice(0, 4)}-${id.slice(-8)}`;

export async function update(op: Operation, input: UpdateActionPlanInput): Promise<ActionPlan> {
  const step = await beginPlan(op, input, "edit");
  checkContent(input);
  const { title, from, to, basis = null } = input;
  const agreementVersion = await carriedOut(op, input, step.plan.agreementVersion);
  Object.assign(step.plan, { title, from, to, basis, agreementVersion });
  await setFoundations(op, step.plan, input);
  return tellPlan(op, "actionPlan.edit", step);
}

function checkContent({ title, from, to }: PlanContent): void {
  if (isBlank(title)) throw badInput("input.title", "blank");
  if (to < from) throw badInput("input.to", "beforeFrom");
}

/** The forum is to decide on it: until it goes back to a draft, nothing of it is changed. */
export async function propose(op: Operation, input: ActionPlanStepInput): Promise<ActionPlan> {
  const step = await beginPlan(op, input, "propose");
  Object.assign(step.plan, { status: step.next, returnReason: null });
  return tellPlan(op, "actionPlan.propose", step);
}

export async function returnToDraft(op: Operation, input: ReturnActionPlanInput): Promise<ActionPlan> {
  const step = await beginPlan(op, input, "return");
  Object.assign(step.plan, { status: step.next, returnReason: input.reason ?? null });
  return tellPlan(op, "actionPlan.return", step);
}

/** R6: adopted by the forum's own decision, it stands open; the plan that it revises is superseded. */
export async function adopt(op: Operation, input: AdoptActionPlanInput): Promise<ActionPlan> {
  const step = await beginPlan(op, input, "adopt");
  const { plan, forum } = step;
  const { decision, takenOn } = await groundIn(op, { forumId: forum.id, decisionId: input.decisionId });
  Object.assign(plan, { status: step.next, decision, adoptedOn: takenOn });
  if (plan.revisionOf) await supersede(op, plan, { ...step, old: plan.revisionOf.id });
  await openToAll(op, plan, forum);
  return tellPlan(op, "actionPlan.adopt", step);
}

/** A new draft of an adopted plan, with its goals and open activities; adopting it supersedes the old one. */
export async function revise(op: Operation, input: ActionPlanStepInput): Promise<ActionPlan> {
  const step = await beginPlan(op, input, "revise");
  const { plan, forum } = step;
  const draft = await copyPlan(op, plan, { forum, key: (id) => newPlanKey(forum, plan.from, id) });
  return tellPlan(op, "actionPlan.revise", { ...step, plan: draft });
}

/** Closed with a judgement on every goal, once no activity is left open. */
export async function close(op: Operation, input: CloseActionPlanInput): Promise<ActionPlan> {
  const step = await beginPlan(op, input, "close");
  const { plan } = step;
  const goals = await op.load.many(Goal, "plan", plan.id, "position");
  const activities = await op.load.many(Activity, "plan", plan.id);
  const left = activities.filter(({ status }) => isOpen(status)).length;
  checkClosing(
    goals.map(({ id }) => id),
    input.judgements,
    left,
  );
  for (const goal of goals) {
    const given = input.judgements.find(({ goalId }) => goalId === goal.id);
    const { judgement, rationale } = must(given, "a judgement on every goal");
    Object.assign(goal, { judgement, rationale });
  }
  Object.assign(plan, { status: step.next, closedOn: op.today });
  return tellPlan(op, "actionPlan.close", step);
}

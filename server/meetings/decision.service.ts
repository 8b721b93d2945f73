import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, notFound, type Problem, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Decision } from "./decision.entity.ts";
import type { ProposeDecisionInput, UpdateDecisionInput } from "./decision.inputs.ts";
import { rolesOnDecision } from "./decision.policy.ts";
import { checkOneChildImpact, checkRecordable, decisionTransitions, mayRecord } from "./decision.rules.ts";
import { type Setting, settingOf } from "./decisionParties.service.ts";
import { Position } from "./position.entity.ts";

type Texts = Omit<ProposeDecisionInput, "clientMutationId" | "agendaItemId">;

/** Writes down what is to be decided. The forum's rule of today stays with it. */
export async function proposeDecision(op: Operation, input: ProposeDecisionInput): Promise<Decision> {
  const { setting, item, role } = await beginUnder(op, input.agendaItemId);
  const decision = await propose(op, setting, item, input);
  op.act("decision.propose", decision, [setting.forum.roomScopeId], role);
  return decision;
}

/** Changes what is to be decided while it is proposed. Another text is another question: positions are given anew. */
export async function updateDecision(op: Operation, input: UpdateDecisionInput): Promise<Decision> {
  const { decision, setting, role } = await beginStep(op, input, "update");
  checkRecordable(setting.facts, op.today);
  if (input.text !== decision.text) {
    for (const position of await op.load.many(Position, "decision", decision.id)) op.em.remove(position);
  }
  await describe(op, decision, input);
  op.act("decision.update", decision, [setting.forum.roomScopeId], role);
  return decision;
}

/** Load, authorize: an item whose meeting decides, and whether it is late (R5). Refuses with `notOnAgenda` too. */
export async function beginUnder(
  op: Operation,
  agendaItemId: string,
): Promise<{ setting: Setting; item: AgendaItem; role: Role; late: boolean }> {
  // Held, so that two decisions of an item never get the same number.
  const item = await op.load.held(AgendaItem, agendaItemId);
  const role = authorize(rolesOnDecision(op.viewer, item.forum.id), "decision.propose");
  const notOnAgenda = (): Problem => refused("R5", "notOnAgenda", {}, "input.agendaItemId");
  if (!item.meeting) throw notOnAgenda();
  const setting = await settingOf(op, item.meeting.id);
  const { late } = checkRecordable(setting.facts, op.today);
  // What was carried over has its § still, and may have been decided on all the same.
  if (item.number === null || item.status === "WITHDRAWN") throw notOnAgenda();
  return { setting, item, role, late };
}

/** Whether the viewer may write down a decision under it now, as `beginUnder` has it. */
export async function mayDecideUnder(op: Operation, item: AgendaItem): Promise<boolean> {
  if (!item.meeting || item.number === null || item.status === "WITHDRAWN") return false;
  if (!roleThatMay(rolesOnDecision(op.viewer, item.forum.id), "decision.propose")) return false;
  const { facts } = await settingOf(op, item.meeting.id);
  return mayRecord(facts, op.today);
}

/** Load, authorize, version, move: the beginning of a step that leaves the decision proposed or decides it. */
export async function beginStep(
  op: Operation,
  input: { readonly id: string; readonly version: number },
  action: "update" | "take",
): Promise<{ decision: Decision; setting: Setting; role: Role }> {
  const decision = await op.load.held(Decision, input.id);
  const role = authorize(rolesOnDecision(op.viewer, decision.forum.id), `decision.${action}`);
  expectVersion(decision, input.version);
  move(decisionTransitions, action, decision.status, action === "take" ? "TAKEN" : "PROPOSED");
  return { decision, setting: await settingOf(op, decision.meeting.id), role };
}

/** A new decision under an item; it is not yet named to the log. */
export async function propose(
  op: Operation,
  { forum, meeting }: Setting,
  item: AgendaItem,
  texts: Texts,
): Promise<Decision> {
  const earlier = await op.load.many(Decision, "agendaItem", item.id);
  const decision = op.em.create(Decision, {
    scopeId: forum.roomScopeId,
    forum,
    meeting,
    agendaItem: item,
    ordinal: earlier.length + 1,
    text: texts.text,
    rule: forum.decisionRule,
    quorum: forum.decisionRule === "QUORUM" ? forum.quorum : null,
  });
  await describe(op, decision, texts);
  op.em.persist(decision);
  return decision;
}

/** R4 and what a decision is to say. Refuses with `textMissing`, `reviewNotToCome` or `supersededNotInEffect`. */
async function describe(op: Operation, decision: Decision, texts: Texts): Promise<void> {
  if (isBlank(texts.text)) throw badInput("input.text", "textMissing");
  if (texts.reviewOn && texts.reviewOn <= op.today) throw badInput("input.reviewOn", "reviewNotToCome");
  decision.text = texts.text;
  decision.childImpact = texts.childImpact ?? null;
  decision.childImpactNotApplicable = texts.childImpactNotApplicable ?? null;
  checkOneChildImpact(decision);
  decision.reviewOn = texts.reviewOn ?? null;
  decision.supersedes = texts.supersedesId ? await superseded(op, decision, texts.supersedesId) : null;
}

async function superseded(op: Operation, decision: Decision, id: string): Promise<Decision> {
  const former = await op.load.visible(Decision, id);
  if (former.forum.id !== decision.forum.id) throw notFound();
  if (former.status !== "IN_EFFECT") throw badInput("input.supersedesId", "supersededNotInEffect");
  return former;
}

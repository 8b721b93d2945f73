import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { badInput, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import type { Decision } from "./decision.entity.ts";
import type { RecordDecisionInput, TakeDecisionInput } from "./decision.inputs.ts";
import { rolesOnDecision } from "./decision.policy.ts";
import { checkChildImpact, checkRecordable, decisionTransitions } from "./decision.rules.ts";
import { beginStep, beginUnder, propose } from "./decision.service.ts";
import { bringIntoEffect } from "./decisionEffect.service.ts";
import { addPosition, partiesIn, type SeatedParty, type Setting } from "./decisionParties.service.ts";
import { Meeting } from "./meeting.entity.ts";
import { outcome, verdictOf } from "./outcome.rules.ts";
import { Position } from "./position.entity.ts";
import { type GivenPosition, hasVoice, positionThatCounts } from "./position.rules.ts";

/** The forum decides: taken when its rule is met (R2), else not taken. Refuses by R1, R2, R4, R5. */
export async function takeDecision(op: Operation, input: TakeDecisionInput): Promise<Decision> {
  const { decision, setting, role } = await beginStep(op, input, "take");
  const { late } = checkRecordable(setting.facts, op.today);
  checkChildImpact(decision);
  const parties = await partiesIn(op, setting);
  const positions = await op.load.many(Position, "decision", decision.id);
  await conclude(op, decision, setting, parties, positions, late, role);
  return decision;
}

/**
 * What a meeting took in one step: proposed, every present party agrees unless said otherwise, taken. Refuses like the
 * steps that it is made of, and with `partyUnknown` or `positionTwice`.
 */
export async function recordDecision(op: Operation, input: RecordDecisionInput): Promise<Decision> {
  const { setting, item, role, late } = await beginUnder(op, input.agendaItemId);
  authorize(rolesOnDecision(op.viewer, setting.forum.id), "decision.take");
  const decision = await propose(op, setting, item, input);
  checkChildImpact(decision);
  op.act("decision.propose", decision, [setting.forum.roomScopeId], role);
  const parties = await partiesIn(op, setting);
  const positions = spoken(op, decision, parties, input.positions);
  await conclude(op, decision, setting, parties, positions, late, role);
  return decision;
}

/** The positions of a decision that is recorded in one step, as chair or coordinator heard them. */
function spoken(
  op: Operation,
  decision: Decision,
  parties: readonly SeatedParty[],
  said: RecordDecisionInput["positions"],
): Position[] {
  for (const [index, { organizationId }] of said.entries()) {
    const field = `input.positions[${index}].organizationId`;
    if (!parties.some((party) => party.organizationId === organizationId))
      throw refused("R1", "partyUnknown", {}, field);
    if (said.findIndex((one) => one.organizationId === organizationId) < index)
      throw badInput(field, "positionTwice");
  }
  return parties.flatMap((party) => {
    const index = said.findIndex(({ organizationId }) => organizationId === party.organizationId);
    const given = said[index];
    if (!given && !hasVoice(party.voice)) return [];
    const field = `input.positions[${index}]`;
    const position: GivenPosition = positionThatCounts(
      party.voice,
      given?.position ?? "AGREE",
      given?.reason ?? "",
      field,
    );
    return [
      addPosition(op, decision, party, { position, reason: given?.reason ?? null, recordedByChair: true }),
    ];
  });
}

/** R2, R3: the verdict, and NOT_PRESENT for every party that had no say; at once in effect where nothing is awaited. */
async function conclude(
  op: Operation,
  decision: Decision,
  setting: Setting,
  parties: readonly SeatedParty[],
  positions: readonly Position[],
  late: boolean,
  role: Role,
): Promise<void> {
  const said = new Map(
    positions.map(({ organization, position }) => [organization.id, position as GivenPosition]),
  );
  const { scopeId } = await lastingMeeting(op, setting);
  for (const row of [decision, ...positions]) row.scopeId = scopeId;
  const rule = { kind: decision.rule, quorum: decision.quorum };
  const verdict = verdictOf(outcome(rule, parties, said));
  for (const party of parties) {
    if (said.has(party.organizationId)) continue;
    addPosition(op, decision, party, { position: "NOT_PRESENT", reason: null, recordedByChair: false });
  }
  decision.status = move(decisionTransitions, "take", decision.status, verdict);
  decision.takenAt = op.now;
  decision.late = late;
  const streams = [setting.forum.roomScopeId];
  op.act(verdict === "TAKEN" ? "decision.take" : "decision.notTake", decision, streams, role);
  const isAwaited = positions.some(({ position }) => position === "AGREE_SUBJECT_TO_ANCHORING");
  if (verdict === "TAKEN" && !isAwaited) await bringIntoEffect(op, decision);
}

/** Once it is over it is held: minutes that are shared meanwhile take along what has been decided. */
const lastingMeeting = async (op: Operation, { meeting }: Setting): Promise<Meeting> =>
  meeting.status === "HELD" ? op.load.held(Meeting, meeting.id) : meeting;

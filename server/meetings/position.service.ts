import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import { Seat } from "../forums/seat.entity.ts";
import { refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import { Decision } from "./decision.entity.ts";
import type { GivePositionInput } from "./decision.inputs.ts";
import { rolesOnDecision } from "./decision.policy.ts";
import { checkRecordable, decisionTransitions } from "./decision.rules.ts";
import { addPosition, partiesIn, settingOf, speakingSeat } from "./decisionParties.service.ts";
import { Position } from "./position.entity.ts";
import { positionThatCounts } from "./position.rules.ts";

const mayRecordFor = (roles: readonly Role[]): boolean =>
  roleThatMay(roles, "decision.recordPosition") !== null;

/**
 * R1: a party's position, until the decision is taken. Its own seat that is there gives it, by its mandate; chair and
 * coordinator record what another party says aloud. What an organization has entered itself is its own to change.
 * Refuses with `partyUnknown`, `notTheSeatPresent`, `ownPositionGiven`, or by `positionThatCounts`.
 */
export async function givePosition(op: Operation, input: GivePositionInput): Promise<Decision> {
  // Held, so that nothing is said while the decision is being taken.
  const decision = await op.load.held(Decision, input.decisionId);
  const setting = await settingOf(op, decision.meeting.id);
  const organizationId = input.organizationId ?? op.viewer.organizationId;
  const parties = await partiesIn(op, setting);
  const party = parties.find((one) => one.organizationId === organizationId);
  const seat = speakingSeat(op, setting.forum.id, party);
  const roles = rolesOnDecision(op.viewer, setting.forum.id);
  const isOwn = seat !== null || (organizationId === op.viewer.organizationId && !mayRecordFor(roles));
  const action = isOwn ? "givePosition" : "recordPosition";
  const role = authorize(roles, `decision.${action}`);
  move(decisionTransitions, action, decision.status);
  checkRecordable(setting.facts, op.today);
  if (!party) throw refused("R1", "partyUnknown", {}, "input.organizationId");
  if (isOwn && !seat && party.voice !== null) throw refused("R1", "notTheSeatPresent");
  const reason = input.reason ?? "";
  const position = positionThatCounts(seat?.mandate ?? party.voice, input.position, reason);
  const said = {
    position,
    reason: reason || null,
    seat: seat ? op.em.getReference(Seat, seat.id) : null,
    recordedByChair: !isOwn,
  };
  const earlier = (await op.load.many(Position, "decision", decision.id)).find(
    ({ organization }) => organization.id === organizationId,
  );
  if (!earlier) addPosition(op, decision, party, said);
  else {
    if (!isOwn && !earlier.recordedByChair)
      throw refused("R1", "ownPositionGiven", {}, "input.organizationId");
    expectVersion(earlier, input.version ?? 0);
    Object.assign(earlier, { ...said, at: op.now });
  }
  op.act(`decision.${action}`, decision, [setting.forum.roomScopeId], role);
  return decision;
}

import type { Operation } from "../access/operation.ts";
import { addDays } from "../kit/dates.ts";
import type { Decision } from "./decision.entity.ts";
import { allowedOnDecision } from "./decision.policy.ts";
import { type DecisionAction, lateDays } from "./decision.rules.ts";
import { partiesIn, saidIn, settingOf, speakingSeat } from "./decisionParties.service.ts";
import { type Outcome, outcome, yetToSay } from "./outcome.rules.ts";
import { Position } from "./position.entity.ts";

/** Where a proposed decision stands by its rule (R2); null once it is decided. */
export async function standingOf(
  op: Operation,
  decision: Decision,
): Promise<{ possible: boolean; outcome: Outcome["verdict"]; missing: Outcome["missing"] } | null> {
  if (decision.status !== "PROPOSED") return null;
  const setting = await settingOf(op, decision.meeting.id);
  const [parties, said] = await Promise.all([partiesIn(op, setting), saidIn(op, decision.id)]);
  const { verdict, missing } = outcome({ kind: decision.rule, quorum: decision.quorum }, parties, said);
  return { possible: verdict !== null, outcome: verdict, missing };
}

/** R3: ids of the parties that have not had a say: so far, or in the meeting that decided. */
export async function organizationsYetToSay(op: Operation, decision: Decision): Promise<string[]> {
  if (decision.status !== "PROPOSED") {
    const positions = await op.load.many(Position, "decision", decision.id);
    return positions
      .filter(({ position }) => position === "NOT_PRESENT")
      .map(({ organization }) => organization.id);
  }
  const setting = await settingOf(op, decision.meeting.id);
  const [parties, said] = await Promise.all([partiesIn(op, setting), saidIn(op, decision.id)]);
  return yetToSay(parties, said);
}

/** R5: the last day on which positions are given: today while the meeting goes on, the last late one when it is over. */
export async function lastDayToSay(op: Operation, decision: Decision): Promise<string> {
  const { heldOn } = (await settingOf(op, decision.meeting.id)).facts;
  return heldOn === null ? op.today : addDays(heldOn, lateDays);
}

/** What the viewer may do with a decision now. */
export async function allowedActionsOf(op: Operation, decision: Decision): Promise<DecisionAction[]> {
  const { status, forum } = decision;
  const isProposed = status === "PROPOSED";
  const setting = await settingOf(op, decision.meeting.id);
  const own = isProposed
    ? (await partiesIn(op, setting)).find(({ organizationId }) => organizationId === op.viewer.organizationId)
    : undefined;
  const seat = speakingSeat(op, forum.id, own);
  const speaks = seat !== null && seat.mandate !== "INFORM";
  return allowedOnDecision(
    op.viewer,
    { status, forumId: forum.id, meeting: setting.facts, speaks },
    op.today,
  );
}

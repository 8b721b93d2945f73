import { callOff, requestAnchoring } from "./anchoring/anchoring.service.ts";
import { followAnchored } from "./anchoring/effect.service.ts";
import type { Reactions } from "./changes/reacting.ts";
import { tellBelow } from "./meetings/agendaLift.service.ts";
import { showTasks } from "./plans/activity.tasks.ts";

/**
 * What one feature's action sets off in a later one: action → what is done, in the same transaction. The only file
 * that sees both sides.
 */
export const reactions: Reactions = {
  "agendaItem.add": [tellBelow],
  "agendaItem.place": [tellBelow],
  "agendaItem.handle": [tellBelow],
  "agendaItem.carryOver": [tellBelow],
  "agendaItem.withdraw": [tellBelow],
  "decision.take": [requestAnchoring],
  "decision.lapse": [callOff],
  "decision.supersede": [callOff],
  "minutes.share": [showTasks],
  "minutes.adopt": [showTasks, requestAnchoring],
  "actionPlan.adopt": [requestAnchoring],
  "actionPlan.supersede": [callOff],
  "agreementVersion.enterForce": [requestAnchoring],
  "agreementVersion.supersede": [callOff],
  "agreementVersion.expire": [callOff],
  "agreementVersion.terminate": [callOff],
  "anchoring.anchor": [followAnchored],
};

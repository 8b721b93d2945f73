import { isFirstNotice } from "../access/notice.service.ts";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { deficiencyOverdue, mayRepresentativeEscalate } from "./deficiency.rules.ts";
import { Escalation } from "./escalation.entity.ts";
import { escalationOverdue } from "./escalation.rules.ts";
import { tellEscalation } from "./escalation.service.ts";
import { Feedback } from "./feedback.entity.ts";
import { lapse } from "./feedback.service.ts";
import { followersOf, matterOf } from "./matter.ts";

/**
 * What falls due (R16–R18): tells once of each duty whose date has passed, and closes what had no verdict in time. Runs
 * as the system, as often as one likes: what is told of is remembered.
 */
export async function runDeadlines(op: Operation): Promise<{ told: number; lapsed: number }> {
  let told = 0;
  let lapsed = 0;
  const open = await op.em.find(Deficiency, {
    status: { $in: ["REPORTED", "ACKNOWLEDGED", "IN_HANDLING", "MEASURES_DECIDED"] },
  });
  for (const deficiency of open) {
    const duty = deficiencyOverdue({ ...deficiency, state: deficiency.status }, op.today);
    const due = duty === "ACKNOWLEDGE" ? deficiency.acknowledgeBy : deficiency.feedbackBy;
    if (!duty || !(await isFirstNotice(op, deficiency.id, duty, must(due, "a date that has passed"))))
      continue;
    op.act(`deficiency.overdue`, deficiency, await followersOf(op, deficiency.id));
    told++;
  }
  const questions = await op.em.find(Escalation, {
    status: { $in: ["SENT", "ACCEPTED", "SENT_ON", "ANSWERED"] },
  });
  for (const escalation of questions) {
    const duty = escalationOverdue({ ...escalation, state: escalation.status }, op.today);
    if (!duty) continue;
    const due = { ACCEPT: escalation.acceptBy, ANSWER: escalation.answerBy, CONVEY: escalation.conveyBy }[
      duty
    ];
    if (!(await isFirstNotice(op, escalation.id, duty, must(due, "a date that has passed")))) continue;
    await tellEscalation(op, escalation, "escalation.overdue", null);
    await tellSecretariat(op, escalation);
    told++;
  }
  for (const deficiency of await op.em.find(Deficiency, { status: "FEEDBACK_GIVEN" })) {
    const feedback = (await op.load.many(Feedback, "deficiency", deficiency.id)).at(-1);
    if (!feedback || feedback.verdictBy >= op.today) continue;
    await lapse(op, await matterOf(op, deficiency));
    lapsed++;
  }
  return { told, lapsed };
}

/** R12: whether the forum is so late that the reporting organization's representative may raise it. */
export const mayBeRaised = (op: Operation, deficiency: Deficiency): boolean =>
  mayRepresentativeEscalate({ ...deficiency, state: deficiency.status }, op.today);

/** R16: silence is told to the secretariat above both forums too, as a sign of the deficiency without its texts. */
async function tellSecretariat(op: Operation, escalation: Escalation): Promise<void> {
  const deficiency = must(
    await op.load.one(Deficiency, escalation.deficiencyId),
    "the escalation's deficiency",
  );
  const to = await op.load.one(Forum, escalation.toForum.id);
  const told = op.act("escalation.overdue", deficiency, to ? [to.oversightScopeId] : []);
  // Those who see the matter are told of the escalation itself.
  told.streams.delete(deficiency.scopeId);
}

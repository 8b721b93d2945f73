import type { Operation } from "../access/operation.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, must, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Activity } from "../plans/activity.entity.ts";
import type { Deficiency } from "./deficiency.entity.ts";
import type { DeficiencyReasonInput, GiveFeedbackInput, GiveVerdictInput } from "./deficiency.inputs.ts";
import {
  afterVerdict,
  checkFeedback,
  deficiencyTransitions,
  type GivenVerdict,
  reopenedFeedbackBy,
  verdictBy,
} from "./deficiency.rules.ts";
import { Feedback } from "./feedback.entity.ts";
import { beginAction, type Matter, matterOf, tell } from "./matter.ts";

/** The answer to the one who reported; without it nothing closes (R17). */
export async function giveFeedback(op: Operation, input: GiveFeedbackInput): Promise<Deficiency> {
  const matter = await beginAction(op, input, "giveFeedback");
  const { deficiency } = matter;
  const measures = await op.load.many(Activity, "originId", deficiency.id);
  checkFeedback({
    state: deficiency.status,
    outcome: input.outcome,
    measures: measures.filter(({ status }) => status !== "CANCELLED").length,
    openEscalations: matter.facts.escalationOpen ? 1 : 0,
    alreadySolved: deficiency.alreadySolved,
    summary: input.summary,
  });
  const forum = must(matter.forum, "the handling forum");
  op.em.persist(
    op.em.create(Feedback, {
      scopeId: deficiency.scopeId,
      deficiency,
      byForum: forum,
      summary: input.summary,
      outcome: input.outcome,
      at: op.now,
      verdictBy: verdictBy(op.today, forum),
    }),
  );
  deficiency.status = matter.next;
  if (!deficiency.acknowledgedAt) deficiency.acknowledgedAt = op.now;
  await tell(op, matter, "deficiency.giveFeedback", matter.role);
  return deficiency;
}

/** SOLVED or PARTLY closes; NOT_SOLVED reopens, the third time as recurring (R19). */
export async function giveVerdict(op: Operation, input: GiveVerdictInput): Promise<Deficiency> {
  if (input.verdict === "PENDING" || input.verdict === "NO_ANSWER")
    throw badInput("input.verdict", "verdictNotGiven");
  const verdict: GivenVerdict = input.verdict;
  const matter = await beginAction(
    op,
    input,
    "giveVerdict",
    verdict === "NOT_SOLVED" ? "IN_HANDLING" : "CLOSED",
  );
  const { deficiency } = matter;
  const { to, reopened, recurring } = afterVerdict({
    verdict,
    reopened: deficiency.reopened,
    recurring: deficiency.recurring,
  });
  const feedback = await latestFeedback(op, deficiency);
  Object.assign(feedback, { verdict, verdictComment: input.comment ?? null, verdictAt: op.now });
  Object.assign(deficiency, { status: to, reopened, recurring });
  if (to === "CLOSED") deficiency.closedAt = op.now;
  else
    deficiency.feedbackBy = reopenedFeedbackBy(
      deficiency.feedbackBy,
      op.today,
      must(matter.forum, "the handling forum"),
    );
  await tell(op, matter, to === "CLOSED" ? "deficiency.giveVerdict" : "deficiency.reopen", matter.role);
  return deficiency;
}

/** The chair closes after feedback, with a reason that is kept (R21). */
export async function close(op: Operation, input: DeficiencyReasonInput): Promise<Deficiency> {
  const matter = await beginAction(op, input, "close");
  if (isBlank(input.reason)) throw refused("R21", "reasonMissing", {}, "input.reason");
  Object.assign(matter.deficiency, { status: matter.next, closedAt: op.now, closeReason: input.reason });
  await tell(op, matter, "deficiency.close", matter.role);
  return matter.deficiency;
}

/** The clock closes what has had no verdict in time: NO_ANSWER. */
export async function lapse(op: Operation, matter: Matter): Promise<void> {
  const { deficiency } = matter;
  const feedback = await latestFeedback(op, deficiency);
  Object.assign(feedback, { verdict: "NO_ANSWER", verdictAt: op.now });
  deficiency.status = move(deficiencyTransitions, "lapse", deficiency.status);
  deficiency.closedAt = op.now;
  await tell(op, matter, "deficiency.lapse", null);
}

/** R17: whether the reporter has left, so that the verdict is the own representative's; as far as the viewer may know. */
export const reporterHasLeft = async (op: Operation, deficiency: Deficiency): Promise<boolean> =>
  (await matterOf(op, deficiency)).facts.reporterLeft;

async function latestFeedback(op: Operation, deficiency: Deficiency): Promise<Feedback> {
  return must(
    (await op.load.many(Feedback, "deficiency", deficiency.id)).at(-1),
    "feedback before a verdict",
  );
}

import type { Operation } from "../access/operation.ts";
import * as answers from "../deficiencies/answer.service.ts";
import { Deficiency } from "../deficiencies/deficiency.entity.ts";
import { Escalation } from "../deficiencies/escalation.entity.ts";
import * as escalations from "../deficiencies/escalation.service.ts";
import * as feedback from "../deficiencies/feedback.service.ts";
import * as handling from "../deficiencies/handling.service.ts";
import { report, saveDraft } from "../deficiencies/report.service.ts";
import { Transfer } from "../deficiencies/transfer.entity.ts";
import * as transfers from "../deficiencies/transfer.service.ts";
import { withdraw } from "../deficiencies/withdrawal.service.ts";
import { must } from "../kit/problem.ts";
import { Activity } from "../plans/activity.entity.ts";
import { moveActivity } from "../plans/activity.service.ts";
import type { Noun } from "../platform/noun.entity.ts";
import { standingClause } from "./seed.agreements.play.ts";
import { once, type Stage } from "./seed.scene.ts";
import type { Step, Story } from "./seed.story.ts";

/** Writes the report, through the service that the API calls. */
export async function playReport(op: Operation, stage: Stage, story: Story): Promise<Deficiency> {
  const clause = story.clause && (await standingClause(op, story.clause.agreement, story.clause.ref));
  const input = {
    clientMutationId: story.key,
    title: story.title,
    description: story.description,
    category: story.category,
    concernedOrganizationIds: story.about.map(stage.organizationId),
    scope: story.scope ?? "EVERYDAY",
    severity: story.severity ?? null,
    recurring: story.recurring ?? false,
    alreadySolved: story.alreadySolved ?? false,
    agreementClauseId: clause?.id ?? null,
  };
  if (story.draft) return saveDraft(op, input);
  return report(op, {
    ...input,
    noIndividualAttested: true,
    forumId: story.forum ? stage.forumId(story.forum) : null,
  });
}

/** Plays one step, as the one who is signed in to the operation. */
export async function playStep(op: Operation, stage: Stage, deficiencyId: string, step: Step): Promise<Noun> {
  const matter = async () => {
    const { id, version } = await op.load.visible(Deficiency, deficiencyId);
    return { ...once, id, version };
  };
  const question = async (status: Escalation["status"]) => {
    const [found] = await op.em.find(Escalation, { deficiencyId, status });
    const { id, version } = must(found, `a question that is ${status}`);
    return { ...once, id, version };
  };
  switch (step.do) {
    case "acknowledge":
      return handling.acknowledge(op, await matter());
    case "startHandling":
      return handling.startHandling(op, await matter());
    case "reply":
      return handling.reply(op, { ...once, id: deficiencyId, text: step.text });
    case "askRepresentative":
      return handling.askRepresentative(op, { ...once, id: deficiencyId, reason: step.text });
    case "withdraw":
      return withdraw(op, { ...(await matter()), reason: step.text });
    case "close":
      return feedback.close(op, { ...(await matter()), reason: step.text });
    case "decideMeasures":
      return handling.decideMeasures(op, {
        ...(await matter()),
        measures: step.measures.map(({ title, owner, dueAgo }) => ({
          title,
          responsibleOrganizationId: stage.organizationId(owner),
          due: stage.day(dueAgo),
        })),
      });
    case "moveMeasure": {
      const found = (await op.load.many(Activity, "originId", deficiencyId)).filter(
        ({ status, responsibleOrganization: owner }) =>
          status === measureState[step.action] &&
          (step.action === "checkEffect" || owner.id === op.viewer.organizationId),
      );
      const { id, version } = must(found[0], "a measure");
      return moveActivity(op, { ...once, id, version, action: step.action, reason: step.text ?? null });
    }
    case "giveFeedback":
      return feedback.giveFeedback(op, { ...(await matter()), outcome: step.outcome, summary: step.text });
    case "giveVerdict":
      return feedback.giveVerdict(op, {
        ...(await matter()),
        verdict: step.verdict,
        comment: step.text ?? null,
      });
    case "escalate":
      return escalations.escalate(op, { ...(await matter()), ...asked(step) });
    case "sendOn":
      return escalations.sendOn(op, { ...(await question("ACCEPTED")), ...asked(step) });
    case "accept":
      return answers.accept(op, await question("SENT"));
    case "return":
      return answers.returnQuestion(op, { ...(await question("SENT")), reason: step.text });
    case "answer":
      return answers.answer(op, { ...(await question("ACCEPTED")), answer: step.text });
    case "convey":
      return answers.convey(op, { ...(await question("ANSWERED")), text: step.text ?? null });
    case "proposeTransfer":
      return transfers.propose(op, {
        ...(await matter()),
        toForumId: stage.forumId(step.to),
        reason: step.text,
      });
    case "acceptTransfer": {
      const [found] = await op.em.find(Transfer, { deficiencyId, status: "PROPOSED" });
      const { id, version } = must(found, "a proposed move");
      return transfers.acceptTransfer(op, { ...once, id, version });
    }
  }
}

const measureState = { start: "PLANNED", finish: "IN_PROGRESS", checkEffect: "DONE" } as const;

const asked = (step: Extract<Step, { do: "escalate" | "sendOn" }>) => ({
  question: step.question,
  tried: step.tried,
  urgent: step.urgentReason !== undefined,
  urgentReason: step.urgentReason ?? null,
});

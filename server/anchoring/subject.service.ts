import type { Operation } from "../access/operation.ts";
import { Agreement } from "../agreements/agreement.entity.ts";
import { AgreementApproval } from "../agreements/agreementApproval.entity.ts";
import { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { stockholmDate } from "../kit/dates.ts";
import { must } from "../kit/problem.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Meeting } from "../meetings/meeting.entity.ts";
import { Minutes } from "../meetings/minutes.entity.ts";
import { ActionPlan } from "../plans/actionPlan.entity.ts";
import type { Noun } from "../platform/noun.entity.ts";
import type { AnchoringSubject } from "./anchoring.enums.ts";

/** What an anchoring shows of its subject, and whose parties are to anchor it. */
export interface SubjectFacts {
  readonly subjectType: AnchoringSubject;
  readonly forumId: string;
  readonly subjectOn: string;
  readonly title: string | null;
  readonly message: string | null;
  /** The organizations that are to anchor it, where they are not the forum's parties of today. */
  readonly partyIds: readonly string[] | null;
}

const dayOf = async (op: Operation, meetingId: string): Promise<string> =>
  stockholmDate(must(await op.load.one(Meeting, meetingId), "the meeting").startsAt);

/** By meeting's day: what is recorded late may have been conveyed before. */
async function ofDecision(op: Operation, decision: Decision): Promise<SubjectFacts> {
  const [item, subjectOn] = await Promise.all([
    op.load.one(AgendaItem, decision.agendaItem.id),
    dayOf(op, decision.meeting.id),
  ]);
  return {
    subjectType: "DECISION",
    forumId: decision.forum.id,
    subjectOn,
    title: must(item, "the decision's agenda item").title,
    message: decision.text,
    partyIds: null,
  };
}

async function ofMinutes(op: Operation, minutes: Minutes): Promise<SubjectFacts> {
  const meeting = must(await op.load.one(Meeting, minutes.meeting.id), "the minutes' meeting");
  return {
    subjectType: "MINUTES",
    forumId: minutes.forum.id,
    subjectOn: stockholmDate(meeting.startsAt),
    title: meeting.title,
    message: null,
    partyIds: null,
  };
}

const ofPlan = (op: Operation, plan: ActionPlan): SubjectFacts => ({
  subjectType: "ACTION_PLAN",
  forumId: plan.forum.id,
  subjectOn: plan.adoptedOn ?? op.today,
  title: plan.title,
  message: null,
  partyIds: null,
});

/** By the day on which the forum decided; its parties need not be members of the forum. */
async function ofAgreement(op: Operation, version: AgreementVersion): Promise<SubjectFacts> {
  const [agreement, approvals] = await Promise.all([
    op.load.one(Agreement, version.agreement.id),
    op.load.many(AgreementApproval, "agreementVersion", version.id),
  ]);
  const { title } = must(agreement, "the version's agreement");
  return {
    subjectType: "AGREEMENT_VERSION",
    forumId: must(version.forum, "a version that the hub has seen in force has a forum").id,
    subjectOn: version.decidedOn ?? version.inForceOn ?? op.today,
    title: `${title}, version ${version.number}`,
    message: null,
    partyIds: approvals.map(({ organization }) => organization.id),
  };
}

/** The nouns that are anchored (R23), and what is shown of each. One more is one more line. */
export async function factsOf(op: Operation, noun: Noun): Promise<SubjectFacts> {
  if (noun instanceof Decision) return ofDecision(op, noun);
  if (noun instanceof Minutes) return ofMinutes(op, noun);
  if (noun instanceof ActionPlan) return ofPlan(op, noun);
  if (noun instanceof AgreementVersion) return ofAgreement(op, noun);
  throw new Error(`${noun.constructor.name} is not anchored`);
}

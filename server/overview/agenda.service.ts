import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { mayBeRaised } from "../deficiencies/deadlines.service.ts";
import { Deficiency } from "../deficiencies/deficiency.entity.ts";
import { Escalation } from "../deficiencies/escalation.entity.ts";
import { stockholmDate } from "../kit/dates.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Meeting } from "../meetings/meeting.entity.ts";
import type { AgendaSuggestion } from "./agenda.outputs.ts";
import { type Candidate, suggestionsFor } from "./agenda.rules.ts";

const longestTitle = 200;

type Suggestion = Omit<AgendaSuggestion, "id" | "subjectId"> & Candidate;

/**
 * What a meeting could take up, of what waits in its forum and the viewer sees: the oldest everyday deficiencies always
 * among them. What already stands on an agenda of the forum, or is proposed to one, is not suggested.
 */
export async function agendaSuggestions(op: Operation, meetingId: string): Promise<AgendaSuggestion[]> {
  authorize(standingRoles(op.viewer), "overview.read");
  const meeting = await op.load.visible(Meeting, meetingId);
  const forum = meeting.forum.id;
  const items = await op.em.find(AgendaItem, { forum, status: { $in: ["PROPOSED", "ON_AGENDA"] } });
  const groups = await Promise.all([
    escalations(op, forum),
    reviews(op, forum, stockholmDate(meeting.startsAt)),
    deficiencies(op, forum),
  ]);
  const taken = new Set(items.flatMap(({ subjectId }) => subjectId ?? []));
  return suggestionsFor([...waitingItems(items), ...groups.flat()], taken).map((one) => ({
    ...one,
    id: `${one.kind}:${one.subjectId}`,
    title: one.title.slice(0, longestTitle),
    subjectType: one.agendaItem ? one.agendaItem.subjectType : one.subjectType,
    subjectId: one.agendaItem ? one.agendaItem.subjectId : one.subjectId,
  }));
}

/** The backlog: what was proposed, and what a meeting did not come to. */
function waitingItems(items: readonly AgendaItem[]): Suggestion[] {
  return items
    .filter(({ meeting }) => meeting === null)
    .map((agendaItem) => ({
      kind: agendaItem.carriedFrom ? "CARRIED_OVER" : "BACKLOG",
      title: agendaItem.title,
      itemKind: agendaItem.kind,
      since: stockholmDate(agendaItem.createdAt),
      due: null,
      subjectType: "AgendaItem",
      subjectId: agendaItem.id,
      agendaItem,
    }));
}

/** Raised to this forum, and not answered. */
async function escalations(op: Operation, toForum: string): Promise<Suggestion[]> {
  const rows = await op.em.find(Escalation, { toForum, status: { $in: ["SENT", "ACCEPTED"] } });
  return rows.map(({ id, projection, sentOn, answerBy }) => ({
    kind: "ESCALATION",
    title: projection.title,
    itemKind: "ESCALATION",
    since: sentOn,
    due: answerBy,
    subjectType: "Escalation",
    subjectId: id,
    agendaItem: null,
  }));
}

/** Decisions whose review is due by the day of the meeting. */
async function reviews(op: Operation, forum: string, day: string): Promise<Suggestion[]> {
  const rows = await op.em.find(Decision, { forum, status: "IN_EFFECT", reviewOn: { $lte: day } });
  return rows.map(({ id, text, createdAt, reviewOn }) => ({
    kind: "DECISION_REVIEW",
    title: text,
    itemKind: "FOLLOW_UP",
    since: reviewOn ?? stockholmDate(createdAt),
    due: reviewOn,
    subjectType: "Decision",
    subjectId: id,
    agendaItem: null,
  }));
}

/** Those that the forum owes an answer: everyday ones, and of the structural ones those that are late. */
async function deficiencies(op: Operation, handlingForum: string): Promise<Suggestion[]> {
  const rows = await op.em.find(Deficiency, {
    handlingForum,
    status: { $in: ["REPORTED", "ACKNOWLEDGED", "IN_HANDLING", "MEASURES_DECIDED"] },
  });
  return rows
    .filter((deficiency) => deficiency.scope === "EVERYDAY" || mayBeRaised(op, deficiency))
    .map((deficiency) => ({
      kind: deficiency.scope === "EVERYDAY" ? "EVERYDAY_DEFICIENCY" : "DEFICIENCY_OVERDUE",
      title: deficiency.title,
      itemKind: "DEFICIENCY",
      since: stockholmDate(deficiency.reportedAt ?? deficiency.createdAt),
      due: deficiency.feedbackBy,
      subjectType: "Deficiency",
      subjectId: deficiency.id,
      agendaItem: null,
    }));
}

import { excerpt } from "../text/excerpt.ts";
import { roomChanges } from "./roomChanges.ts";
import type { ChangeBatch } from "./socket.ts";

type Change = ChangeBatch["changes"][number];

/** One thing that happened, as a line in a list. */
export interface LiveEvent {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly actorRole: string | null;
  readonly actorOrganizationId: string | null;
  readonly subjectId: string;
  /** What it was done to, in words. */
  readonly number: string | null;
  readonly title: string | null;
  readonly href: string | null;
  /** Came while the page was open. */
  readonly isNew: boolean;
}

const mostKept = 40;
const longestTitle = 80;

/** What a change was done to: number, title and where to read on. Whole words stand only in the alias of its type. */
function subjectOf(change: Change): Pick<LiveEvent, "number" | "title" | "href"> {
  const { deficiency, signal, escalation, transfer, activity, anchoring, receipt, forum, membership, seat } =
    change;
  const { meeting, agendaItem, attendance, actionPlan, decision, minutes, responsibility } = change;
  const { agreement, agreementVersion } = change;
  if (deficiency && "title" in deficiency) {
    return { number: deficiency.number ?? null, title: deficiency.title, href: `/brister/${deficiency.id}` };
  }
  if (signal && "category" in signal) {
    return { number: signal.number, title: null, href: "/signaler" };
  }
  if (escalation && "projection" in escalation) {
    return { ...escalation.projection, href: `/lyft/${escalation.id}` };
  }
  if (transfer && "projection" in transfer) {
    const { deficiency: matter, projection, toForum } = transfer;
    return { ...projection, href: matter ? `/brister/${matter.id}` : `/forum/${toForum.id}` };
  }
  if (activity && "originId" in activity) {
    const { title, origin, originId } = activity;
    if (origin === "DEFICIENCY") return { number: null, title, href: `/brister/${originId}` };
    return { number: null, title, href: `/aktiviteter/${activity.id}` };
  }
  if (actionPlan && "title" in actionPlan) {
    return { number: null, title: actionPlan.title, href: `/handlingsplan/${actionPlan.id}` };
  }
  if (agreement && "title" in agreement) {
    return { number: null, title: agreement.title, href: `/overenskommelser/${agreement.id}` };
  }
  if (agreementVersion && "agreement" in agreementVersion) {
    const { id, agreement: of } = agreementVersion;
    return { number: null, title: of.title, href: `/overenskommelser/${of.id}?version=${id}` };
  }
  if (anchoring && "title" in anchoring) {
    return { number: null, title: anchoring.title, href: `/forankring/${anchoring.id}` };
  }
  if (receipt && "anchoring" in receipt) {
    return { number: null, title: receipt.anchoring.title, href: `/forankring/kvitto/${receipt.id}` };
  }
  if (meeting && "startsAt" in meeting) {
    return { number: null, title: meeting.title ?? meeting.forum.name, href: `/moten/${meeting.id}` };
  }
  if (minutes && "form" in minutes) {
    return { number: null, title: minutes.forum.name, href: `/moten/${minutes.meeting.id}/anteckningar` };
  }
  if (decision && "text" in decision) {
    const { id, number, text } = decision;
    return { number, title: excerpt(text, longestTitle), href: `/beslut/${id}` };
  }
  if (agendaItem && "title" in agendaItem) {
    const href = agendaItem.meeting ? `/moten/${agendaItem.meeting.id}` : "/moten";
    return { number: null, title: agendaItem.title, href };
  }
  if (attendance && "organization" in attendance) {
    const { organization, meeting: summons } = attendance;
    return { number: null, title: organization.name, href: `/moten/${summons.id}` };
  }
  if (responsibility && "what" in responsibility) {
    const { what, forum: place } = responsibility;
    return { number: null, title: excerpt(what, longestTitle), href: `/forum/${place.id}` };
  }
  if (forum && "forumId" in forum) {
    return { number: null, title: null, href: `/forum/${forum.forumId}` };
  }
  if (forum && "name" in forum) {
    return { number: null, title: forum.name, href: `/forum/${forum.id}` };
  }
  if (membership && "forum" in membership) {
    return {
      number: null,
      title: membership.forum.name,
      href: `/forum/${membership.forum.id}?tab=medlemmar`,
    };
  }
  if (seat && "membership" in seat) {
    const { forum: place } = seat.membership;
    return { number: null, title: place.name, href: `/forum/${place.id}?tab=medlemmar` };
  }
  return { number: null, title: null, href: null };
}

const isNews = ({ action }: Change): boolean => !roomChanges.has(action);

/** A change that stands in several streams is one event. */
const idOf = ({ at, action, subjectId }: Change): string => `${at} ${action} ${subjectId}`;

/** `events` with those of the batch put in, newest first, each once. Changes up to `known` are no news. */
export function withChanges(
  events: readonly LiveEvent[],
  changes: readonly Change[],
  known: number,
): readonly LiveEvent[] {
  const have = new Set(events.map(({ id }) => id));
  const come = changes
    .filter((change) => isNews(change) && !have.has(idOf(change)))
    .map((change): LiveEvent => {
      const { number, title, href } = subjectOf(change);
      return {
        id: idOf(change),
        at: change.at,
        action: change.action,
        actorRole: change.actorRole ?? null,
        actorOrganizationId: change.actorOrganizationId ?? null,
        subjectId: change.subjectId,
        number,
        title,
        href,
        isNew: change.seq > known,
      };
    });
  if (come.length === 0) return events;
  return [...events, ...come].sort((a, b) => b.at.localeCompare(a.at)).slice(0, mostKept);
}

import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { isBlank } from "../kit/blank.ts";
import { must, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Meeting } from "./meeting.entity.ts";
import { rolesInForum } from "./meeting.policy.ts";
import { Minutes } from "./minutes.entity.ts";
import type { DraftMinutesInput } from "./minutes.inputs.ts";
import { checkBegun, hasBegun, minutesTransitions } from "./minutes.rules.ts";
import { tellMinutes } from "./minutes.service.ts";
import { MinutesItem } from "./minutesItem.entity.ts";
import { notesOn } from "./note.service.ts";

/** The meeting's minutes, where there are any that the viewer sees. */
export const minutesOf = async (op: Operation, meetingId: string): Promise<Minutes | null> =>
  (await op.load.many(Minutes, "meeting", meetingId))[0] ?? null;

/** The organization that writes the meeting's minutes, also while its draft is seen by itself alone; null before. */
export async function writerOf(op: Operation, meetingId: string): Promise<Organization | null> {
  const [row] = await op.em.execute<{ writer: string | null }[]>("select minutes_writer(?::uuid) as writer", [
    meetingId,
  ]);
  return row?.writer ? op.load.one(Organization, row.writer) : null;
}

/** Whether the viewer may begin the meeting's minutes, or fill an own draft again. */
export async function mayDraft(op: Operation, meeting: Meeting): Promise<boolean> {
  if (!hasBegun(meeting.status)) return false;
  if (roleThatMay(rolesInForum(op.viewer, meeting.forum.id), "minutes.draft") === null) return false;
  const minutes = await minutesOf(op, meeting.id);
  return minutes ? minutes.status === "OWN_DRAFT" : (await writerOf(op, meeting.id)) === null;
}

/**
 * Begins the minutes of a meeting as a draft of the writer's own organization, with a text for each agenda item: the
 * shared notes on it, else the organization's own. Done again it adds items that have come since and fills empty texts.
 */
export async function draft(op: Operation, input: DraftMinutesInput): Promise<Minutes> {
  const meeting = await op.load.held(Meeting, input.meetingId);
  const role = authorize(rolesInForum(op.viewer, meeting.forum.id), "minutes.draft");
  checkBegun(meeting.status);
  const forum = await op.load.visible(Forum, meeting.forum.id);
  const found = await minutesOf(op, meeting.id);
  const minutes = found ? await op.load.held(Minutes, found.id) : await begin(op, meeting, forum, input);
  move(minutesTransitions, "draft", minutes.status);
  minutes.form = input.form;
  await fill(op, minutes);
  tellMinutes(op, "minutes.draft", { minutes, forum, role });
  return minutes;
}

async function begin(
  op: Operation,
  meeting: Meeting,
  forum: Forum,
  input: DraftMinutesInput,
): Promise<Minutes> {
  const writer = await writerOf(op, meeting.id);
  if (writer) throw refused("R27", "minutesBegun", { organizations: [writer.id] });
  const { assignment, organizationId, seats } = op.viewer;
  const seat = must(
    seats.find(({ forumId, role }) => forumId === forum.id && (role === "CHAIR" || role === "COORDINATOR")),
    "a seat of the one who writes",
  );
  const minutes = op.em.create(Minutes, {
    scopeId: assignment.representativesScopeId,
    forum,
    meeting,
    form: input.form,
    writtenByOrganization: op.em.getReference(Organization, organizationId),
    writtenBySeat: op.em.getReference(Seat, seat.id),
  });
  op.em.persist(minutes);
  return minutes;
}

async function fill(op: Operation, minutes: Minutes): Promise<void> {
  const [items, texts] = await Promise.all([
    op.load.many(AgendaItem, "meeting", minutes.meeting.id),
    op.load.many(MinutesItem, "minutes", minutes.id),
  ]);
  const byItem = new Map(texts.map((text) => [text.agendaItem.id, text]));
  for (const item of items) {
    const text = byItem.get(item.id);
    if (item.status === "WITHDRAWN" || (text && !isBlank(text.text))) continue;
    const { own, shared } = await notesOn(op, item.id);
    const noted = isBlank(shared?.text ?? "") ? (own?.text ?? "") : (shared?.text ?? "");
    if (text) text.text = noted;
    else
      op.em.persist(
        op.em.create(MinutesItem, { scopeId: minutes.scopeId, minutes, agendaItem: item, text: noted }),
      );
  }
}

import type { Operation } from "../access/operation.ts";
import { Deficiency } from "../deficiencies/deficiency.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { must } from "../kit/problem.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import {
  addAgendaItem,
  carryOverAgendaItem,
  handleAgendaItem,
  placeAgendaItem,
  type Sees,
} from "../meetings/agendaItem.service.ts";
import { liftAgendaItem } from "../meetings/agendaLift.service.ts";
import { Attendance } from "../meetings/attendance.entity.ts";
import type { Presence } from "../meetings/attendance.rules.ts";
import { setPresence } from "../meetings/attendance.service.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { recordDecision } from "../meetings/decisionTaking.service.ts";
import { Meeting } from "../meetings/meeting.entity.ts";
import { planMeeting } from "../meetings/meeting.service.ts";
import { endMeeting, startMeeting, summonMeeting } from "../meetings/session.service.ts";
import { ActionPlan } from "../plans/actionPlan.entity.ts";
import { create as createActivity } from "../plans/activityWork.service.ts";
import type { MeetingHabit, MeetingStory, PlannedDecision, PlannedItem } from "./seed.meeting.ts";
import { once, type Played, type Stage, settle } from "./seed.scene.ts";
import { momentOf } from "./seed.weekday.ts";

/** A meeting in the middle of being played. */
export interface MeetingPlay {
  readonly op: Operation;
  readonly stage: Stage;
  readonly played: Played;
  readonly story: MeetingStory;
}

export const meetingScene = (key: string): string => `meeting:${key}`;

const subjects = { Deficiency, ActionPlan };

const sees: Sees = async (op, type, id) =>
  (await op.load.one<Deficiency | ActionPlan>(subjects[type as "Deficiency"], id)) !== null;

export const meetingOf = ({ op, played, story }: MeetingPlay): Promise<Meeting> =>
  op.load.visible(Meeting, must(played.get(meetingScene(story.key)), story.key));

/** A draft on the forum's weekday. */
export async function plan({ op, stage, story }: MeetingPlay, habit: MeetingHabit): Promise<Meeting> {
  const { forum, kind = "ORDINARY", title = null, ago } = story;
  const { place = null, link = null } = habit;
  const meeting = await planMeeting(op, {
    ...once,
    forumId: stage.forumId(forum),
    kind,
    title,
    startsAt: momentOf(stage.day(ago), habit.from),
    endsAt: momentOf(stage.day(ago), habit.to),
    place,
    link,
  });
  await settle(op);
  return meeting;
}

/** The agenda in its order: from the backlog what waits there under that title, the rest anew. */
export async function putAgenda(play: MeetingPlay, meeting: Meeting): Promise<void> {
  const { op, played, story } = play;
  const forumId = meeting.forum.id;
  const waiting = await op.em.find(AgendaItem, { forum: forumId, meeting: null, status: "PROPOSED" });
  const there = await op.em.find(AgendaItem, { meeting: meeting.id });
  for (const planned of story.agenda) {
    const { title, kind, description = null, minutes = null, about } = planned;
    if (there.some((one) => one.title === title)) continue;
    const found = waiting.find((one) => one.title === title);
    if (found) {
      await placeAgendaItem(op, { ...once, id: found.id, version: found.version, meetingId: meeting.id });
    } else {
      const item = { title, kind, description, plannedMinutes: minutes };
      const subject = about
        ? { subjectType: about.type, subjectId: must(played.get(about.scene), about.scene) }
        : {};
      await addAgendaItem(op, { ...once, forumId, meetingId: meeting.id, ...item, ...subject }, sees);
    }
    await settle(op);
  }
}

export async function summon({ op }: MeetingPlay, meeting: Meeting): Promise<void> {
  await summonMeeting(op, { ...once, id: meeting.id, version: meeting.version });
  await settle(op);
}

/** Opens the meeting, and notes who came and in which seat. */
export async function start({ op, stage, story }: MeetingPlay, meeting: Meeting): Promise<void> {
  const course = held(story);
  await startMeeting(op, { ...once, id: meeting.id, version: meeting.version });
  await settle(op);
  const rows = await op.em.find(Attendance, { meeting: meeting.id });
  const members = rows.map(({ membership }) => membership.id);
  const seats = await op.em.find(Seat, { membership: { $in: members }, user: { $ne: null } });
  const idsOf = (keys: readonly string[] = []): string[] => keys.map(stage.organizationId);
  const [absent, deputies] = [idsOf(course.absent), idsOf(course.deputies)];
  for (const { id, version, membership, organization } of rows) {
    const presence: Presence = absent.includes(organization.id)
      ? "ABSENT"
      : deputies.includes(organization.id)
        ? "DEPUTY_PRESENT"
        : "PRESENT";
    const roles = came[presence];
    const seat = seats.find((one) => one.membership.id === membership.id && roles.includes(one.role));
    await setPresence(op, { ...once, id, version, presence, seatId: seat?.id ?? null });
  }
  await settle(op);
}

const came: Readonly<Record<Presence, readonly Seat["role"][]>> = {
  PRESENT: ["CHAIR", "REPRESENTATIVE"],
  DEPUTY_PRESENT: ["DEPUTY"],
  ABSENT: [],
  UNKNOWN: [],
};

const held = (story: MeetingStory): Extract<MeetingStory, { course: "HELD" }> => {
  if (story.course !== "HELD") throw new Error(`${story.key} is not held`);
  return story;
};

/** What came of each item, and the end. */
export async function carryThrough(play: MeetingPlay, meeting: Meeting): Promise<void> {
  const { op, story } = play;
  const items = await op.em.find(AgendaItem, { meeting: meeting.id });
  for (const planned of story.agenda) {
    const item = items.find(({ title }) => title === planned.title);
    await workOn(play, must(item, planned.title), planned);
  }
  await settle(op);
  const { id, version } = await op.load.visible(Meeting, meeting.id);
  await endMeeting(op, { ...once, id, version });
}

async function workOn(play: MeetingPlay, item: AgendaItem, planned: PlannedItem): Promise<void> {
  const { op, stage, played } = play;
  if (planned.decision) await decide(play, item, planned.decision);
  if (planned.task) {
    await createActivity(op, {
      ...once,
      agendaItemId: item.id,
      title: planned.task.title,
      responsibleOrganizationId: stage.organizationId(planned.task.owner),
      due: stage.day(planned.task.dueAgo),
      kind: "MEASURE",
      scope: "FORUM",
      priority: "NORMAL",
      followUpAfterDays: [],
    });
  }
  if (planned.lift !== undefined) {
    await liftAgendaItem(op, { ...once, agendaItemId: item.id, question: planned.lift });
  }
  const step = { ...once, id: item.id, version: item.version };
  const to = planned.carriedTo;
  if (to === undefined) {
    await handleAgendaItem(op, step);
    return;
  }
  const toMeetingId = to === null ? null : must(played.get(meetingScene(to)), to);
  await carryOverAgendaItem(op, { ...step, toMeetingId });
  await settle(op);
}

async function decide({ op, stage }: MeetingPlay, item: AgendaItem, planned: PlannedDecision): Promise<void> {
  const { text, childImpact = null, notApplicable = null, reviewAgo, positions = [], supersedes } = planned;
  const former = supersedes === undefined ? null : await decisionUnder(op, item.forum.id, supersedes);
  await recordDecision(op, {
    ...once,
    agendaItemId: item.id,
    text,
    childImpact,
    childImpactNotApplicable: notApplicable,
    reviewOn: reviewAgo === undefined ? null : stage.day(reviewAgo),
    supersedesId: former?.id ?? null,
    positions: positions.map(({ party, position, reason }) => ({
      organizationId: stage.organizationId(party),
      position,
      reason,
    })),
  });
}

/** The decision that a forum has under an item of that title. */
export const decisionUnder = (op: Operation, forumId: string, title: string): Promise<Decision> =>
  op.em.findOneOrFail(Decision, { forum: forumId, agendaItem: { title } });

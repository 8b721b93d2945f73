import { createHash } from "node:crypto";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Membership } from "../forums/membership.entity.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Attendance } from "./attendance.entity.ts";
import { Decision } from "./decision.entity.ts";
import { Meeting } from "./meeting.entity.ts";
import type { Minutes } from "./minutes.entity.ts";
import { tasksOf } from "./minutes.tasks.ts";
import { MinutesAddendum } from "./minutesAddendum.entity.ts";
import { MinutesAdjuster } from "./minutesAdjuster.entity.ts";
import { MinutesItem } from "./minutesItem.entity.ts";
import {
  type MinutesRecord,
  type MinutesStanding,
  outcomeOf,
  type RecordedAttendance,
  type RecordedDecision,
  type RecordedItem,
} from "./minutesRecord.rules.ts";
import { Position } from "./position.entity.ts";

const nameOf = async (op: Operation, organizationId: string): Promise<string> =>
  must(await op.load.one(Organization, organizationId), "an organization of the register").name;

/** The texts of the minutes with their agenda items, in the order of the agenda; without those that were withdrawn. */
export async function itemsOf(
  op: Operation,
  minutesId: string,
): Promise<{ text: MinutesItem; item: AgendaItem }[]> {
  const texts = await op.load.many(MinutesItem, "minutes", minutesId);
  const found = await Promise.all(
    texts.map(async (text) => ({ text, item: await op.load.one(AgendaItem, text.agendaItem.id) })),
  );
  return found
    .flatMap(({ text, item }) => (item && item.status !== "WITHDRAWN" ? [{ text, item }] : []))
    .sort((a, b) => (a.item.number ?? 1e6) - (b.item.number ?? 1e6) || a.item.position - b.item.position);
}

/** All that the minutes hold: what was adopted, or what there is now. */
export async function recordOf(op: Operation, minutes: Minutes): Promise<MinutesRecord> {
  if (minutes.record) return minutes.record;
  const [forum, meeting, items, decisions] = await Promise.all([
    op.load.visible(Forum, minutes.forum.id),
    op.load.visible(Meeting, minutes.meeting.id),
    itemsOf(op, minutes.id),
    op.load.many(Decision, "meeting", minutes.meeting.id),
  ]);
  return {
    forum: forum.name,
    form: minutes.form,
    meeting: {
      kind: meeting.kind,
      title: meeting.title,
      startsAt: (meeting.startedAt ?? meeting.startsAt).toISOString(),
      endedAt: meeting.heldAt?.toISOString() ?? null,
      place: meeting.place,
    },
    attendance: await attendanceOf(op, meeting.id),
    items: await Promise.all(
      items.map(async ({ text, item }): Promise<RecordedItem> => {
        const made = decisions.filter(({ agendaItem }) => agendaItem.id === item.id);
        return {
          number: item.number,
          title: item.title,
          text: text.text,
          carriedOver: item.status === "CARRIED_OVER",
          decisions: await Promise.all(made.map((decision) => recorded(op, decision, item))),
          tasks: await tasksOf(op, item.id),
        };
      }),
    ),
  };
}

async function attendanceOf(op: Operation, meetingId: string): Promise<RecordedAttendance[]> {
  const rows = await op.load.many(Attendance, "meeting", meetingId);
  const attendance = await Promise.all(
    rows.map(async ({ organization, membership, presence }) => {
      const { kind } = await op.load.visible(Membership, membership.id);
      return { organization: await nameOf(op, organization.id), kind, presence };
    }),
  );
  return attendance.sort((a, b) => a.organization.localeCompare(b.organization, "sv"));
}

async function recorded(op: Operation, decision: Decision, item: AgendaItem): Promise<RecordedDecision> {
  const positions = await op.load.many(Position, "decision", decision.id);
  const { text, childImpact, childImpactNotApplicable, reviewOn, ordinal } = decision;
  return {
    number: item.number === null ? null : `${item.number}:${ordinal}`,
    text,
    outcome: outcomeOf(decision.status),
    childImpact,
    childImpactNotApplicable,
    reviewOn,
    positions: await Promise.all(
      positions.map(async ({ organization, position, reason }) => ({
        organization: await nameOf(op, organization.id),
        position,
        reason,
      })),
    ),
  };
}

/** Of what is signed: the same for the same minutes, another as soon as a word differs. */
export const digestOf = (record: MinutesRecord): string =>
  createHash("sha256").update(JSON.stringify(record)).digest("base64url");

/** Who has signed, and what was added since. */
export async function standingOf(op: Operation, minutes: Minutes): Promise<MinutesStanding> {
  const [adjusters, addenda] = await Promise.all([
    op.load.many(MinutesAdjuster, "minutes", minutes.id),
    op.load.many(MinutesAddendum, "minutes", minutes.id),
  ]);
  return {
    status: minutes.status,
    adoptedAt: minutes.adoptedAt?.toISOString() ?? null,
    signatures: await Promise.all(
      adjusters
        .toSorted((a, b) => Number(b.asChair) - Number(a.asChair))
        .map(async ({ organization, asChair, signedAt }) => ({
          organization: await nameOf(op, organization.id),
          asChair,
          signedAt: signedAt?.toISOString() ?? null,
        })),
    ),
    addenda: await Promise.all(
      addenda.map(async ({ organization, addedAt, text }) => ({
        organization: await nameOf(op, organization.id),
        addedAt: addedAt.toISOString(),
        text,
      })),
    ),
  };
}

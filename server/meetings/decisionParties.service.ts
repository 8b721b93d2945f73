import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import type { Membership } from "../forums/membership.entity.ts";
import { partiesOn } from "../forums/membership.service.ts";
import { Seat } from "../forums/seat.entity.ts";
import { stockholmDate } from "../kit/dates.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Attendance } from "./attendance.entity.ts";
import { isAdopted } from "./attendance.service.ts";
import type { Decision } from "./decision.entity.ts";
import type { MeetingFacts } from "./decision.rules.ts";
import { Meeting } from "./meeting.entity.ts";
import type { Party } from "./outcome.rules.ts";
import { Position } from "./position.entity.ts";
import { type GivenPosition, speaksFor, voiceOf } from "./position.rules.ts";

/** A decision's forum and meeting, which its seats see; in the open scope too. */
export interface Setting {
  readonly forum: Forum;
  readonly meeting: Meeting;
  /** The day of the meeting in Stockholm: who was a party then. */
  readonly day: string;
  readonly facts: MeetingFacts;
}

export async function settingOf(op: Operation, meetingId: string): Promise<Setting> {
  const meeting = await op.load.visible(Meeting, meetingId);
  const forum = must(await op.load.one(Forum, meeting.forum.id), "a meeting's forum");
  return {
    forum,
    meeting,
    day: stockholmDate(meeting.startsAt),
    facts: {
      state: meeting.status,
      heldOn: meeting.heldAt ? stockholmDate(meeting.heldAt) : null,
      minutesAdopted: isAdopted(meeting, forum),
    },
  };
}

/** A party of the forum on the day of the meeting, and how it takes part. */
export interface SeatedParty extends Party {
  readonly membership: Membership;
  readonly attendance: Attendance | null;
}

/** The parties, by age, with the mandate that each is there with (R1). */
export async function partiesIn(op: Operation, { forum, meeting, day }: Setting): Promise<SeatedParty[]> {
  const [memberships, attendances] = await Promise.all([
    partiesOn(op, forum.id, day),
    op.load.many(Attendance, "meeting", meeting.id),
  ]);
  return Promise.all(
    memberships.map(async (membership) => {
      const attendance = attendances.find((one) => one.membership.id === membership.id) ?? null;
      const [seats, organization] = await Promise.all([
        op.load.many(Seat, "membership", membership.id),
        op.load.one(Organization, membership.organization.id),
      ]);
      const current = seats.filter(({ from, to }) => from <= day && (to === null || to >= day));
      return {
        membership,
        attendance,
        organizationId: membership.organization.id,
        principalId: organization?.principal?.id ?? membership.organization.id,
        voice: attendance ? voiceOf(attendance.presence, current, attendance.seat?.id ?? null) : null,
      };
    }),
  );
}

/** The viewer's seat that speaks for its party now, or null (R1). */
export function speakingSeat(
  op: Operation,
  forumId: string,
  party: SeatedParty | undefined,
): Operation["viewer"]["seats"][number] | null {
  if (!party?.attendance || party.organizationId !== op.viewer.organizationId) return null;
  const { presence } = party.attendance;
  return op.viewer.seats.find((seat) => seat.forumId === forumId && speaksFor(seat.role, presence)) ?? null;
}

/** What the parties have said, by organization; who was not there has said nothing. */
export async function saidIn(op: Operation, decisionId: string): Promise<Map<string, GivenPosition>> {
  const positions = await op.load.many(Position, "decision", decisionId);
  return new Map(
    positions.flatMap(({ organization, position }) =>
      position === "NOT_PRESENT" ? [] : [[organization.id, position] as const],
    ),
  );
}

/** One more position of a decision, in its scope. */
export function addPosition(
  op: Operation,
  decision: Decision,
  { membership }: SeatedParty,
  said: Pick<Position, "position" | "reason" | "recordedByChair"> & Partial<Pick<Position, "seat">>,
): Position {
  const position = op.em.create(Position, {
    scopeId: decision.scopeId,
    decision,
    membership,
    organization: membership.organization,
    at: op.now,
    ...said,
  });
  op.em.persist(position);
  return position;
}

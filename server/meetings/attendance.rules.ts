import type { MeetingState } from "./meeting.rules.ts";

export const invitationResponses = ["NONE", "ACCEPTED", "TENTATIVE", "DECLINED"] as const;
export type InvitationResponse = (typeof invitationResponses)[number];

export const presences = ["UNKNOWN", "PRESENT", "DEPUTY_PRESENT", "ABSENT"] as const;
export type Presence = (typeof presences)[number];

export const attendanceActions = ["answer", "setPresence"] as const;
export type AttendanceAction = (typeof attendanceActions)[number];

/** In which states of the meeting each may be done: a summons is answered before, presence is noted from then on. */
export const attendanceMoments: Readonly<Record<AttendanceAction, readonly MeetingState[]>> = {
  answer: ["SUMMONED"],
  setPresence: ["IN_SESSION", "HELD"],
};

/** What may be done now. Once the minutes are adopted, attendance stands as they have it. */
export const attendanceActionsIn = (meeting: {
  readonly status: MeetingState;
  readonly adopted: boolean;
}): AttendanceAction[] =>
  attendanceActions.filter(
    (action) => attendanceMoments[action].includes(meeting.status) && !meeting.adopted,
  );

/** Whether the organization was there, itself or by a deputy. */
export const isPresent = (presence: Presence): boolean =>
  presence === "PRESENT" || presence === "DEPUTY_PRESENT";

/**
 * DOMAIN.md 2.2.14: in how many meetings in a row the party has been absent, counted back from the latest one.
 * Meetings where nobody noted anything say neither; one where the party was there ends the count.
 */
export function absencesInARow(latestFirst: readonly Presence[]): number {
  const noted = latestFirst.filter((presence) => presence !== "UNKNOWN");
  const since = noted.findIndex((presence) => presence !== "ABSENT");
  return since === -1 ? noted.length : since;
}

/** In milliseconds: a client tells every 20 s that it is there, and is gone when two of those have not come. */
const longestSilence = 45_000;

/** The moment before which a last sign of life is too old. */
export const silentSince = (now: Date): Date => new Date(now.getTime() - longestSilence);

interface Here {
  readonly organizationId: string;
  readonly writingItemId: string | null;
  readonly since: Date;
  readonly lastSeen: Date;
}

/** Who has the meeting open now, by organization: since when, and which item somebody of it writes on. Oldest first. */
export function hereNow(
  rows: readonly Here[],
  now: Date,
): { organizationId: string; writingItemId: string | null; since: Date }[] {
  const fresh = rows.filter(({ lastSeen }) => lastSeen >= silentSince(now));
  return [...Map.groupBy(fresh, ({ organizationId }) => organizationId)]
    .map(([organizationId, seats]) => ({
      organizationId,
      writingItemId: seats.find(({ writingItemId }) => writingItemId !== null)?.writingItemId ?? null,
      since: seats.reduce((first, { since }) => (since < first ? since : first), seats[0]?.since ?? now),
    }))
    .toSorted((a, b) => a.since.getTime() - b.since.getTime());
}

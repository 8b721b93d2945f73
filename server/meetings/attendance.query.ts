import type { Operation } from "../access/operation.ts";
import { activeMembershipsOf } from "../forums/membership.service.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Attendance } from "./attendance.entity.ts";
import type { AbsentParty, PresentOrganization } from "./attendance.outputs.ts";
import { absencesInARow, hereNow } from "./attendance.rules.ts";
import { Meeting } from "./meeting.entity.ts";
import { MeetingPresence } from "./presence.entity.ts";

const meetingsLookedAt = 20;

/** The forum's parties that were absent from its latest meeting, and for how long; the longest absence first. */
export async function absencesOf(op: Operation, forumId: string): Promise<AbsentParty[]> {
  const meetings = await op.load.many(Meeting, "forum", forumId, "startsAt");
  const held = meetings.filter(({ status }) => status === "HELD").slice(-meetingsLookedAt);
  const latestFirst = (
    await Promise.all(held.toReversed().map(({ id }) => op.load.many(Attendance, "meeting", id)))
  ).map((rows) => new Map(rows.map((row) => [row.membership.id, row.presence])));
  const parties = (await activeMembershipsOf(op, forumId)).filter(({ kind }) => kind === "PARTY");
  const absent = await Promise.all(
    parties.map(async ({ id, organization }) => {
      const presences = latestFirst.flatMap((meeting) => meeting.get(id) ?? []);
      return {
        organization: await op.load.one(Organization, organization.id),
        meetings: absencesInARow(presences),
      };
    }),
  );
  return absent
    .filter((one): one is AbsentParty => one.organization !== null && one.meetings > 0)
    .toSorted((a, b) => b.meetings - a.meetings);
}

/** The organizations that have the meeting open now, those who came first first. */
export async function presentIn(op: Operation, meeting: Meeting): Promise<PresentOrganization[]> {
  if (meeting.status !== "IN_SESSION") return [];
  const rows = await op.load.many(MeetingPresence, "meetingId", meeting.id, "since");
  const here = await Promise.all(
    hereNow(rows, op.now).map(async ({ organizationId, since, writingItemId }) => ({
      organization: await op.load.one(Organization, organizationId),
      since,
      writingItemId,
    })),
  );
  return here.filter((one): one is PresentOrganization => one.organization !== null);
}

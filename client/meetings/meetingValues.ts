import * as z from "zod/mini";
import type {
  MeetingKind,
  MeetingRowFragment,
  PlanMeetingInput,
  UpdateMeetingInput,
} from "../../schema/generated/graphql.ts";
import { chosen, limits, optionalText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import { dayOf } from "../text/format.ts";
import { svMeetingLabels } from "../text/sv.domain.meetings.ts";
import { timeOf } from "./meetingDays.ts";
import { instantOf } from "./meetingInstant.ts";

export const meetingKinds = Object.keys(svMeetingLabels.meetingKind) as [MeetingKind, ...MeetingKind[]];

/** An ordinary meeting counts toward the cadence unless somebody says otherwise, another does not (R9). */
export const countsByKind = (kind: MeetingKind): boolean => kind === "ORDINARY";

/** The form of a meeting. Days and times are those of Sweden; whether they may be is for the hub to say. */
export const meetingSchema = z
  .object({
    forumId: chosen<string>(),
    kind: z.enum(meetingKinds),
    title: optionalText(limits.line),
    day: chosen<string>(),
    starts: chosen<string>(),
    ends: z.nullable(z.string()),
    /** Where it ends on another day than it begins. */
    endDay: z.nullable(z.string()),
    place: optionalText(limits.line),
    link: z.string().check(z.refine((text) => /^(https:\/\/\S+)?$/.test(text.trim()), { error: "notALink" })),
    /** Null: as its kind has it. */
    counts: z.nullable(z.boolean()),
  })
  .check(
    z.refine(({ starts, ends, endDay }) => endDay !== null || !starts || !ends || ends > starts, {
      error: "endsBeforeStart",
      path: ["ends"],
    }),
  );
export type MeetingValues = z.infer<typeof meetingSchema>;

export const blankMeeting = (forumId: string | null, day: string | null): MeetingValues => ({
  forumId,
  kind: "ORDINARY",
  title: "",
  day,
  starts: "13:00",
  ends: "15:00",
  endDay: null,
  place: "",
  link: "",
  counts: null,
});

export const valuesOfMeeting = (meeting: MeetingRowFragment): MeetingValues => {
  const { kind, startsAt, endsAt, countsTowardCadence } = meeting;
  const day = dayOf(startsAt);
  return {
    forumId: meeting.forum.id,
    kind,
    title: meeting.title ?? "",
    day,
    starts: timeOf(startsAt),
    ends: endsAt === null ? null : timeOf(endsAt),
    endDay: endsAt !== null && dayOf(endsAt) !== day ? dayOf(endsAt) : null,
    place: meeting.place ?? "",
    link: meeting.link ?? "",
    counts: countsTowardCadence === countsByKind(kind) ? null : countsTowardCadence,
  };
};

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** Of values that the schema has let through. */
function factsOf({ kind, title, day, starts, ends, endDay, place, link, counts }: MeetingValues) {
  const on = day ?? "";
  return {
    kind,
    title: orNull(title),
    startsAt: instantOf(on, starts ?? ""),
    endsAt: ends === null ? null : instantOf(endDay ?? on, ends),
    place: orNull(place),
    link: orNull(link),
    countsTowardCadence: counts ?? countsByKind(kind),
  };
}

export const planMeetingInput = (values: MeetingValues): InputOf<PlanMeetingInput> => ({
  forumId: values.forumId ?? "",
  ...factsOf(values),
});

export const updateMeetingInput = (
  { id, version }: { readonly id: string; readonly version: number },
  values: MeetingValues,
): InputOf<UpdateMeetingInput> => ({ id, version, ...factsOf(values) });

/** What the form of a new meeting begins with. */
export interface MeetingDraft {
  readonly forumId?: string | undefined;
  readonly day?: string;
}

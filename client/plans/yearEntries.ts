import type { PlanMeetingsQuery } from "../../schema/generated/graphql.ts";
import { dayOf } from "../text/format.ts";
import { isOpen } from "./activities.ts";
import type { Activity, WholePlan } from "./plan.types.ts";

export type Meeting = PlanMeetingsQuery["meetings"]["edges"][number]["node"];

/** Something that has a day in the plan's year. */
export type YearEntry = { readonly id: string; readonly day: string; readonly isOver: boolean } & (
  | { readonly kind: "activity"; readonly activity: Activity }
  | { readonly kind: "followUp"; readonly activity: Activity }
  | { readonly kind: "report"; readonly receiver: string | null }
  | { readonly kind: "meeting"; readonly meeting: Meeting }
);

export const entryKinds = [
  "activity",
  "followUp",
  "report",
  "meeting",
] as const satisfies readonly YearEntry["kind"][];

/** All with a day: what is due, followed up, reported and met about, in order. */
export function entriesOf(plan: WholePlan, meetings: readonly Meeting[], today: string): YearEntry[] {
  const entries: YearEntry[] = [
    ...plan.activities
      .filter(({ status }) => status !== "CANCELLED" && status !== "CARRIED_OVER")
      .flatMap((activity): YearEntry[] => [
        { kind: "activity", id: activity.id, day: activity.due, isOver: !isOpen(activity), activity },
        ...activity.followUpPoints.map(
          ({ id, dueOn, doneOn }): YearEntry => ({
            kind: "followUp",
            id,
            day: dueOn,
            isOver: doneOn !== null,
            activity,
          }),
        ),
      ]),
    ...plan.reports.map(
      ({ id, dueOn, receiver }): YearEntry => ({
        kind: "report",
        id,
        day: dueOn,
        isOver: dueOn < today,
        receiver: receiver?.name ?? null,
      }),
    ),
    ...meetings
      .filter(({ status }) => status !== "CANCELLED")
      .map(
        (meeting): YearEntry => ({
          kind: "meeting",
          id: meeting.id,
          day: dayOf(meeting.startsAt),
          isOver: meeting.status === "HELD",
          meeting,
        }),
      ),
  ];
  return entries.sort((a, b) => a.day.localeCompare(b.day) || a.kind.localeCompare(b.kind));
}

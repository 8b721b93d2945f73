import type { ActivityPriority, ActivityStatus, ActivityStep } from "../../schema/generated/graphql.ts";
import type { Activity, Party } from "./plan.types.ts";
import { activityStatuses, type PlanSearch, type Sort, type SortColumn } from "./plans.search.ts";

/** The columns of the board, in their order; what is over stands apart. */
export const columns = [
  "PLANNED",
  "IN_PROGRESS",
  "DONE",
  "BLOCKED",
] as const satisfies readonly ActivityStatus[];
export type Column = (typeof columns)[number];

export const isOpen = ({ status }: Pick<Activity, "status">): boolean =>
  status === "PLANNED" || status === "IN_PROGRESS" || status === "BLOCKED";

export interface Move {
  readonly step: ActivityStep;
  readonly to: Column;
}

/** Where the hub lets the card go from here, and by which step. */
export function movesOf({ allowedActions, blocks }: Pick<Activity, "allowedActions" | "blocks">): Move[] {
  const block = blocks.find(({ liftedOn }) => liftedOn === null);
  const resumes = columns.find((column) => column === block?.resumes);
  const moves: Move[] = [
    { step: "start", to: "IN_PROGRESS" },
    { step: "finish", to: "DONE" },
    { step: "block", to: "BLOCKED" },
    ...(resumes ? [{ step: "unblock", to: resumes } as const] : []),
  ];
  return moves.filter(({ step }) => allowedActions.includes(step));
}

/** Those that the address asks for. */
export function filtered(activities: readonly Activity[], { owner, status, late }: PlanSearch): Activity[] {
  return activities.filter(
    (activity) =>
      (!owner || ownersOf(activity).some(({ id }) => id === owner)) &&
      (!status || activity.status === status) &&
      (!late || activity.overdue),
  );
}

const ownersOf = ({ responsibleOrganization, sponsorOrganization }: Activity): Party[] =>
  sponsorOrganization ? [responsibleOrganization, sponsorOrganization] : [responsibleOrganization];

/** Everyone who owns or sponsors one of them, each once. */
export const allOwners = (activities: readonly Activity[]): Party[] => [
  ...new Map(activities.flatMap(ownersOf).map((party) => [party.id, party])).values(),
];

const priorities: Readonly<Record<ActivityPriority, number>> = { HIGH: 0, NORMAL: 1, LOW: 2 };

export const sortOf = (
  sort: Sort | undefined,
): { column: SortColumn; direction: "ascending" | "descending" } => {
  const text: string = sort ?? "due";
  return text.startsWith("-")
    ? { column: text.slice(1) as SortColumn, direction: "descending" }
    : { column: text as SortColumn, direction: "ascending" };
};

/** In the order that the address asks for; what is equal by its day. */
export function sorted(
  activities: readonly Activity[],
  sort: Sort | undefined,
  compare: (a: string, b: string) => number,
): Activity[] {
  const { column, direction } = sortOf(sort);
  const by: Record<SortColumn, (a: Activity, b: Activity) => number> = {
    title: (a, b) => compare(a.title, b.title),
    owner: (a, b) => compare(a.responsibleOrganization.name, b.responsibleOrganization.name),
    due: (a, b) => compare(a.due, b.due),
    status: (a, b) => activityStatuses.indexOf(a.status) - activityStatuses.indexOf(b.status),
    priority: (a, b) => priorities[a.priority] - priorities[b.priority],
  };
  const sign = direction === "ascending" ? 1 : -1;
  return activities.toSorted((a, b) => sign * by[column](a, b) || by.due(a, b) || compare(a.title, b.title));
}

import type { ActionPlanStatus, ActivityStatus } from "../../schema/generated/graphql.ts";
import { id, oneOf, yes } from "../ui/search.params.ts";

type Address = Record<string, unknown>;

export const planStatuses = [
  "DRAFT",
  "PROPOSED",
  "ADOPTED",
  "CLOSED",
  "SUPERSEDED",
] as const satisfies readonly ActionPlanStatus[];

/** The address of the list of plans: its filters. */
export interface PlansSearch {
  forum?: string | undefined;
  /** Those whose period has a day in it. */
  year?: number | undefined;
  status?: ActionPlanStatus | undefined;
}

const isYear = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1900 && value <= 9999;

export function plansSearch({ forum, year, status }: Address): PlansSearch {
  return {
    forum: id(forum),
    year: isYear(year) ? year : undefined,
    status: oneOf(planStatuses)(status),
  };
}

export const views = ["tavla", "lista", "arshjul"] as const;
export type View = (typeof views)[number];

export const activityStatuses = [
  "PLANNED",
  "IN_PROGRESS",
  "BLOCKED",
  "DONE",
  "EFFECT_CHECKED",
  "CANCELLED",
  "CARRIED_OVER",
] as const satisfies readonly ActivityStatus[];

export const sortColumns = ["title", "owner", "due", "status", "priority"] as const;
export type SortColumn = (typeof sortColumns)[number];
/** With a minus the other way round. */
export type Sort = SortColumn | `-${SortColumn}`;
const sorts = sortColumns.flatMap((column): Sort[] => [column, `-${column}`]);

/** The address of a plan: how its activities are shown, and which. */
export interface PlanSearch {
  /** The board when left out. */
  vy?: View | undefined;
  /** Owned, or sponsored, by this organization. */
  owner?: string | undefined;
  status?: ActivityStatus | undefined;
  late?: true | undefined;
  sort?: Sort | undefined;
  /** Which twelve months of the period the wheel shows, from 1; today's, else the first, when left out. */
  part?: number | undefined;
}

const longestPeriod = 50;

export function planSearch({ vy, owner, status, late, sort, part }: Address): PlanSearch {
  const isPart = typeof part === "number" && Number.isInteger(part) && part >= 1 && part <= longestPeriod;
  return {
    vy: oneOf(views)(vy),
    owner: id(owner),
    status: oneOf(activityStatuses)(status),
    late: yes(late),
    sort: oneOf(sorts)(sort),
    part: isPart ? part : undefined,
  };
}

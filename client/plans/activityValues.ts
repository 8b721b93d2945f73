import * as z from "zod/mini";
import type {
  ActivityKind,
  ActivityPriority,
  ActivityScope,
  CreateActivityInput,
  UpdateActivityInput,
} from "../../schema/generated/graphql.ts";
import { chosen, limits, optionalText, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import { noGoal } from "./goalOptions.ts";
import type { Activity } from "./plan.types.ts";

export const kinds = [
  "MEASURE",
  "TRAINING",
  "ROUTINE",
  "MAPPING",
  "INFORMATION",
] as const satisfies readonly ActivityKind[];
export const scopes = [
  "UNIT",
  "ORGANIZATION",
  "FORUM",
  "MUNICIPALITY",
] as const satisfies readonly ActivityScope[];
export const priorities = ["HIGH", "NORMAL", "LOW"] as const satisfies readonly ActivityPriority[];

const mostFollowUps = 5;
const longestWait = 3660;

/** "30, 180" as numbers; null where it does not say different waits of 1 to 3660 days, at most five. */
function waitsOf(text: string): number[] | null {
  if (text.trim() === "") return [];
  const parts = text.split(",").map((part) => part.trim());
  const waits = parts.map(Number);
  const fits = waits.every((wait) => Number.isInteger(wait) && wait >= 1 && wait <= longestWait);
  const isPlain = parts.every((part) => /^\d{1,4}$/.test(part));
  return fits && isPlain && waits.length <= mostFollowUps && new Set(waits).size === waits.length
    ? waits
    : null;
}

/** The form of an activity. Who may own it and which days are possible is for the hub to say (R31). */
export const activitySchema = z
  .object({
    title: requiredText(limits.line),
    description: optionalText(limits.text),
    goalId: z.string(),
    /** Owned by an organization outside the forum, with a member that answers for it. */
    isExternal: z.boolean(),
    responsibleOrganizationId: chosen<string>(),
    sponsorOrganizationId: z.nullable(z.string()),
    kind: z.enum(kinds),
    scope: z.enum(scopes),
    priority: z.enum(priorities),
    start: z.nullable(z.string()),
    due: chosen<string>(),
    followUpAfterDays: z
      .string()
      .check(z.refine((text) => waitsOf(text) !== null, { error: "notFollowUps" })),
  })
  .check(
    z.refine(({ isExternal, sponsorOrganizationId }) => !isExternal || sponsorOrganizationId !== null, {
      error: "missing",
      path: ["sponsorOrganizationId"],
    }),
  );
export type ActivityValues = z.infer<typeof activitySchema>;

export const blankActivity = (goalId: string | null): ActivityValues => ({
  title: "",
  description: "",
  goalId: goalId ?? noGoal,
  isExternal: false,
  responsibleOrganizationId: null,
  sponsorOrganizationId: null,
  kind: "MEASURE",
  scope: "FORUM",
  priority: "NORMAL",
  start: null,
  due: null,
  followUpAfterDays: "",
});

export const valuesOfActivity = (activity: Activity): ActivityValues => {
  const { title, description, goal, kind, scope, priority, start, due } = activity;
  return {
    title,
    description: description ?? "",
    goalId: goal?.id ?? noGoal,
    isExternal: activity.sponsorOrganization !== null,
    responsibleOrganizationId: activity.responsibleOrganization.id,
    sponsorOrganizationId: activity.sponsorOrganization?.id ?? null,
    kind,
    scope,
    priority,
    start,
    due,
    followUpAfterDays: activity.followUpAfterDays.join(", "),
  };
};

/** Of values that the schema has let through. */
function contentOf(values: ActivityValues) {
  const { title, description, goalId, isExternal, kind, scope, priority, start, due } = values;
  return {
    title: title.trim(),
    description: description.trim() === "" ? null : description,
    goalId: goalId === noGoal ? null : goalId,
    responsibleOrganizationId: values.responsibleOrganizationId ?? "",
    sponsorOrganizationId: isExternal ? values.sponsorOrganizationId : null,
    kind,
    scope,
    priority,
    start,
    due: due ?? "",
    followUpAfterDays: waitsOf(values.followUpAfterDays) ?? [],
  };
}

export const createActivityInput = (
  planId: string,
  values: ActivityValues,
): InputOf<CreateActivityInput> => ({
  planId,
  ...contentOf(values),
});

export const updateActivityInput = (
  { id, version }: Pick<Activity, "id" | "version">,
  values: ActivityValues,
): InputOf<UpdateActivityInput> => ({ id, version, ...contentOf(values) });

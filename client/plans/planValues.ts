import * as z from "zod/mini";
import type { CreateActionPlanInput, UpdateActionPlanInput } from "../../schema/generated/graphql.ts";
import { chosen, limits, optionalText, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import type { Plan } from "./plan.types.ts";

/** Chosen to say that the plan carries no agreement out. */
export const noAgreement = "none";

/** The form of a plan. */
export const planSchema = z.object({
  forumId: chosen<string>(),
  title: requiredText(limits.line),
  from: chosen<string>(),
  to: chosen<string>(),
  basis: optionalText(limits.text),
  agreementVersionId: z.nullable(z.string()),
  basisMeetingIds: z.array(z.string()),
  reports: z.array(z.object({ receiverForumId: chosen<string>(), dueOn: chosen<string>() })),
});
export type PlanValues = z.infer<typeof planSchema>;

/** For a forum, and for the calendar year that `today` lies in. */
export const blankPlan = (forumId: string | null, today: string): PlanValues => ({
  forumId,
  title: "",
  from: `${today.slice(0, 4)}-01-01`,
  to: `${today.slice(0, 4)}-12-31`,
  basis: "",
  agreementVersionId: null,
  basisMeetingIds: [],
  reports: [],
});

export const valuesOfPlan = (plan: Plan): PlanValues => ({
  forumId: plan.forum.id,
  title: plan.title,
  from: plan.from,
  to: plan.to,
  basis: plan.basis ?? "",
  agreementVersionId: plan.agreementVersion?.id ?? null,
  basisMeetingIds: plan.basisMeetings.map(({ id }) => id),
  reports: plan.reports.map(({ receiver, dueOn }) => ({ receiverForumId: receiver?.id ?? null, dueOn })),
});

/** Of values that the schema has let through. */
const contentOf = ({ title, from, to, basis, agreementVersionId, basisMeetingIds, reports }: PlanValues) => ({
  title: title.trim(),
  from: from ?? "",
  to: to ?? "",
  basis: basis.trim() === "" ? null : basis,
  agreementVersionId: agreementVersionId === noAgreement ? null : agreementVersionId,
  basisMeetingIds,
  reports: reports.map(({ receiverForumId, dueOn }) => ({
    receiverForumId: receiverForumId ?? "",
    dueOn: dueOn ?? "",
  })),
});

export const createPlanInput = (values: PlanValues): InputOf<CreateActionPlanInput> => ({
  forumId: values.forumId ?? "",
  ...contentOf(values),
});

export const updatePlanInput = (
  { id, version }: Pick<Plan, "id" | "version">,
  values: PlanValues,
): InputOf<UpdateActionPlanInput> => ({ id, version, ...contentOf(values) });

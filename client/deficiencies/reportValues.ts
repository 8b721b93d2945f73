import * as z from "zod/mini";
import type {
  DeficiencyCategory,
  DeficiencyScope,
  DisputedResponsibilityQuery,
  ReportDeficiencyInput,
  SaveDeficiencyDraftInput,
  Severity,
} from "../../schema/generated/graphql.ts";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import { excerpt } from "../text/excerpt.ts";
import type { Matter } from "./deficiency.types.ts";

/** A report while it is written; names are those of the API's input, so that its refusals find their fields. */
export interface ReportValues {
  title: string;
  description: string;
  category: DeficiencyCategory | null;
  concernedOrganizationIds: string[];
  /** The responsibility in dispute that it is about; sent while the category is RESPONSIBILITY. */
  responsibilityItemId: string | null;
  /** The version of an agreement among whose clauses one is chosen; not sent. */
  agreementVersionId: string | null;
  /** The clause that the cooperation departs from. */
  agreementClauseId: string | null;
  /** Only where several forums may take it. */
  forumId: string | null;
  noIndividualAttested: boolean;
  scope: DeficiencyScope;
  severity: Severity | null;
  recurring: boolean;
  alreadySolved: boolean;
}

export const blankReport: ReportValues = {
  title: "",
  description: "",
  category: null,
  concernedOrganizationIds: [],
  responsibilityItemId: null,
  agreementVersionId: null,
  agreementClauseId: null,
  forumId: null,
  noIndividualAttested: false,
  scope: "EVERYDAY",
  severity: null,
  recurring: false,
  alreadySolved: false,
};

/** R11, before anything is sent. `ownId`: one's own organization can not be the only one concerned. */
export const reportSchema = (ownId: string | undefined) =>
  z.object({
    title: requiredText(limits.line),
    description: requiredText(limits.text),
    category: chosen<DeficiencyCategory>(),
    concernedOrganizationIds: z.array(z.string()).check(
      z.refine((ids) => ids.length > 0, { error: "missing", abort: true }),
      z.refine((ids) => ids.some((id) => id !== ownId), { error: "onlyOwn" }),
    ),
    responsibilityItemId: z.nullable(z.string()),
    agreementVersionId: z.nullable(z.string()),
    agreementClauseId: z.nullable(z.string()),
    forumId: z.nullable(z.string()),
    noIndividualAttested: z.boolean().check(z.refine((attested) => attested, { error: "notAttested" })),
    scope: z.custom<DeficiencyScope>(),
    severity: z.nullable(z.custom<Severity>()),
    recurring: z.boolean(),
    alreadySolved: z.boolean(),
  }) as z.ZodMiniType<ReportValues, ReportValues>;

/** A saved draft as the form's values. The attestation is given anew each time it is sent. */
export const valuesOf = (draft: Matter): ReportValues => ({
  ...blankReport,
  title: draft.title,
  description: draft.description,
  category: draft.category,
  concernedOrganizationIds: draft.concernedOrganizations.map(({ id }) => id),
  responsibilityItemId: draft.responsibilityItem?.id ?? null,
  agreementVersionId: draft.agreementClause?.agreementVersion.id ?? null,
  agreementClauseId: draft.agreementClause?.id ?? null,
  scope: draft.scope,
  severity: draft.severity,
  recurring: draft.recurring,
  alreadySolved: draft.alreadySolved,
});

/** A report about a responsibility in dispute, to be gone on with. Concerned are all who have a part but oneself. */
export const valuesOfDispute = (
  { id, what, forum, parts }: DisputedResponsibilityQuery["responsibilityItem"],
  ownOrganizationId: string | undefined,
  title: string,
): ReportValues => ({
  ...blankReport,
  title: excerpt(`${title} ${what}`, limits.line),
  category: "RESPONSIBILITY",
  concernedOrganizationIds: parts
    .map(({ organization }) => organization.id)
    .filter((partyId) => partyId !== ownOrganizationId),
  responsibilityItemId: id,
  forumId: forum.id,
});

/** The saved draft that is written on, with the version that was read. */
export interface DraftRef {
  readonly id: string;
  readonly version: number;
}

/** What a draft sends; without a category it is "other" for now. */
export function draftInput(values: ReportValues, draft: DraftRef | null): InputOf<SaveDeficiencyDraftInput> {
  const {
    forumId: _,
    noIndividualAttested: __,
    agreementVersionId: ___,
    category,
    responsibilityItemId,
    ...rest
  } = values;
  return {
    ...rest,
    category: category ?? "OTHER",
    responsibilityItemId: category === "RESPONSIBILITY" ? responsibilityItemId : null,
    ...draft,
  };
}

export function reportInput(values: ReportValues, draft: DraftRef | null): InputOf<ReportDeficiencyInput> {
  const { noIndividualAttested, forumId } = values;
  return { ...draftInput(values, draft), noIndividualAttested, forumId };
}

import * as z from "zod/mini";
import type {
  DeficiencyCategory,
  DeficiencyScope,
  ReportDeficiencyInput,
  SaveDeficiencyDraftInput,
  Severity,
} from "../../schema/generated/graphql.ts";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import type { Matter } from "./deficiency.types.ts";

/** A report while it is written; names are those of the API's input, so that its refusals find their fields. */
export interface ReportValues {
  title: string;
  description: string;
  category: DeficiencyCategory | null;
  concernedOrganizationIds: string[];
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
  scope: draft.scope,
  severity: draft.severity,
  recurring: draft.recurring,
  alreadySolved: draft.alreadySolved,
});

/** The saved draft that is written on, with the version that was read. */
export interface DraftRef {
  readonly id: string;
  readonly version: number;
}

/** What a draft sends; without a category it is "other" for now. */
export function draftInput(values: ReportValues, draft: DraftRef | null): InputOf<SaveDeficiencyDraftInput> {
  const { forumId: _, noIndividualAttested: __, category, ...rest } = values;
  return { ...rest, category: category ?? "OTHER", ...draft };
}

export function reportInput(values: ReportValues, draft: DraftRef | null): InputOf<ReportDeficiencyInput> {
  const { noIndividualAttested, forumId } = values;
  return { ...draftInput(values, draft), noIndividualAttested, forumId };
}

import * as z from "zod/mini";
import type {
  AgreementLevel,
  CreateAgreementInput,
  UpdateAgreementInput,
} from "../../schema/generated/graphql.ts";
import { chosen, limits, optionalText, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import type { Agreement } from "./agreement.types.ts";

/** The form of an agreement; names are those of the API's input. */
export const agreementSchema = z.object({
  forumId: z.nullable(z.string()),
  title: requiredText(limits.line),
  level: chosen<AgreementLevel>(),
  parentId: z.nullable(z.string()),
  areaId: z.nullable(z.string()),
  legalBasis: optionalText(limits.line),
  partyOrganizationIds: z.array(z.string()),
});
export type AgreementValues = z.infer<typeof agreementSchema>;

/** A new one is of a forum. */
export const newAgreementSchema = z.extend(agreementSchema, { forumId: chosen<string>() });

export const blankAgreement = (forumId: string | null): AgreementValues => ({
  forumId,
  title: "",
  level: null,
  parentId: null,
  areaId: null,
  legalBasis: "",
  partyOrganizationIds: [],
});

export const valuesOfAgreement = (agreement: Agreement): AgreementValues => ({
  forumId: agreement.forum?.id ?? null,
  title: agreement.title,
  level: agreement.level,
  parentId: agreement.parent?.id ?? null,
  areaId: agreement.area?.id ?? null,
  legalBasis: agreement.legalBasis ?? "",
  partyOrganizationIds: agreement.parties.map(({ id }) => id),
});

/** Of values that the schema has let through. */
const contentOf = ({ title, level, parentId, areaId, legalBasis }: AgreementValues) => ({
  title: title.trim(),
  level: level ?? "LOCAL",
  parentId,
  areaId,
  legalBasis: legalBasis.trim() === "" ? null : legalBasis.trim(),
});

/** Without parties chosen it gets those of its forum. */
export const createAgreementInput = (values: AgreementValues): InputOf<CreateAgreementInput> => ({
  forumId: values.forumId ?? "",
  ...contentOf(values),
  ...(values.partyOrganizationIds.length > 0 && { partyOrganizationIds: values.partyOrganizationIds }),
});

export const updateAgreementInput = (
  { id, version }: Pick<Agreement, "id" | "version">,
  values: AgreementValues,
): InputOf<UpdateAgreementInput> => ({
  id,
  version,
  ...contentOf(values),
  partyOrganizationIds: values.partyOrganizationIds,
});

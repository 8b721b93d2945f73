import * as z from "zod/mini";
import type { Sector, UpdateAgreementClauseInput } from "../../schema/generated/graphql.ts";
import { limits, optionalText, requiredText } from "../form/schemas.ts";
import type { Clause } from "./agreement.types.ts";

/** Longest reference that the hub takes. */
export const longestRef = 20;

/** The form of a clause; names are those of the API's input. */
export const clauseSchema = z
  .object({
    ref: requiredText(longestRef),
    heading: requiredText(limits.line),
    text: optionalText(limits.text),
    responsibleSectors: z.array(z.custom<Sector>()),
    parentClauseId: z.nullable(z.string()),
    divergesFromParent: z.boolean(),
    divergenceReason: optionalText(limits.text),
  })
  .check(
    z.refine(
      ({ divergesFromParent, divergenceReason }) => !divergesFromParent || divergenceReason.trim() !== "",
      { error: "missing", path: ["divergenceReason"] },
    ),
  );
export type ClauseValues = z.infer<typeof clauseSchema>;

export const valuesOfClause = (clause: Clause | null): ClauseValues => ({
  ref: clause?.ref ?? "",
  heading: clause?.heading ?? "",
  text: clause?.text ?? "",
  responsibleSectors: [...(clause?.responsibleSectors ?? [])],
  parentClauseId: clause?.parentClause?.id ?? null,
  divergesFromParent: clause?.divergesFromParent ?? false,
  divergenceReason: clause?.divergenceReason ?? "",
});

/** Of values that the schema has let through; a clause that follows the one above has no reason. */
export const clauseContent = (
  values: ClauseValues,
): Omit<UpdateAgreementClauseInput, "clientMutationId" | "id" | "version"> => ({
  ...values,
  ref: values.ref.trim(),
  heading: values.heading.trim(),
  divergenceReason: values.divergesFromParent ? values.divergenceReason.trim() : null,
});

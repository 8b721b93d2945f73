import * as z from "zod/mini";
import { limits, optionalText, requiredText } from "../form/schemas.ts";

export interface DecisionValues {
  text: string;
  /** It has no consequences for children: `why` then tells the reason. */
  isNotForChildren: boolean;
  impact: string;
  reviewOn: string | null;
}

/** What is written of a decision. A proposal may lack what it means for children until it is taken (R4). */
export const decisionSchema = (isTaken: boolean) =>
  z.object({
    text: requiredText(limits.text),
    isNotForChildren: z.boolean(),
    impact: isTaken ? requiredText(limits.text) : optionalText(limits.text),
    reviewOn: z.nullable(z.string()),
  });

interface Written {
  readonly text: string;
  readonly childImpact: string | null;
  readonly childImpactNotApplicable: string | null;
  readonly reviewOn: string | null;
}

export const decisionValues = (decision: Written | null): DecisionValues => ({
  text: decision?.text ?? "",
  isNotForChildren: Boolean(decision?.childImpactNotApplicable),
  impact: decision?.childImpactNotApplicable || decision?.childImpact || "",
  reviewOn: decision?.reviewOn ?? null,
});

/** As the API takes it: what it means for children, or why that does not apply, never both. */
export function decisionInput({ text, isNotForChildren, impact, reviewOn }: DecisionValues): Written {
  const told = impact.trim() === "" ? null : impact;
  return {
    text,
    childImpact: isNotForChildren ? null : told,
    childImpactNotApplicable: isNotForChildren ? told : null,
    reviewOn,
  };
}

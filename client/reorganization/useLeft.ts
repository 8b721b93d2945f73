import { type UseFormReturn, useWatch } from "react-hook-form";
import { leftOf, type SplitParts, type SplitValues } from "./split.values.ts";

/** How many of each are not allocated yet, while they are. */
export function useLeft(form: UseFormReturn<SplitValues>, parts: SplitParts): ReturnType<typeof leftOf> {
  useWatch({ control: form.control });
  return leftOf(form.getValues(), parts);
}

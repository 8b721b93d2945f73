import { type Control, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Option } from "../ui/options.tsx";
import type { SplitValues } from "./split.values.ts";

/** The successors by key, each called as it is named so far, else by its place. */
export function useSuccessorNames(control: Control<SplitValues>): Option[] {
  const { t } = useTranslation();
  return useWatch({ control, name: "successors" }).map(({ key, name }, place) => ({
    id: key,
    label: name.trim() || t("reorganization.split.successor", { number: place + 1 }),
  }));
}

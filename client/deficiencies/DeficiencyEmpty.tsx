import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { DeficienciesSearch } from "./deficiencies.search.ts";
import { isFiltered } from "./filter.ts";

/** Nothing to show: because of the filter, or because nothing is wrong. Says where matters about individuals belong. */
export function DeficiencyEmpty({ search }: { search: DeficienciesSearch }) {
  const { t } = useTranslation();
  if (isFiltered(search)) {
    return (
      <EmptyState title={t("deficiencies.empty.filtered")}>{t("deficiencies.empty.filteredHelp")}</EmptyState>
    );
  }
  return (
    <EmptyState title={t("deficiencies.empty.title")}>
      <p>{t("deficiencies.empty.what")}</p>
      <p>{t("deficiencies.empty.individuals")}</p>
    </EmptyState>
  );
}

import "./decisions.texts.ts";
import "./decisions.css";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../ui/PageHeading.tsx";
import { DecisionFilters } from "./DecisionFilters.tsx";
import { DecisionList } from "./DecisionList.tsx";
import type { DecisionsSearch } from "./decisions.search.ts";

const route = getRouteApi("/beslut");

/** What the forums have decided, newest first. The filters stand in the address. */
export function DecisionsPage() {
  const { t } = useTranslation();
  const search: DecisionsSearch = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeading title={t("decisions.title")} below={<p>{t("decisions.lead")}</p>} />
      <DecisionFilters
        search={search}
        onChange={(next) =>
          void navigate({ search: (before: DecisionsSearch) => ({ ...before, ...next }), replace: true })
        }
      />
      <DecisionList search={search} />
    </>
  );
}

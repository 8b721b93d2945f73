import "./deficiencies.texts.ts";
import "./deficiencies.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { DeficiencyForumsDocument } from "../../schema/generated/graphql.ts";
import { LinkButton } from "../ui/Button.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { DeficiencyCounts } from "./DeficiencyCounts.tsx";
import { DeficiencyFilters } from "./DeficiencyFilters.tsx";
import { DeficiencyLadder } from "./DeficiencyLadder.tsx";
import { DeficiencyList } from "./DeficiencyList.tsx";
import type { DeficienciesSearch } from "./deficiencies.search.ts";

const route = getRouteApi("/brister");

/** Matters that the viewer may see, as a list or on the ladder. */
export function DeficienciesPage() {
  const { t } = useTranslation();
  const search: DeficienciesSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(DeficiencyForumsDocument, { fetchPolicy: "cache-and-network" });
  const forums = data?.forums.edges.map(({ node }) => node) ?? [];
  const change = (next: Partial<DeficienciesSearch>) =>
    void navigate({ search: (before: DeficienciesSearch) => ({ ...before, ...next }), replace: true });
  return (
    <>
      <PageHeading
        title={t("deficiencies.title")}
        below={<DeficiencyCounts seats={data?.viewer.seats ?? []} />}
        actions={
          data?.viewer.mayReport && (
            <LinkButton href="/brister/ny" kind="primary" icon={<Plus size={16} aria-hidden />}>
              {t("deficiencies.report.open")}
            </LinkButton>
          )
        }
      />
      <Tabs
        label={t("deficiencies.view.label")}
        selected={search.view ?? "list"}
        onSelect={(id) => change({ view: id === "ladder" ? "ladder" : undefined })}
        items={[
          {
            id: "list",
            label: t("deficiencies.view.list"),
            content: (
              <>
                <DeficiencyFilters search={search} forums={forums} onChange={change} />
                <DeficiencyList search={search} onChange={change} />
              </>
            ),
          },
          {
            id: "ladder",
            label: t("deficiencies.view.ladder"),
            content: (
              <>
                <DeficiencyFilters search={search} forums={forums} onChange={change} isLadder />
                <DeficiencyLadder
                  search={search}
                  forums={forums}
                  ownForumIds={data?.viewer.seats.map(({ forum }) => forum.id) ?? []}
                />
              </>
            ),
          },
        ]}
      />
    </>
  );
}

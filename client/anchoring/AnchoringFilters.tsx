import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { AnchoringForumsDocument } from "../../schema/generated/graphql.ts";
import { NameFilter } from "../ui/FilterSelect.tsx";
import { Select } from "../ui/Select.tsx";
import type { AnchoringsSearch } from "./anchoring.search.ts";

const shows = ["open", "closed", "all"] as const;

/** The filters of the list; each choice is a new address. */
export function AnchoringFilters({
  search,
  onChange,
}: {
  search: AnchoringsSearch;
  onChange: (change: Partial<AnchoringsSearch>) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(AnchoringForumsDocument);
  const forums = data?.forums.edges.map(({ node }) => node) ?? [];
  return (
    <search aria-label={t("anchoring.filters")} className="anchoring-filters">
      <Select
        label={t("anchoring.show")}
        value={search.show ?? "open"}
        onChange={(show) => onChange({ show: show === "closed" || show === "all" ? show : undefined })}
        options={shows.map((id) => ({ id, label: t(`anchoring.shows.${id}`) }))}
      />
      <NameFilter
        label={t("anchoring.forum")}
        any={t("anchoring.anyForum")}
        value={search.forum}
        onChange={(forum) => onChange({ forum })}
        named={forums}
      />
    </search>
  );
}

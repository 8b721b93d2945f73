import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { AnchoringForumsDocument } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Select } from "../ui/Select.tsx";
import type { AnchoringsSearch } from "./anchoring.search.ts";

const any = "any";
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
  const { compare } = useFormat();
  const { data } = useQuery(AnchoringForumsDocument);
  const forums = (data?.forums.edges ?? [])
    .map(({ node }) => ({ id: node.id, label: node.name }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <search aria-label={t("anchoring.filters")} className="anchoring-filters">
      <Select
        label={t("anchoring.show")}
        value={search.show ?? "open"}
        onChange={(show) => onChange({ show: show === "closed" || show === "all" ? show : undefined })}
        options={shows.map((id) => ({ id, label: t(`anchoring.shows.${id}`) }))}
      />
      <Select
        label={t("anchoring.forum")}
        value={search.forum ?? any}
        onChange={(forum) => onChange({ forum: forum === null || forum === any ? undefined : forum })}
        options={[{ id: any, label: t("anchoring.anyForum") }, ...forums]}
      />
    </search>
  );
}

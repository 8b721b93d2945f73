import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { AnchoringForumsDocument } from "../../schema/generated/graphql.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { FilterSelect, NameFilter } from "../ui/FilterSelect.tsx";
import { type DecisionsSearch, decisionStatuses } from "./decisions.search.ts";

/** The filters of the list; each choice is a new address. */
export function DecisionFilters({
  search: { forum, status, due },
  onChange,
}: {
  search: DecisionsSearch;
  onChange: (change: Partial<DecisionsSearch>) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(AnchoringForumsDocument);
  const forums = data?.forums.edges.map(({ node }) => node) ?? [];
  return (
    <search aria-label={t("decisions.filters")} className="decision-filters">
      <NameFilter
        label={t("decisions.forum")}
        any={t("decisions.anyForum")}
        value={forum}
        onChange={(forum) => onChange({ forum })}
        named={forums}
      />
      <FilterSelect
        label={t("decisions.status")}
        any={t("decisions.anyStatus")}
        value={status}
        // Only what applies is reviewed: another state and that filter would never find anything.
        isDisabled={due === true}
        onChange={(status) => onChange({ status })}
        options={decisionStatuses.map((id) => ({ id, label: t(`domain.decisionStatus.${id}`) }))}
      />
      <Checkbox
        label={t("decisions.onlyDue")}
        isSelected={due === true}
        onChange={(on) => onChange({ due: on || undefined, ...(on && { status: undefined }) })}
      />
    </search>
  );
}

import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { AnchoringForumsDocument } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Select } from "../ui/Select.tsx";
import { type DecisionsSearch, decisionStatuses } from "./decisions.search.ts";

const any = "any";

/** The filters of the list; each choice is a new address. */
export function DecisionFilters({
  search: { forum, status, due },
  onChange,
}: {
  search: DecisionsSearch;
  onChange: (change: Partial<DecisionsSearch>) => void;
}) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data } = useQuery(AnchoringForumsDocument);
  const forums = (data?.forums.edges ?? [])
    .map(({ node }) => ({ id: node.id, label: node.name }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <search aria-label={t("decisions.filters")} className="decision-filters">
      <Select
        label={t("decisions.forum")}
        value={forum ?? any}
        onChange={(chosen) => onChange({ forum: chosen === null || chosen === any ? undefined : chosen })}
        options={[{ id: any, label: t("decisions.anyForum") }, ...forums]}
      />
      <Select
        label={t("decisions.status")}
        value={status ?? any}
        // Only what applies is reviewed: another state and that filter would never find anything.
        isDisabled={due === true}
        onChange={(chosen) => onChange({ status: decisionStatuses.find((one) => one === chosen) })}
        options={[
          { id: any, label: t("decisions.anyStatus") },
          ...decisionStatuses.map((id) => ({ id, label: t(`domain.decisionStatus.${id}`) })),
        ]}
      />
      <Checkbox
        label={t("decisions.onlyDue")}
        isSelected={due === true}
        onChange={(on) => onChange({ due: on || undefined, ...(on && { status: undefined }) })}
      />
    </search>
  );
}

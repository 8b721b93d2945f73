import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../ui/Checkbox.tsx";
import { FilterSelect, NameFilter } from "../ui/FilterSelect.tsx";
import { type AgreementsSearch, levels } from "./agreements.search.ts";

/** The filters of the list; each choice is a new address. */
export function AgreementFilters({
  search,
  forums,
}: {
  search: AgreementsSearch;
  forums: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/overenskommelser" });
  const set = (change: Partial<AgreementsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <search aria-label={t("agreements.filters")} className="agreement-filters">
      <NameFilter
        label={t("agreements.forum")}
        any={t("agreements.anyForum")}
        value={search.forum}
        onChange={(forum) => set({ forum })}
        named={forums}
      />
      <FilterSelect
        label={t("agreements.level")}
        any={t("agreements.anyLevel")}
        value={search.level}
        onChange={(level) => set({ level })}
        options={levels.map((id) => ({ id, label: t(`domain.agreementLevel.${id}`) }))}
      />
      <Checkbox
        label={t("agreements.inForceOnly")}
        isSelected={search.inForce ?? false}
        onChange={(only) => set({ inForce: only ? true : undefined })}
      />
    </search>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { FilterSelect, NameFilter } from "../ui/FilterSelect.tsx";
import { type PlansSearch, planStatuses } from "./plans.search.ts";

const yearsBack = 8;

/** The filters of the list; each choice is a new address. */
export function PlanFilters({
  search,
  forums,
}: {
  search: PlansSearch;
  forums: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/handlingsplan" });
  const set = (change: Partial<PlansSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const thisYear = Number(dayOf(now()).slice(0, 4));
  const years = Array.from({ length: yearsBack + 2 }, (_, back) => thisYear + 1 - back);
  if (search.year !== undefined && !years.includes(search.year)) years.push(search.year);
  return (
    <search aria-label={t("plans.filters")} className="plan-filters">
      <NameFilter
        label={t("plans.forum")}
        any={t("plans.anyForum")}
        value={search.forum}
        onChange={(forum) => set({ forum })}
        named={forums}
      />
      <FilterSelect
        label={t("plans.year")}
        any={t("plans.anyYear")}
        value={search.year === undefined ? undefined : String(search.year)}
        onChange={(year) => set({ year: year === undefined ? undefined : Number(year) })}
        options={years.map(String).map((year) => ({ id: year, label: year }))}
      />
      <FilterSelect
        label={t("plans.status")}
        any={t("plans.anyStatus")}
        value={search.status}
        onChange={(status) => set({ status })}
        options={planStatuses.map((id) => ({ id, label: t(`domain.actionPlanStatus.${id}`) }))}
      />
    </search>
  );
}

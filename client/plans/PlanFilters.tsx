import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { Select } from "../ui/Select.tsx";
import { type PlansSearch, planStatuses } from "./plans.search.ts";

const any = "any";
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
  const { compare } = useFormat();
  const navigate = useNavigate({ from: "/handlingsplan" });
  const set = (change: Partial<PlansSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const thisYear = Number(dayOf(now()).slice(0, 4));
  const years = Array.from({ length: yearsBack + 2 }, (_, back) => thisYear + 1 - back);
  if (search.year !== undefined && !years.includes(search.year)) years.push(search.year);
  return (
    <search aria-label={t("plans.filters")} className="plan-filters">
      <Select
        label={t("plans.forum")}
        value={search.forum ?? any}
        onChange={(forum) => set({ forum: forum === null || forum === any ? undefined : forum })}
        options={[
          { id: any, label: t("plans.anyForum") },
          ...forums.map(({ id, name }) => ({ id, label: name })).sort((a, b) => compare(a.label, b.label)),
        ]}
      />
      <Select
        label={t("plans.year")}
        value={search.year === undefined ? any : String(search.year)}
        onChange={(year) => set({ year: year === null || year === any ? undefined : Number(year) })}
        options={[
          { id: any, label: t("plans.anyYear") },
          ...years.map((year) => ({ id: String(year), label: String(year) })),
        ]}
      />
      <Select
        label={t("plans.status")}
        value={search.status ?? any}
        onChange={(status) => set({ status: planStatuses.find((one) => one === status) })}
        options={[
          { id: any, label: t("plans.anyStatus") },
          ...planStatuses.map((id) => ({ id, label: t(`domain.actionPlanStatus.${id}`) })),
        ]}
      />
    </search>
  );
}

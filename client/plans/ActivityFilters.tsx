import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../ui/Checkbox.tsx";
import { FilterSelect, NameFilter } from "../ui/FilterSelect.tsx";
import { allOwners } from "./activities.ts";
import type { Activity } from "./plan.types.ts";
import { activityStatuses, type PlanSearch, type View } from "./plans.search.ts";

/** Which activities are shown. The board has its states as columns. */
export function ActivityFilters({
  view,
  search,
  activities,
}: {
  view: View;
  search: PlanSearch;
  activities: readonly Activity[];
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/handlingsplan/$id" });
  const set = (change: Partial<PlanSearch>) =>
    void navigate({
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <search aria-label={t("plans.filter.label")} className="plan-filters">
      <NameFilter
        label={t("plans.filter.owner")}
        any={t("plans.filter.anyOwner")}
        value={search.owner}
        onChange={(owner) => set({ owner })}
        named={allOwners(activities)}
      />
      {view === "lista" && (
        <FilterSelect
          label={t("plans.filter.status")}
          any={t("plans.filter.anyStatus")}
          value={search.status}
          onChange={(status) => set({ status })}
          options={activityStatuses.map((id) => ({ id, label: t(`domain.activityStatus.${id}`) }))}
        />
      )}
      <Checkbox
        label={t("plans.filter.late")}
        isSelected={search.late ?? false}
        onChange={(late) => set({ late: late || undefined })}
      />
    </search>
  );
}

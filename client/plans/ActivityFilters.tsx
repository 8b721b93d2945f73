import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Select } from "../ui/Select.tsx";
import { allOwners } from "./activities.ts";
import type { Activity } from "./plan.types.ts";
import { activityStatuses, type PlanSearch, type View } from "./plans.search.ts";

const any = "any";

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
  const { compare } = useFormat();
  const navigate = useNavigate({ from: "/handlingsplan/$id" });
  const set = (change: Partial<PlanSearch>) =>
    void navigate({
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const owners = allOwners(activities)
    .map(({ id, name }) => ({ id, label: name }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <search aria-label={t("plans.filter.label")} className="plan-filters">
      <Select
        label={t("plans.filter.owner")}
        value={search.owner ?? any}
        onChange={(owner) => set({ owner: owner === null || owner === any ? undefined : owner })}
        options={[{ id: any, label: t("plans.filter.anyOwner") }, ...owners]}
      />
      {view === "lista" && (
        <Select
          label={t("plans.filter.status")}
          value={search.status ?? any}
          onChange={(status) => set({ status: activityStatuses.find((one) => one === status) })}
          options={[
            { id: any, label: t("plans.filter.anyStatus") },
            ...activityStatuses.map((id) => ({ id, label: t(`domain.activityStatus.${id}`) })),
          ]}
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

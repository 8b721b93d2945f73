import { getRouteApi } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useArrivals } from "../live/useArrivals.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { ActivityFilters } from "./ActivityFilters.tsx";
import { ActivityTable } from "./ActivityTable.tsx";
import { filtered } from "./activities.ts";
import type { WholePlan } from "./plan.types.ts";
import { type PlanSearch, type View, views } from "./plans.search.ts";

const Board = lazy(async () => ({ default: (await import("./Board.tsx")).Board }));
const YearView = lazy(async () => ({ default: (await import("./YearView.tsx")).YearView }));
const AddActivityDialog = lazy(async () => ({
  default: (await import("./AddActivityDialog.tsx")).AddActivityDialog,
}));

const route = getRouteApi("/handlingsplan/$id");

/** The plan's activities in one of three views. View and filters stand in the address. */
export function ActivitiesSection({ plan }: { plan: WholePlan }) {
  const { t } = useTranslation();
  const search: PlanSearch = route.useSearch();
  const { vy = "tavla" } = search;
  const { id, goals, activities } = plan;
  const keys = useMemo(() => activities.map((activity) => activity.id), [activities]);
  const arrived = useArrivals(keys, id);
  const shown = filtered(activities, vy === "tavla" ? { ...search, status: undefined } : search);
  const filters = <ActivityFilters view={vy} search={search} activities={activities} />;
  const panels: Record<View, ReactNode> = {
    tavla: (
      <>
        {filters}
        <Board activities={shown} goals={goals} arrived={arrived} />
      </>
    ),
    lista: (
      <>
        {filters}
        <ActivityTable activities={shown} goals={goals} sort={search.sort} />
      </>
    ),
    arshjul: <YearView plan={plan} part={search.part} />,
  };
  return (
    <Section title={t("plans.activities")} aside={<AddActivity plan={plan} />}>
      {activities.length === 0 && (
        <EmptyState title={t("plans.noActivitiesTitle")}>
          {plan.allowedActions.includes("addActivity")
            ? t("plans.noActivitiesMay")
            : t("plans.noActivitiesText")}
        </EmptyState>
      )}
      <Tabs
        label={t("plans.views.label")}
        selected={vy}
        items={views.map((view) => ({
          id: view,
          label: t(`plans.views.${view}`),
          href: hrefOf(id, view, search),
          content: vy === view && (
            <div className="plan-view">
              <Suspense fallback={<Loading lines={6} />}>{panels[view]}</Suspense>
            </div>
          ),
        }))}
      />
    </Section>
  );
}

/** The same plan in another view; who owns and what is late is asked there too. */
function hrefOf(id: string, view: View, { owner, late }: PlanSearch): string {
  const params = new URLSearchParams({
    ...(view !== "tavla" && { vy: view }),
    ...(owner && { owner }),
    ...(late && { late: "true" }),
  });
  return params.size === 0 ? `/handlingsplan/${id}` : `/handlingsplan/${id}?${params}`;
}

function AddActivity({ plan }: { plan: WholePlan }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!plan.allowedActions.includes("addActivity")) return null;
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t("domain.actionPlanAction.addActivity")}
      </Button>
      {isOpen && (
        <Suspense>
          <AddActivityDialog plan={plan} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

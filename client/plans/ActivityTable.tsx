import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Deadline, Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { sorted, sortOf } from "./activities.ts";
import { Owner } from "./Owner.tsx";
import type { Activity, Goal } from "./plan.types.ts";
import { type Sort, sortColumns } from "./plans.search.ts";
import { activityTone } from "./tones.ts";

/** The activities as rows, in the order that the address says. */
export function ActivityTable({
  activities,
  goals,
  sort,
}: {
  activities: readonly Activity[];
  goals: readonly Goal[];
  sort: Sort | undefined;
}) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const navigate = useNavigate({ from: "/handlingsplan/$id" });
  return (
    <Table
      label={t("plans.activities")}
      columns={useColumns(goals)}
      items={sorted(activities, sort, compare)}
      rowHref={({ id }) => `/aktiviteter/${id}`}
      sort={sortOf(sort)}
      onSort={({ column: chosen, direction }) => {
        const column = sortColumns.find((one) => one === chosen);
        if (!column) return;
        const next: Sort = direction === "descending" ? `-${column}` : column;
        void navigate({
          search: (before) => ({ ...before, sort: next === "due" ? undefined : next }),
          replace: true,
          resetScroll: false,
        });
      }}
      empty={<EmptyState title={t("plans.filter.emptyTitle")}>{t("plans.filter.emptyText")}</EmptyState>}
    />
  );
}

function useColumns(goals: readonly Goal[]): TableColumn<Activity>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "title",
      header: t("plans.activity.title"),
      isRowHeader: true,
      isSortable: true,
      cell: ({ title }) => title,
    },
    {
      id: "owner",
      header: t("plans.activity.owner"),
      isSortable: true,
      cell: (activity) => <Owner activity={activity} />,
    },
    {
      id: "due",
      header: t("plans.activity.due"),
      isSortable: true,
      width: "12rem",
      cell: ({ due, overdue }) => (overdue ? <Deadline due={due} /> : format.day(due)),
    },
    {
      id: "status",
      header: t("plans.status"),
      isSortable: true,
      width: "9.5rem",
      cell: ({ status }) => (
        <Status tone={activityTone[status]} look="plain">
          {t(`domain.activityStatus.${status}`)}
        </Status>
      ),
    },
    {
      id: "priority",
      header: t("plans.activity.priority"),
      isSortable: true,
      width: "6rem",
      cell: ({ priority }) => t(`domain.activityPriority.${priority}`),
    },
    {
      id: "goal",
      header: t("plans.activity.goal"),
      width: "5rem",
      cell: ({ goal }) => {
        const found = goals.find(({ id }) => id === goal?.id);
        return found ? t("plans.goal.number", { number: found.position }) : "–";
      },
    },
  ];
}

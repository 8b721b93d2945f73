import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Table, type TableColumn } from "../ui/Table.tsx";
import type { MinutesItem } from "./minutes.types.ts";

type Task = MinutesItem["agendaItem"]["tasks"][number];

/** The tasks that came out of an item; nothing when there are none. */
export function TaskTable({ tasks, itemName }: { tasks: readonly Task[]; itemName: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (tasks.length === 0) return null;
  const columns: TableColumn<Task>[] = [
    { id: "task", header: t("minutes.task"), isRowHeader: true, cell: ({ title }) => title },
    {
      id: "responsible",
      header: t("minutes.responsible"),
      cell: ({ responsibleOrganization }) => responsibleOrganization.name,
    },
    { id: "due", header: t("minutes.due"), cell: ({ due }) => format.day(due) },
  ];
  return (
    <>
      <h3>{t("minutes.tasks")}</h3>
      <Table label={`${t("minutes.tasks")}, ${itemName}`} columns={columns} items={tasks} />
    </>
  );
}

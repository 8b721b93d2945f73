import { useTranslation } from "react-i18next";
import type { PlanRowFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { planTone } from "./tones.ts";

/** Plans of one forum, a row each. */
export function PlanTable({ label, plans }: { label: string; plans: readonly PlanRowFragment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: TableColumn<PlanRowFragment>[] = [
    { id: "title", header: t("plans.title"), isRowHeader: true, cell: ({ title }) => title },
    {
      id: "period",
      header: t("plans.period"),
      width: "17rem",
      cell: ({ from, to }) => t("plans.span", { from: format.day(from), to: format.day(to) }),
    },
    {
      id: "status",
      header: t("plans.status"),
      width: "9rem",
      cell: ({ status }) => (
        <Status tone={planTone[status]} look="plain">
          {t(`domain.actionPlanStatus.${status}`)}
        </Status>
      ),
    },
    {
      id: "adopted",
      header: t("plans.adopted"),
      width: "9rem",
      cell: ({ adoptedOn }) => (adoptedOn === null ? "–" : format.day(adoptedOn)),
    },
  ];
  return <Table label={label} columns={columns} items={plans} rowHref={({ id }) => `/handlingsplan/${id}`} />;
}

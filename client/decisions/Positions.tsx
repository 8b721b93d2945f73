import { useTranslation } from "react-i18next";
import type { PositionRowFragment } from "../../schema/generated/graphql.ts";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { positionTone } from "./tones.ts";

/** What each party has answered, and why. */
export function Positions({
  positions,
  label,
}: {
  positions: readonly PositionRowFragment[];
  /** What the table is of. */
  label: string;
}) {
  const { t } = useTranslation();
  const columns: TableColumn<PositionRowFragment>[] = [
    {
      id: "party",
      header: t("decisions.party"),
      isRowHeader: true,
      cell: ({ organization }) => organization.name,
    },
    {
      id: "position",
      header: t("decisions.position"),
      cell: ({ position, recordedByChair }) => (
        <span className="decision-said">
          <Status tone={positionTone[position]} look="plain">
            {t(`domain.positionKind.${position}`)}
          </Status>
          {recordedByChair && <span className="decision-quiet">{t("decisions.recorded")}</span>}
        </span>
      ),
    },
    ...(positions.some(({ reason }) => reason !== null)
      ? [
          {
            id: "reason",
            header: t("decisions.why"),
            cell: ({ reason }: PositionRowFragment) => reason ?? "–",
          },
        ]
      : []),
  ];
  return <Table label={label} columns={columns} items={positions} />;
}

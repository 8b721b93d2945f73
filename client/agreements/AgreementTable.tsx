import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { type AgreementLine, foremost } from "./agreement.types.ts";
import { VersionMarks } from "./VersionMarks.tsx";

/** Agreements, a row each: the version in force, how long it holds, and what to look out for. */
export function AgreementTable({
  label,
  agreements,
  ofForum = false,
}: {
  label: string;
  agreements: readonly AgreementLine[];
  /** All are of one forum, which the page names. */
  ofForum?: boolean;
}) {
  const { t } = useTranslation();
  const columns: TableColumn<AgreementLine>[] = [
    { id: "title", header: t("agreements.title"), isRowHeader: true, cell: ({ title }) => title },
    {
      id: "level",
      header: t("agreements.level"),
      width: "7rem",
      cell: ({ level }) => t(`domain.agreementLevel.${level}`),
    },
    { id: "forum", header: t("agreements.forum"), cell: ({ forum }) => forum?.name ?? "–" },
    {
      id: "version",
      header: t("agreements.version"),
      width: "6rem",
      cell: (row) => <VersionNumber row={row} />,
    },
    { id: "validTo", header: t("agreements.validTo"), width: "9rem", cell: (row) => <Until row={row} /> },
    {
      id: "standing",
      header: t("agreements.standing"),
      width: "14rem",
      cell: (row) => <Standing row={row} />,
    },
  ];
  return (
    <Table
      label={label}
      columns={ofForum ? columns.filter(({ id }) => id !== "forum") : columns}
      items={agreements}
      rowHref={({ id }) => `/overenskommelser/${id}`}
    />
  );
}

const inForceOf = ({ versions }: AgreementLine) => versions.find(({ status }) => status === "IN_FORCE");

/** The number of the version in force. */
const VersionNumber = ({ row }: { row: AgreementLine }) => inForceOf(row)?.number ?? "–";

function Until({ row }: { row: AgreementLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inForce = inForceOf(row);
  if (!inForce) return "–";
  return inForce.validTo === null ? t("agreements.untilFurther") : format.day(inForce.validTo);
}

/** How the version stands, and that a later one is under way. */
function Standing({ row: { versions, parent } }: { row: AgreementLine }) {
  const { t } = useTranslation();
  const shown = foremost(versions);
  if (!shown) return <span className="agreement-quiet">{t("agreements.noVersion")}</span>;
  const [newest] = versions;
  return (
    <span className="agreement-marks">
      <VersionMarks version={shown} parent={parent} />
      {newest && newest.id !== shown.id && (
        <span className="agreement-quiet">
          {t("agreements.underWay", {
            number: newest.number,
            status: t(`domain.agreementVersionStatus.${newest.status}`).toLocaleLowerCase(),
          })}
        </span>
      )}
    </span>
  );
}

import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import type { MinutesMeeting } from "./minutes.types.ts";

type Row = MinutesMeeting["attendance"][number];

/** Which organizations were there. */
export function AttendanceTable({ attendance }: { attendance: readonly Row[] }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  if (attendance.length === 0) return null;
  const title = t("minutes.attendance");
  const columns: TableColumn<Row>[] = [
    {
      id: "organization",
      header: t("minutes.organization"),
      isRowHeader: true,
      cell: ({ organization }) => organization.name,
    },
    {
      id: "memberAs",
      header: t("minutes.memberAs"),
      cell: ({ membership }) => t(`domain.membershipKind.${membership.kind}`),
    },
    {
      id: "presence",
      header: t("minutes.presence"),
      cell: ({ presence }) => t(`domain.presence.${presence}`),
    },
  ];
  const rows = attendance.toSorted((a, b) => compare(a.organization.name, b.organization.name));
  return (
    <Section title={title}>
      <Table label={title} columns={columns} items={rows} />
    </Section>
  );
}

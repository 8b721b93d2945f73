import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import type { Version } from "./agreement.types.ts";

type Line = Version["parties"][number] & { readonly id: string };

/** Who is asked, and who has approved: on which day, and under which record number. */
export function ApprovalsSection({ version, imported }: { version: Version; imported: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isDraft = version.status === "DRAFT";
  const lines: Line[] = version.parties.map((party) => ({ ...party, id: party.organization.id }));
  const done = lines.filter(({ approvedOn }) => approvedOn !== null).length;
  const name: TableColumn<Line> = {
    id: "party",
    header: t("agreements.approvals.party"),
    isRowHeader: true,
    cell: ({ organization }) => (
      <span className="agreement-party">
        <SectorMark sector={organization.sector} /> {organization.name}
      </span>
    ),
  };
  const said: readonly TableColumn<Line>[] = [
    {
      id: "approvedOn",
      header: t("agreements.approvals.approvedOn"),
      width: "14rem",
      cell: ({ approvedOn, enteredBy }) =>
        approvedOn === null ? (
          <Status tone="neutral" look="plain">
            {t("agreements.approvals.waiting")}
          </Status>
        ) : (
          <span className="agreement-marks">
            <Status tone="ok" look="plain">
              {format.day(approvedOn)}
            </Status>
            {(enteredBy === "ADMINISTRATOR" || enteredBy === "FORUM") && (
              <span className="agreement-quiet">{t(`domain.agreementApprovalEntry.${enteredBy}`)}</span>
            )}
          </span>
        ),
    },
    {
      id: "record",
      header: t("agreements.approvals.record"),
      width: "11rem",
      cell: ({ recordNumber }) => recordNumber ?? "–",
    },
  ];
  return (
    <Section
      title={isDraft ? t("agreements.approvals.headingDraft") : t("agreements.approvals.heading")}
      aside={
        !isDraft &&
        lines.length > 0 && <span>{t("agreements.approvals.progress", { done, count: lines.length })}</span>
      }
    >
      {isDraft && lines.length > 0 && (
        <p className="agreement-quiet">{t("agreements.approvals.draftText")}</p>
      )}
      {lines.length === 0 ? (
        <EmptyState
          title={
            imported && !isDraft ? t("agreements.approvals.importedNone") : t("agreements.approvals.none")
          }
        />
      ) : (
        <Table
          label={t("agreements.approvals.table", { number: version.number })}
          columns={isDraft ? [name] : [name, ...said]}
          items={lines}
        />
      )}
    </Section>
  );
}

import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { type Agreement, type VersionLine, versionHref } from "./agreement.types.ts";
import { versionTone } from "./tones.ts";
import { useValidity } from "./useValidity.ts";

/** The versions, the newest first; the one that the page shows is marked. */
export function VersionsSection({
  agreement: { id: agreementId, versions, allowedActions },
  shownId,
}: {
  agreement: Agreement;
  shownId: string | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const validity = useValidity();
  const columns: TableColumn<VersionLine>[] = [
    {
      id: "number",
      header: t("agreements.versions.number"),
      isRowHeader: true,
      width: "11rem",
      cell: ({ id, number }) => (
        <>
          {t("agreements.numbered", { number })}
          {id === shownId && <span className="agreement-quiet"> ({t("agreements.versions.shown")})</span>}
        </>
      ),
    },
    {
      id: "status",
      header: t("agreements.versions.status"),
      width: "12rem",
      cell: ({ status }) => (
        <Status tone={versionTone[status]} look="plain">
          {t(`domain.agreementVersionStatus.${status}`)}
        </Status>
      ),
    },
    { id: "validity", header: t("agreements.versions.validity"), cell: (version) => validity(version) },
    {
      id: "stood",
      header: t("agreements.versions.stood"),
      cell: ({ inForceOn, endedOn }) =>
        inForceOn === null
          ? "–"
          : t("agreements.versions.span", {
              from: format.day(inForceOn),
              to: endedOn === null ? "" : format.day(endedOn),
            }),
    },
  ];
  return (
    <div className="agreement-versions">
      <Section title={t("agreements.versions.heading")}>
        {versions.length === 0 ? (
          <EmptyState title={t("agreements.versions.noneTitle")}>
            {allowedActions.includes("draftVersion")
              ? t("agreements.versions.noneMay")
              : t("agreements.versions.noneText")}
          </EmptyState>
        ) : (
          <Table
            label={t("agreements.versions.table")}
            columns={columns}
            items={versions}
            rowHref={({ id }) => versionHref(agreementId, id)}
          />
        )}
      </Section>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import type { Minutes } from "./minutes.types.ts";

type Signer = Minutes["adjusters"][number];

/** Who signs the minutes, and who has (R7). */
export function SignaturesSection({ minutes: { adjusters, status } }: { minutes: Minutes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t("minutes.adjusters");
  const columns: TableColumn<Signer>[] = [
    {
      id: "organization",
      header: t("minutes.organization"),
      isRowHeader: true,
      cell: ({ organization }) => organization.name,
    },
    {
      id: "role",
      header: t("minutes.role"),
      cell: ({ asChair }) => t(asChair ? "minutes.chair" : "minutes.adjuster"),
    },
    {
      id: "signed",
      header: t("minutes.signature"),
      cell: ({ signedAt }) => (
        <Status tone={signedAt ? "ok" : "neutral"} look="plain">
          {signedAt ? format.day(signedAt) : t("minutes.notSigned")}
        </Status>
      ),
    },
  ];
  const signers = adjusters.toSorted((a, b) => Number(b.asChair) - Number(a.asChair));
  const chairHasSigned = signers.some(({ asChair }) => asChair);
  return (
    <Section title={title}>
      {signers.length > 0 && <Table label={title} columns={columns} items={signers} />}
      {signers.every(({ asChair }) => asChair) ? (
        <p className="minutes-quiet">{t("minutes.adjustersNeed")}</p>
      ) : (
        status !== "ADOPTED" &&
        !chairHasSigned && <p className="minutes-quiet">{t("minutes.chairNotSigned")}</p>
      )}
    </Section>
  );
}

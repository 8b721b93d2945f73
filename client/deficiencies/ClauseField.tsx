import { skipToken, useQuery } from "@apollo/client/react";
import { type Control, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AgreementsInForceDocument, ClausesInForceDocument } from "../../schema/generated/graphql.ts";
import { SelectField } from "../form/fields.tsx";
import { Select } from "../ui/Select.tsx";
import type { ReportValues } from "./reportValues.ts";

const none = "none";

/** Which agreement the cooperation departs from, then which clause of it; none in force to choose, no field. */
export function ClauseField({ control }: { control: Control<ReportValues> }) {
  const { t } = useTranslation();
  const { field: version } = useController({ control, name: "agreementVersionId" });
  const { field: clause } = useController({ control, name: "agreementClauseId" });
  const { data } = useQuery(AgreementsInForceDocument);
  const { data: chosen } = useQuery(
    ClausesInForceDocument,
    version.value === null ? skipToken : { variables: { id: version.value } },
  );
  const agreements = (data?.agreements.edges ?? []).flatMap(({ node: { title, inForce } }) =>
    inForce ? [{ id: inForce.id, label: title }] : [],
  );
  const clauses = chosen?.agreementVersion.clauses ?? [];
  if (agreements.length === 0) return null;
  return (
    <>
      <Select
        label={t("deficiencies.report.agreement")}
        value={version.value ?? none}
        onChange={(id) => {
          version.onChange(id === none ? null : id);
          clause.onChange(null);
        }}
        options={[{ id: none, label: t("deficiencies.report.noAgreement") }, ...agreements]}
      />
      {clauses.length > 0 && (
        <SelectField
          control={control}
          name="agreementClauseId"
          label={t("deficiencies.report.clause")}
          options={clauses.map(({ id, ref, heading }) => ({ id, label: `${ref} ${heading}` }))}
        />
      )}
    </>
  );
}

import { useQuery } from "@apollo/client/react";
import type { Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AgreementsInForceDocument } from "../../schema/generated/graphql.ts";
import { SelectField } from "../form/fields.tsx";
import type { Plan } from "./plan.types.ts";
import { noAgreement, type PlanValues } from "./planValues.ts";

export type CarriedOut = Plan["agreementVersion"];

/** Which agreement the plan carries out, among those in force; none to choose, no field. */
export function AgreementField({
  control,
  carriedOut,
}: {
  control: Control<PlanValues>;
  carriedOut: CarriedOut;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(AgreementsInForceDocument);
  const nameOf = (title: string, number: number) => t("plans.agreementVersion", { title, number });
  const inForce = (data?.agreements.edges ?? []).flatMap(({ node: { title, inForce: version } }) =>
    version ? [{ id: version.id, label: nameOf(title, version.number) }] : [],
  );
  const before =
    carriedOut && !inForce.some(({ id }) => id === carriedOut.id)
      ? [{ id: carriedOut.id, label: nameOf(carriedOut.agreement.title, carriedOut.number) }]
      : [];
  const options = [...before, ...inForce];
  if (options.length === 0) return null;
  return (
    <SelectField
      control={control}
      name="agreementVersionId"
      label={t("plans.agreement")}
      hint={t("plans.agreementHint")}
      options={[{ id: noAgreement, label: t("plans.noAgreement") }, ...options]}
    />
  );
}

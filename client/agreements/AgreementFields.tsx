import { useQuery } from "@apollo/client/react";
import { type Control, useController, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AgreementPlacesDocument } from "../../schema/generated/graphql.ts";
import { faultText } from "../form/faultText.ts";
import { ComboField, GuardedField, SelectField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { useOrganizationChoices } from "../form/useOrganizationChoices.ts";
import { MultiPick } from "../ui/MultiPick.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { levels } from "./agreements.search.ts";
import type { AgreementValues } from "./agreementValues.ts";

interface Fields {
  control: Control<AgreementValues>;
}

/** What stays once a version has been in force: title, level and the agreement above. */
export function AgreementTerms({ control, ownId }: Fields & { ownId: string | null }) {
  const { t } = useTranslation();
  const { data } = useQuery(AgreementPlacesDocument, { fetchPolicy: "cache-and-network" });
  const level = useWatch({ control, name: "level" });
  const wider = (data?.agreements.edges ?? [])
    .map(({ node }) => node)
    .filter((one) => one.id !== ownId && level !== null && levels.indexOf(one.level) < levels.indexOf(level));
  return (
    <>
      <GuardedField
        control={control}
        name="title"
        label={t("agreements.title")}
        limit={limits.line}
        isRequired
      />
      <SelectField
        control={control}
        name="level"
        label={t("agreements.level")}
        options={levels.map((id) => ({ id, label: t(`domain.agreementLevel.${id}`) }))}
        isRequired
      />
      <ComboField
        control={control}
        name="parentId"
        label={t("agreements.parent")}
        hint={t("agreements.parentHint")}
        options={wider.map(({ id, title, level: of }) => ({
          id,
          label: title,
          detail: t(`domain.agreementLevel.${of}`),
        }))}
      />
    </>
  );
}

/** What may be changed between versions: area, legal basis and who is asked next time. */
export function AgreementAround({ control, partiesHint }: Fields & { partiesHint: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(AgreementPlacesDocument);
  return (
    <>
      <ComboField
        control={control}
        name="areaId"
        label={t("agreements.area")}
        options={(data?.areas ?? []).map(({ id, name, kind, parent }) => ({
          id,
          label: name,
          detail: [t(`domain.areaKind.${kind}`), parent?.name]
            .filter((part) => part !== undefined)
            .join(" · "),
        }))}
      />
      <GuardedField
        control={control}
        name="legalBasis"
        label={t("agreements.legalBasis")}
        hint={t("agreements.legalBasisHint")}
        limit={limits.line}
      />
      <PartiesField control={control} hint={partiesHint} />
    </>
  );
}

function PartiesField({ control, hint }: Fields & { hint: string }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "partyOrganizationIds" });
  const { options, setTyped } = useOrganizationChoices(field.value);
  const { disabled: _, ...bound } = field;
  return (
    <MultiPick
      {...bound}
      label={t("agreements.parties")}
      hint={hint}
      error={faultText(fieldState.error?.message, t)}
      options={options}
      onInputChange={setTyped}
      tagMark={({ id }) => {
        const sector = options.find((option) => option.id === id)?.sector;
        return sector && <SectorMark sector={sector} />;
      }}
    />
  );
}

import { type Control, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { faultText } from "../form/faultText.ts";
import { useOrganizationChoices } from "../form/useOrganizationChoices.ts";
import { MultiPick } from "../ui/MultiPick.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import type { ReportValues } from "./reportValues.ts";

/** The organizations concerned: "berörd part", never at fault. */
export function ConcernedField({ control }: { control: Control<ReportValues> }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "concernedOrganizationIds" });
  const { options, setTyped } = useOrganizationChoices(field.value);
  const error = faultText(fieldState.error?.message, t);
  const { disabled: _, ...bound } = field;
  return (
    <MultiPick
      {...bound}
      label={t("deficiencies.report.concerned")}
      hint={t("deficiencies.report.concernedHint")}
      error={error}
      options={options}
      onInputChange={setTyped}
      tagMark={({ id }) => {
        const sector = options.find((option) => option.id === id)?.sector;
        return sector && <SectorMark sector={sector} />;
      }}
      isRequired
    />
  );
}

import { type Control, useController, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { faultText } from "../form/faultText.ts";
import { Banner } from "../ui/Banner.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Responsibility } from "./deficiency.types.ts";
import type { ReportValues } from "./reportValues.ts";

/** Which responsibility the report is about, while it is in that category. */
export function AboutResponsibility({
  about,
  control,
}: {
  about: Responsibility;
  control: Control<ReportValues>;
}) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "responsibilityItemId" });
  const category = useWatch({ control, name: "category" });
  const error = faultText(fieldState.error?.message, t);
  if (field.value !== about.id || category !== "RESPONSIBILITY") return null;
  return (
    <Banner tone={error ? "danger" : "info"}>
      {t("deficiencies.report.about")} <TextLink href={`/forum/${about.forum.id}`}>{about.what}</TextLink>
      {error && <span role="alert"> {error}</span>}
    </Banner>
  );
}

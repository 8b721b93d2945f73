import { useTranslation } from "react-i18next";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";

/** Required by law, linked from every page. */
export function AccessibilityPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t("shell.accessibility.title")} below={<p>{t("shell.accessibility.lead")}</p>} />
      <Section title={t("shell.accessibility.stateTitle")}>
        <p>{t("shell.accessibility.state")}</p>
      </Section>
      <Section title={t("shell.accessibility.defectsTitle")}>
        <p>{t("shell.accessibility.defects")}</p>
      </Section>
      <Section title={t("shell.accessibility.reportTitle")}>
        <p>{t("shell.accessibility.report")}</p>
      </Section>
      <Section title={t("shell.accessibility.supervisionTitle")}>
        <p>{t("shell.accessibility.supervision")}</p>
        <p>
          <TextLink href="https://www.digg.se/tdosanmalan">
            {t("shell.accessibility.supervisionLink")}
          </TextLink>
        </p>
      </Section>
    </>
  );
}

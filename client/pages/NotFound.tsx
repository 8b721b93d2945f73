import { useTranslation } from "react-i18next";
import { LinkButton } from "../ui/Button.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";

/** For an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t("shell.notFound.title")} />
      <p>{t("shell.notFound.text")}</p>
      <p>
        <LinkButton href="/">{t("shell.toOverview")}</LinkButton>
      </p>
    </>
  );
}

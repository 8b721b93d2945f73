import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../ui/ErrorState.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";

/** A page that broke, or whose code could not be fetched; the frame around it still stands. */
export function Crashed({ reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t("shell.crashed.title")} />
      <ErrorState title={t("shell.crashed.why")} text={t("shell.crashed.text")} onRetry={reset} />
    </>
  );
}

import { useTranslation } from "react-i18next";

/** What a decision is called: by its § and place under it, where that is seen. */
export function useDecisionName(): (number: string | null) => string {
  const { t } = useTranslation();
  return (number) => (number === null ? t("decisions.unnumbered") : t("decisions.named", { number }));
}

import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";

/** "ons 1 jan 2020 – tor 26 nov 2026"; an open end as "från ons 1 jan 2020". */
export function useSpan(): (span: { from: string; to: string | null }) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ from, to }) =>
    to === null
      ? t("forums.spanOpen", { from: format.day(from) })
      : t("forums.span", { from: format.day(from), to: format.day(to) });
}

import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import type { VersionLine } from "./agreement.types.ts";

/** The days between which a version holds, in words. */
export function useValidity(): (version: Pick<VersionLine, "validFrom" | "validTo">) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ validFrom, validTo }) => {
    if (validFrom === null) {
      return validTo === null
        ? t("agreements.noDay")
        : t("agreements.versions.to", { to: format.day(validTo) });
    }
    const from = format.day(validFrom);
    return validTo === null
      ? t("agreements.versions.fromOn", { from })
      : t("agreements.versions.span", { from, to: format.day(validTo) });
  };
}

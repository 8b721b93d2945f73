import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { problemText } from "../text/problem.text.ts";
import type { svDeficiencies } from "../text/sv.deficiencies.ts";
import { useFormat } from "../text/useFormat.ts";
import type { Refusal } from "./refusal.ts";

type Reason = keyof typeof svDeficiencies.reason;

/** The sentence that a refusal is shown with: its reason where there are words for it, else its code. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ code, reason, params }) => {
    if (code === "CONFLICT") return t("deficiencies.act.conflict");
    const key = `deficiencies.reason.${reason as Reason}` as const;
    if (reason === undefined || !i18next.exists(key)) return problemText(code, t);
    const day = typeof params.from === "string" ? format.day(params.from) : "";
    return t(key, { day, max: Number(params.max ?? 0) });
  };
}

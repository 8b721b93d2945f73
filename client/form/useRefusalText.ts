import "./form.texts.ts";
import { useTranslation } from "react-i18next";
import { problemText } from "../text/problem.text.ts";
import { reasonKey } from "../text/reason.text.ts";
import { useFormat } from "../text/useFormat.ts";
import type { Refusal } from "./refusal.ts";

/** The sentence that a refusal is shown with: its reason where there are words for it, else its code. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ code, reason, params }) => {
    if (code === "CONFLICT") return t("form.conflict");
    const key = reason === undefined ? null : reasonKey(reason);
    if (key === null) return problemText(code, t);
    const from = typeof params.from === "string" ? format.day(params.from) : params.from;
    // One that needs nothing put in: what is put in comes with the refusal.
    return t(key as "form.reason.blank", { replace: { ...params, from } });
  };
}

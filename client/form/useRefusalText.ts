import "./form.texts.ts";
import { useTranslation } from "react-i18next";
import { problemText } from "../text/problem.text.ts";
import { svForm } from "../text/sv.form.ts";
import { useFormat } from "../text/useFormat.ts";
import type { Refusal } from "./refusal.ts";

type Reason = keyof typeof svForm.reason;
const isReason = (reason: string): reason is Reason => Object.hasOwn(svForm.reason, reason);

/** The sentence that a refusal is shown with: its reason where there are words for it, else its code. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ code, reason, params }) => {
    if (code === "CONFLICT") return t("form.conflict");
    if (reason === undefined || !isReason(reason)) return problemText(code, t);
    const day = typeof params.from === "string" ? format.day(params.from) : "";
    // Only this one has both; what a sentence does not use does it no harm.
    const key = `form.reason.${reason}` as "form.reason.repliesPending";
    return t(key, { day, max: params.max, min: params.min });
  };
}

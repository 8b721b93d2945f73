import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { now } from "./clock.ts";
import {
  compareText,
  deadlineText,
  formatDateTime,
  formatDay,
  formatTime,
  relativeText,
  type When,
} from "./format.ts";
import type { Language } from "./i18n.ts";

/** The formats of format.ts in the interface's language, counted from the server's present. */
export function useFormat() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.resolvedLanguage === "en" ? "en" : "sv";
  return useMemo(() => {
    return {
      language,
      day: (when: When) => formatDay(when, language),
      time: (at: When) => formatTime(at, language),
      dateTime: (at: When) => formatDateTime(at, language),
      deadline: (due: When) => deadlineText(due, now(), t, language),
      relative: (at: When) => relativeText(at, now(), t, language),
      compare: compareText(language),
    };
  }, [t, language]);
}

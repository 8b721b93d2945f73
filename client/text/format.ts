import type { TFunction } from "i18next";
import type { Language } from "./i18n.ts";

/** A calendar day "2026-11-26", an ISO instant, or a Date. */
export type When = string | Date;

const zone = "Europe/Stockholm";
const dayMs = 86_400_000;

/** The locale of dates and numbers; English is written the European way. */
export function localeOf(language: Language): "sv-SE" | "en-GB" {
  return language === "en" ? "en-GB" : "sv-SE";
}

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale, options);
  cache.set(key, known);
  return known;
}

const isDay = (when: When): when is string => typeof when === "string" && /^\d{4}-\d{2}-\d{2}$/.test(when);

/** The day in Sweden, "2026-11-26". */
export function dayOf(when: When): string {
  if (isDay(when)) return when;
  return formatter("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(when),
  );
}

/** Whole days in Sweden from `now` to `when`: 0 is today, negative has passed. */
export function daysUntil(when: When, now: Date): number {
  return Math.round((Date.parse(dayOf(when)) - Date.parse(dayOf(now))) / dayMs);
}

/** "tor 26 nov 2026"; the year can be left out. */
export function formatDay(when: When, language: Language, year: "year" | "noYear" = "year"): string {
  const options = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  const parts = formatter(localeOf(language), { ...options, timeZone: "UTC" }).formatToParts(
    new Date(dayOf(when)),
  );
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  const words = [part("weekday").slice(0, 3), part("day"), part("month").replace(".", "")];
  return (year === "year" ? [...words, part("year")] : words).join(" ");
}

/** "13.00" in Swedish, "13:00" in English. */
export function formatTime(at: When, language: Language): string {
  const text = formatter("sv-SE", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(
    new Date(at),
  );
  return language === "sv" ? text.replace(":", ".") : text;
}

/** "tor 26 nov 2026 13.00" */
export function formatDateTime(at: When, language: Language): string {
  return `${formatDay(at, language)} ${formatTime(at, language)}`;
}

/** "senast tor 26 nov (2 dagar kvar)" · "tor 26 nov (3 dagar sen)"; the year only when it is another one. */
export function deadlineText(due: When, now: Date, t: TFunction, language: Language): string {
  const sameYear = dayOf(due).slice(0, 4) === dayOf(now).slice(0, 4);
  const day = formatDay(due, language, sameYear ? "noYear" : "year");
  const days = daysUntil(due, now);
  if (days === 0) return t("ui.deadline.today", { day });
  if (days < 0) return t("ui.deadline.late", { day, count: -days });
  return t("ui.deadline.left", { day, count: days });
}

const units = [
  ["day", dayMs],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "för 5 minuter sedan", "i går"; older than 30 days as the day itself. */
export function relativeText(at: When, now: Date, t: TFunction, language: Language): string {
  const ms = new Date(at).getTime() - now.getTime();
  if (Math.abs(ms) < 60_000) return t("ui.justNow");
  if (Math.abs(ms) > 30 * dayMs) return formatDay(at, language);
  const relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" });
  const days = daysUntil(at, now);
  if (days !== 0 && Math.abs(ms) >= 12 * 3_600_000) return relative.format(days, "day");
  const [unit, size] = units.find(([, size]) => Math.abs(ms) >= size) ?? units[2];
  return relative.format(Math.trunc(ms / size), unit);
}

/** Orders text as the language does (å ä ö last in Swedish), numbers by value: "Mål 2" before "Mål 10". */
export function compareText(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(localeOf(language), { numeric: true }).compare;
}

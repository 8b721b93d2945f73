import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en, sv } from "./catalogue.ts";
import { readDevice, writeDevice } from "./device.storage.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof sv };
    strictInterpolationChecks: true;
  }
}

export type Language = "sv" | "en";

const languageKey = "hub.language";

/** The language of the interface now. */
export function currentLanguage(): Language {
  return i18next.resolvedLanguage === "en" ? "en" : "sv";
}

/**
 * Loads the catalogues with the language last chosen on this device (Swedish from the start), and lets
 * `<html lang>` follow it. Call once, before the first render.
 */
export function startText(): void {
  i18next.on("languageChanged", () => {
    document.documentElement.lang = currentLanguage();
  });
  void i18next.use(initReactI18next).init({
    lng: readDevice(languageKey) === "en" ? "en" : "sv",
    fallbackLng: "sv",
    supportedLngs: ["sv", "en"],
    resources: { sv: { translation: sv }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Switches the language at once and remembers it on this device. */
export function setLanguage(language: Language): void {
  writeDevice(languageKey, language);
  void i18next.changeLanguage(language);
}

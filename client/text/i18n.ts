import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Catalogue, sv } from "./catalogue.ts";
import { readDevice, writeDevice } from "./device.storage.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Catalogue };
    strictInterpolationChecks: true;
  }
}

export type Language = "sv" | "en";

const languageKey = "hub.language";

/** The language of the interface now. */
export function currentLanguage(): Language {
  return i18next.resolvedLanguage === "en" ? "en" : "sv";
}

/** English comes when it is asked for; Swedish is always there, also where English is lacking. */
async function addEnglish(): Promise<void> {
  if (i18next.hasResourceBundle("en", "translation")) return;
  const { en } = await import("./catalogue.en.ts");
  i18next.addResourceBundle("en", "translation", en);
}

/** Swedish texts that come with the pages that need them; English comes whole. */
export function addSwedish(texts: { [Area in keyof Catalogue]?: Partial<Catalogue[Area]> }): void {
  // Deep: one area may come in parts.
  i18next.addResourceBundle("sv", "translation", texts, true);
}

/**
 * Loads the texts in the language last chosen on this device (Swedish from the start), and lets `<html lang>` follow
 * it. Call once, before the first render.
 */
export async function startText(): Promise<void> {
  i18next.on("languageChanged", () => {
    document.documentElement.lang = currentLanguage();
  });
  void i18next.use(initReactI18next).init({
    lng: "sv",
    fallbackLng: "sv",
    supportedLngs: ["sv", "en"],
    resources: { sv: { translation: sv } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (readDevice(languageKey) === "en") await setLanguage("en").catch(() => {});
}

/** Switches the language and remembers it on this device. Rejects when the texts cannot be fetched. */
export async function setLanguage(language: Language): Promise<void> {
  if (language === "en") await addEnglish();
  writeDevice(languageKey, language);
  await i18next.changeLanguage(language);
}

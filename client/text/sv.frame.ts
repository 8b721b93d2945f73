/** The frame around every page. */
export const svFrame = {
  product: "Samverkansnavet",
  skipToContent: "Hoppa till innehållet",
  mainNavigation: "Huvudmeny",
  menu: "Meny",
  room: "Samverkansområde",
  accessibilityStatement: "Tillgänglighetsredogörelse",
  apiExplorer: "API-utforskare",
  nav: {
    overview: "Översikt",
    plan: "Handlingsplan",
    meetings: "Möten",
    deficiencies: "Brister",
    reviews: "Granskning",
    followUp: "Uppföljning",
    forums: "Forum",
    administration: "Administration",
  },
  preferences: {
    open: "Utseende och språk",
    theme: "Utseende",
    system: "Som enheten",
    light: "Ljust",
    dark: "Mörkt",
    language: "Språk",
    sv: "Svenska",
    en: "English",
  },
  demo: "Demoläge – påhittade uppgifter",
  caseworkElsewhere:
    "Ärenden om enskilda hanteras inte här. Skriv om arbetssätt och rutiner, aldrig om ett barn.",
} as const;

import type { svFrame } from "./sv.frame.ts";
import type { Texts } from "./texts.type.ts";

export const enFrame: Texts<typeof svFrame> = {
  product: "Samverkansnavet",
  skipToContent: "Skip to content",
  mainNavigation: "Main menu",
  menu: "Menu",
  room: "Area of cooperation",
  accessibilityStatement: "Accessibility statement",
  apiExplorer: "API explorer",
  nav: {
    overview: "Overview",
    plan: "Action plan",
    meetings: "Meetings",
    decisions: "Decisions",
    deficiencies: "Deficiencies",
    reviews: "Reviews",
    followUp: "Follow-up",
    forums: "Forums",
    agreements: "Agreements",
    anchoring: "Anchoring",
    administration: "Administration",
  },
  preferences: {
    open: "Appearance and language",
    theme: "Appearance",
    system: "Same as device",
    light: "Light",
    dark: "Dark",
    language: "Language",
    sv: "Svenska",
    en: "English",
  },
  demo: "Demo mode – invented data",
  caseworkElsewhere:
    "Matters about individuals are not handled here. Write about routines and ways of working, never about a child.",
};

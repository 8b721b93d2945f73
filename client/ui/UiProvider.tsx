import "./tokens.css";
import "./base.css";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { localeOf } from "../text/format.ts";
import { currentLanguage } from "../text/i18n.ts";
import { ToastRegion } from "./Toast.tsx";

interface UiProviderProps {
  /** Goes to a path inside the client without loading the page anew. */
  navigate: (href: string) => void;
  children: ReactNode;
}

/** What every part needs around it: language, in-app links and the place where messages appear. */
export function UiProvider({ navigate, children }: UiProviderProps) {
  useTranslation();
  return (
    <I18nProvider locale={localeOf(currentLanguage())}>
      <RouterProvider navigate={navigate}>
        {children}
        <ToastRegion />
      </RouterProvider>
    </I18nProvider>
  );
}

import { Settings2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { currentLanguage, setLanguage } from "../text/i18n.ts";
import { LateMenu } from "./LateMenu.tsx";
import { setTheme, useTheme } from "./theme.ts";

/** Theme and language, kept on the device. Works signed out too. */
export function PreferencesMenu() {
  const { t } = useTranslation();
  const theme = useTheme();
  return (
    <LateMenu
      aria-label={t("frame.preferences.open")}
      icon={<Settings2 size={18} aria-hidden />}
      groups={[
        {
          id: "theme",
          label: t("frame.preferences.theme"),
          selected: theme,
          entries: [
            { id: "system", label: t("frame.preferences.system") },
            { id: "light", label: t("frame.preferences.light") },
            { id: "dark", label: t("frame.preferences.dark") },
          ],
        },
        {
          id: "language",
          label: t("frame.preferences.language"),
          selected: currentLanguage(),
          entries: [
            { id: "sv", label: t("frame.preferences.sv") },
            { id: "en", label: t("frame.preferences.en") },
          ],
        },
      ]}
      onAction={(id) => {
        if (id === "sv" || id === "en") void setLanguage(id);
        else if (id === "system" || id === "light" || id === "dark") setTheme(id);
      }}
    />
  );
}

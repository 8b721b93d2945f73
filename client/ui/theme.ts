import { useSyncExternalStore } from "react";
import { readDevice, writeDevice } from "../text/device.storage.ts";

/** "system" follows the device. */
export type Theme = "system" | "light" | "dark";

const themeKey = "hub.theme";
const listeners = new Set<() => void>();

const isTheme = (text: string | null): text is Theme => text === "light" || text === "dark";

function currentTheme(): Theme {
  const chosen = document.documentElement.getAttribute("data-theme");
  return isTheme(chosen) ? chosen : "system";
}

function show(theme: Theme): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

/** Shows the theme last chosen on this device. Call once, before the first render. */
export function startTheme(): void {
  const kept = readDevice(themeKey);
  show(isTheme(kept) ? kept : "system");
}

/** Switches at once and remembers it on this device. */
export function setTheme(theme: Theme): void {
  writeDevice(themeKey, theme === "system" ? null : theme);
  show(theme);
  for (const tell of listeners) tell();
}

export function useTheme(): Theme {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, currentTheme);
}

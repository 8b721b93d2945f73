import { useEffect, useState } from "react";
import { readDevice, writeDevice } from "../text/device.storage.ts";

const switchKey = "hub.shortcuts";

/** Where keys mean something already. */
const taken =
  "input, textarea, select, [contenteditable], [role=spinbutton], [role=listbox], [role=menu], [role=dialog]";

/** Whether single keys do something on this device; they can be turned off (WCAG 2.1.4). */
export function useShortcutSwitch(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => readDevice(switchKey) !== "off");
  const turn = (on: boolean) => {
    setOn(on);
    writeDevice(switchKey, on ? null : "off");
  };
  return [isOn, turn];
}

/** Calls what a single key stands for, while nobody types and no window is open. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(taken)) return;
      const act = keys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [keys, isOn]);
}

import { type RefObject, useRef, useState } from "react";
import { notify } from "../ui/Toast.tsx";

/**
 * Which act's panel is open. The focus lands on `ground` when it closes, since the button may be gone; `wasUsed` says
 * that the ground has to stay although nothing is left to do.
 */
export function usePanel<Act extends string>() {
  const [open, setOpen] = useState<Act | null>(null);
  const [wasUsed, setUsed] = useState(false);
  const ground: RefObject<HTMLFieldSetElement | null> = useRef(null);
  const land = () => {
    setUsed(true);
    ground.current?.focus();
  };
  const close = () => {
    setOpen(null);
    land();
  };
  const done = (text: string) => {
    close();
    notify(text);
  };
  const toggle = (act: Act) => {
    setUsed(true);
    if (open === act) close();
    else setOpen(act);
  };
  return { open, toggle, ground, land, close, done, wasUsed };
}

import { type RefObject, useRef, useState } from "react";
import { notify } from "../ui/Toast.tsx";

/** Which act's panel is open. The focus goes back to `ground` when it closes, since the button may be gone. */
export function usePanel<Act extends string>() {
  const [open, setOpen] = useState<Act | null>(null);
  const ground: RefObject<HTMLDivElement | null> = useRef(null);
  const close = () => {
    setOpen(null);
    ground.current?.focus();
  };
  const done = (text: string) => {
    close();
    notify(text);
  };
  return { open, setOpen, ground, close, done };
}

import "./Button.css";
import type { ReactNode } from "react";

/** Buttons beside one another, wrapping on narrow screens. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

import "./text-parts.css";
import type { ReactNode } from "react";
import { type Tone, ToneIcon } from "./tone.icon.tsx";

/** One line that stays at the top of a page, such as demo mode. Not for passing messages: those are `notify`. */
export function Banner({ tone = "info", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <div className="banner" data-tone={tone} role="note">
      <ToneIcon tone={tone} />
      <span>{children}</span>
    </div>
  );
}

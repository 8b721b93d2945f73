import "./Status.css";
import { CalendarClock } from "lucide-react";
import type { ReactNode } from "react";
import { now } from "../text/clock.ts";
import { daysUntil, type When } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { type Tone, ToneIcon } from "./tone.icon.tsx";

/** A state in a word, with icon and colour. `plain` has no ground, for dense rows. */
export function Status({
  tone,
  children,
  look = "badge",
}: {
  tone: Tone;
  children: ReactNode;
  look?: "badge" | "plain";
}) {
  return (
    <span className="status" data-tone={tone} data-look={look}>
      <ToneIcon tone={tone} size={14} />
      <span>{children}</span>
    </span>
  );
}

/** "senast tor 26 nov (2 dagar kvar)": warns from two days before, is red when it has passed. */
export function Deadline({ due }: { due: When }) {
  const format = useFormat();
  const days = daysUntil(due, now());
  const tone: Tone = days < 0 ? "danger" : days <= 2 ? "warn" : "neutral";
  return (
    <span className="status" data-tone={tone} data-look="plain">
      {tone === "neutral" ? <CalendarClock size={14} aria-hidden /> : <ToneIcon tone={tone} size={14} />}
      <span>{format.deadline(due)}</span>
    </span>
  );
}

/** A number beside a word, such as unread or open. */
export function Count({ value, label }: { value: number; label: string }) {
  return (
    <span className="count">
      <span aria-hidden>{value}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

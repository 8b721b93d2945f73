import { CircleAlert, CircleCheck, CircleDot, Info, TriangleAlert } from "lucide-react";

/** What a state means; always shown as icon + word + colour. */
export type Tone = "neutral" | "info" | "ok" | "warn" | "danger";

const icons = {
  neutral: CircleDot,
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  danger: CircleAlert,
} as const;

export function ToneIcon({ tone, size = 16 }: { tone: Tone; size?: number }) {
  const Icon = icons[tone];
  return <Icon size={size} aria-hidden />;
}

import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";

const mostDaysBack = 31;
const dayMs = 86_400_000;

/** The days on which a reorganization may take effect: today, or a while ago. */
export function effectiveDays(): { min: string; max: string } {
  const today = now();
  return { min: dayOf(new Date(today.getTime() - mostDaysBack * dayMs)), max: dayOf(today) };
}

const dayMs = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The first day of the month so many months after the day's own. */
export function monthStart(day: string, months: number): string {
  const at = new Date(`${day.slice(0, 7)}-01`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}

/** The same day so many months later; the month's last day where it has none of that number. */
export function monthsLater(day: string, months: number): string {
  const same = addDays(monthStart(day, months), Number(day.slice(8)) - 1);
  const next = monthStart(day, months + 1);
  return same < next ? same : addDays(next, -1);
}

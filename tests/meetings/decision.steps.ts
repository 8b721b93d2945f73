import type { Town } from "../support/town.ts";

/** They sit in the forum for its three parties. */
export const seats = ["representative", "social", "clinic"] as const;
/** They have no seat in the forum. */
export const outsiders = [
  "school",
  "chair",
  "regional",
  "neighbour",
  "secretariat",
  "orgadmin",
  "auditor",
] as const;

/** The day so many days after the hub's today. */
export async function dayAhead(town: Town, days: number): Promise<string> {
  const [row] = await town.sql<{ day: string }>(`select (hub_today() + ${days})::text as day`);
  return row?.day ?? "";
}

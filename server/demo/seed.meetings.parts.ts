import type { PlannedItem } from "./seed.meeting.ts";

/** How a meeting begins. */
export const opening: PlannedItem = {
  title: "Föregående anteckningar",
  kind: "INFORMATION",
  minutes: 10,
  said: "Anteckningarna från förra mötet gicks igenom och lades till handlingarna.",
};

/** How it ends: everybody in turn. */
export const round = (said: string): PlannedItem => ({
  title: "Laget runt",
  kind: "ROUND_TABLE",
  minutes: 20,
  said,
});

/** Adopted by the chair, with an adjuster of another party. */
export const protocol = <Adjuster extends string>(adjuster: Adjuster) =>
  ({ form: "PROTOCOL", until: "ADOPTED", adjuster }) as const;

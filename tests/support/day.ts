import { addDays, stockholmDate } from "../../server/kit/dates.ts";

/** The day so many days from now, as the hub counts them: in Stockholm. */
export const day = (days = 0): string => addDays(stockholmDate(new Date()), days);

/** For what has to lie ahead at any time of the year. */
export const nextYear = (): number => Number(day().slice(0, 4)) + 1;

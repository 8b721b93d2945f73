import { addDays, stockholmDate } from "../../server/kit/dates.ts";

/** The day so many days from now, as the hub counts them: in Stockholm. */
export const day = (days = 0): string => addDays(stockholmDate(new Date()), days);

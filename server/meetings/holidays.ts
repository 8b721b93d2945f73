import Holidays from "date-holidays";

const swedish = new Holidays("SE");
const years = new Map<string, ReadonlyMap<string, string>>();

/** Days on which Swedish offices are shut: public holidays and the eves that count as such. */
const shut = ["public", "bank"];

/** The Swedish holidays of a year, `YYYY-MM-DD` → name. */
export function holidaysOf(year: string): ReadonlyMap<string, string> {
  let days = years.get(year);
  if (!days) {
    const found = swedish.getHolidays(year, "sv").filter(({ type }) => shut.includes(type));
    days = new Map(found.map(({ date, name }) => [date.slice(0, 10), name]));
    years.set(year, days);
  }
  return days;
}

/** First and last day of the weeks in which schools are shut, as month and day; no forum meets then. */
const breaks = [
  ["06-15", "08-14"],
  ["12-21", "12-31"],
  ["01-01", "01-06"],
] as const;

/** True on a holiday and in the summer and Christmas breaks. */
export function isClosed(day: string): boolean {
  const monthDay = day.slice(5);
  return (
    holidaysOf(day.slice(0, 4)).has(day) || breaks.some(([from, to]) => from <= monthDay && monthDay <= to)
  );
}

import fc from "fast-check";

export const today = { year: 2026, month: 1, day: 14 };

/** Made-up digits with the check digit that belongs to them; letters count as 1; `from` digits stand outside the sum. */
export function pin(date: string, serial: string, from = 0): string {
  const row = date + serial;
  const sum = [...row.slice(from)]
    .map((char, i) => (/\d/.test(char) ? Number(char) : 1) * (i % 2 === 0 ? 2 : 1))
    .reduce((total, n) => total + Math.floor(n / 10) + (n % 10), 0);
  return row + String((10 - (sum % 10)) % 10);
}

/** `YYYYMMDD` from 1900 until today. */
export const civilDate = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2026-01-14"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll("-", ""));

const INVISIBLE = [
  "",
  "",
  "",
  "\u200b",
  "\u200d",
  "\u00ad",
  "\ufeff",
  "\u200e",
  "\u0301",
  "\u2060",
  "\ufe0f",
];
const SEPARATORS = [
  ..."-+–—‑‒−－﹣./_\\·",
  ..." \u00a0\u2009\u202f\u3000\t",
  " - ",
  " – ",
  "\u200b-",
  "%2D",
  "%20",
  "%E2%80%93",
  "&#45;",
  "&#x2011;",
  "&nbsp;",
  "&amp;ndash;",
];
const ZEROS = [0x30, 0x30, 0xff10, 0x660, 0x966, 0x1d7ce];
/** Lengths of the pieces of the date part before the last four; none: in one piece with them. */
const CUTS = {
  6: [[], [6], [2, 2, 2], [2, 4], [4, 2]],
  8: [[], [8], [4, 2, 2], [4, 4], [2, 6], [2, 2, 2, 2]],
} as const;

interface Plan {
  date: string;
  coordination: boolean;
  letter: string;
  serial: number;
  century: boolean;
  cut: number;
  separators: string[];
  zero: number;
  invisible: string[];
}

function spell(plan: Plan): string {
  const day = Number(plan.date.slice(6)) + (plan.coordination ? 60 : 0);
  const serial = String(plan.serial).padStart(3, "0");
  const born = plan.date.slice(2, 6) + String(day).padStart(2, "0");
  const ten = pin(born, plan.letter + serial.slice(plan.letter.length));
  const dateLength = plan.century ? 8 : 6;
  const whole = (plan.century ? plan.date.slice(0, 2) : "") + ten;
  const choices = CUTS[dateLength];
  const cut = choices[plan.cut % choices.length]!;
  const ends = new Set<number>();
  let end = 0;
  for (const length of cut) {
    end += length;
    ends.add(end);
  }
  return [...whole]
    .map((char, i) => {
      const written = /\d/.test(char) ? String.fromCodePoint(plan.zero + Number(char)) : char;
      const between = ends.has(i) ? plan.separators[i % plan.separators.length]! : "";
      return (i > 0 && !between ? plan.invisible[i % plan.invisible.length]! : "") + between + written;
    })
    .join("");
}

/** Any made-up identity, coordination or interim number, written as people and machines write them. */
export const spelling = fc
  .record<Plan>({
    date: civilDate,
    coordination: fc.boolean(),
    letter: fc.constantFrom("", "", "", ..."TRSUWXJKLMN"),
    serial: fc.integer({ min: 1, max: 999 }),
    century: fc.boolean(),
    cut: fc.nat(11),
    separators: fc.array(fc.constantFrom(...SEPARATORS), { minLength: 1, maxLength: 4 }),
    zero: fc.constantFrom(...ZEROS),
    invisible: fc.array(fc.constantFrom(...INVISIBLE), { minLength: 1, maxLength: 5 }),
  })
  // Ten bare digits that may be a phone number are doubtful, not blocked.
  .filter((plan) => plan.century || plan.cut % 5 !== 0 || plan.date[2] !== "0" || plan.letter !== "")
  .map(spell);

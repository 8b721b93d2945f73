import library from "personnummer";
import type { BlockingKind, PlainDateLike } from "./personalData.finding.ts";

// The package's typings describe a module around the class; Node and Vite both hand over the class itself.
const Personnummer = library as unknown as typeof library.default;

const LEAP_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !leap ? 28 : (LEAP_DAYS[month - 1] ?? 0);
}

/** Whether `YYYYMMDD` is a date of the calendar, today or earlier. */
export function isPastDate(eight: string, today: PlainDateLike): boolean {
  const year = Number(eight.slice(0, 4));
  const month = Number(eight.slice(4, 6));
  const day = Number(eight.slice(6, 8));
  if (day < 1 || day > daysIn(year, month)) return false;
  return year * 10_000 + month * 100 + day <= today.year * 10_000 + today.month * 100 + today.day;
}

/** Whether a row of ASCII digits ends with its right check digit, counted with weights 2, 1, 2 … from the first. */
export function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length - 1; i++) {
    const product = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/** "misfit": the date fits and the check digit does not. */
export type Reading = BlockingKind | "misfit" | undefined;

/**
 * Skatteverket gives coordination numbers month 00 or day 60 where the birth date is not known. The library refuses
 * those.
 */
function isUndatedCoordination(ten: string): boolean {
  const month = Number(ten.slice(2, 4));
  const day = Number(ten.slice(4, 6));
  const undated = (month === 0 && day >= 60 && day <= 91) || (month <= 12 && day === 60);
  return undated && ten.slice(6, 9) !== "000" && hasCheckDigit(ten);
}

/**
 * Reads a bare number of ten or twelve characters (upper case letter allowed in the interim place) as of `today`. Ten
 * are read as the latest past century that fits: a century is never guessed into the future, and people over a
 * hundred are written without + too. The library is always given a century, since it would ask the machine's clock.
 */
export function readIdentity(number: string, today: PlainDateLike): Reading {
  const ten = number.slice(-10);
  const centuries = number.length === 12 ? [number.slice(0, 2)] : ["20", "19", "18"];
  const coordination = Number(ten.slice(4, 6)) > 60;
  for (const century of centuries) {
    if (century !== "20" && century !== "19" && century !== "18") continue;
    const day = Number(ten.slice(4, 6)) - (coordination ? 60 : 0);
    const born = century + ten.slice(0, 4) + String(day).padStart(2, "0");
    if (!isPastDate(born, today)) continue;
    const written = `${century}${ten.slice(0, 6)}-${ten.slice(6)}`;
    if (!Personnummer.valid(written, { allowCoordinationNumber: true, allowInterimNumber: true }))
      return "misfit";
    if (/[A-Z]/.test(ten)) return "interimNumber";
    return coordination ? "coordinationNumber" : "identityNumber";
  }
  const known = number.length === 10 || /^(?:18|19|20)/.test(number);
  const year = number.length === 12 ? Number(number.slice(0, 4)) : 0;
  return known && year <= today.year && isUndatedCoordination(ten) ? "coordinationNumber" : undefined;
}

/**
 * Whether twelve digits are a reserve number of Region Stockholm (99, year, running number, check digit) or of the
 * national care services' older series (day 32–59).
 */
export function isReserveNumber(twelve: string): boolean {
  if (/^99(?:19|2[0-2])/.test(twelve)) return hasCheckDigit(twelve.slice(4));
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:3[2-9]|[45]\d)/.test(twelve) && hasCheckDigit(twelve.slice(2));
}

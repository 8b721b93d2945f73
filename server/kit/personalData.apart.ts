import { hasCheckDigit, isPastDate } from "./personalData.check.ts";
import type { PersonalDataFinding, PlainDateLike, WarningKind } from "./personalData.finding.ts";
import type { DigitRun } from "./personalData.text.ts";
import { aboutLastFour, aboutReserve } from "./personalData.words.ts";

/** How far from a date, in characters and in digit runs, its last four are looked for. */
const REACH = 60;
const REACH_RUNS = 12;

const DATE_JOINT = /^[-./ ]{1,2}$/;
const TIGHT = /^[-./_+·:]$/;

interface BirthDate {
  readonly six: string;
  readonly first: number;
  readonly last: number;
}

/** Dates of six or eight digits that begin at a run, in one piece or as year, month, day. */
function datesAt(runs: readonly DigitRun[], first: number, today: PlainDateLike): BirthDate[] {
  const [year, month, day] = runs.slice(first, first + 3);
  if (!year) return [];
  const found: BirthDate[] = [];
  const take = (digits: string, last: number): void => {
    const six = digits.slice(-6);
    const eights = digits.length === 8 ? [digits] : [`20${six}`, `19${six}`];
    if (eights.some((eight) => isPastDate(eight, today))) found.push({ six, first, last });
  };
  if (year.digits.length === 6 || year.digits.length === 8) take(year.digits, first);
  const pieces = month?.digits.length === 2 && day?.digits.length === 2;
  if (pieces && (year.digits.length === 2 || year.digits.length === 4)) {
    if (DATE_JOINT.test(month.gap) && DATE_JOINT.test(day.gap)) {
      take(year.digits + month.digits + day.digits, first + 2);
    }
  }
  return found;
}

function standsAlone(runs: readonly DigitRun[], at: number): boolean {
  return !(at > 0 && TIGHT.test(runs[at]!.gap)) && !TIGHT.test(runs[at + 1]?.gap ?? "");
}

/** A birth date and four digits elsewhere in the sentence that together make an identity number (R25). */
export function apartFindings(
  text: string,
  runs: readonly DigitRun[],
  today: PlainDateLike,
): PersonalDataFinding[] {
  const findings: PersonalDataFinding[] = [];
  for (let at = 0; at < runs.length; at++) {
    for (const date of datesAt(runs, at, today)) {
      const stop = Math.min(runs.length, date.last + REACH_RUNS);
      for (let i = Math.max(0, date.first - REACH_RUNS); i < stop; i++) {
        const four = runs[i]!;
        if (four.digits.length !== 4 || (i >= date.first && i <= date.last)) continue;
        if (!hasCheckDigit(date.six + four.digits) || !standsAlone(runs, i)) continue;
        const offset = Math.min(four.start, runs[date.first]!.start);
        const end = Math.max(four.end, runs[date.last]!.end);
        if (end - offset > REACH + 14 || !aboutLastFour(text, offset, end, four.digits)) continue;
        findings.push({ severity: "warn", kind: "dateAndLastFour", offset, length: end - offset });
      }
    }
  }
  return findings;
}

const LETTERED = /(?<![\d\p{L}])(\d{8})-?(?=\d{0,3}[A-Z])([A-Z\d]{4})(?![\d\p{L}])/gu;
const NUMBERED = /(?<![\d\p{L}])(?:99\d{10}|99\d{6}-\d{4})(?!\d)/gu;

/** Reserve numbers with letters, by the shapes of Västra Götaland, Värmland and the national series. */
function isLetteredReserve(date: string, tail: string, today: PlainDateLike): boolean {
  const born = isPastDate(date, today);
  const gender = { K: "5", M: "7", X: "8" }[tail.charAt(0)];
  if (gender && born && hasCheckDigit(date.slice(2) + gender + tail.slice(1))) return true;
  if (born && /^S[FUXPL]\d[A-Z1-9]$/.test(tail)) return true;
  const known = /^2[23]\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(date);
  return (known || /^00\d\d[2-9]\d[45]\d$/.test(date)) && /^[A-HJ-NPR-UX-Z]{2}[A-Z\d]\d$/.test(tail);
}

/** Reserve numbers of health care that hold letters, and any number shaped like one beside the word (R25). */
export function reserveFindings(text: string, today: PlainDateLike): PersonalDataFinding[] {
  const kind: WarningKind = "reserveNumber";
  const findings: PersonalDataFinding[] = [];
  for (const match of text.matchAll(LETTERED)) {
    const [whole, date = "", tail = ""] = match;
    const named = aboutReserve(text, match.index, match.index + whole.length);
    if ((named && isPastDate(date, today)) || isLetteredReserve(date, tail, today)) {
      findings.push({ severity: "warn", kind, offset: match.index, length: whole.length });
    }
  }
  for (const { 0: whole, index: offset } of text.matchAll(NUMBERED)) {
    if (aboutReserve(text, offset, offset + whole.length)) {
      findings.push({ severity: "warn", kind, offset, length: whole.length });
    }
  }
  return findings;
}

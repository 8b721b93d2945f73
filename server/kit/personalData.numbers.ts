import { isReserveNumber, readIdentity } from "./personalData.check.ts";
import type { PersonalDataFinding, PlainDateLike } from "./personalData.finding.ts";
import type { DigitRun } from "./personalData.text.ts";
import { aboutIdentity, aboutPhone } from "./personalData.words.ts";

const INTERIM_JOINT = /^[-+./_· \n]{0,6}[TRSUWXJKLMN]$/;

/** Digit runs `first`–`last` read as one number; `cuts` are the places between its digits where something stands. */
interface Candidate {
  readonly number: string;
  readonly cuts: readonly number[];
  readonly gaps: readonly string[];
  readonly first: number;
  readonly last: number;
}

interface Scan {
  readonly text: string;
  readonly runs: readonly DigitRun[];
  readonly today: PlainDateLike;
}

const same = (items: readonly string[]): boolean => items.every((item) => item === items[0]);

const SHORT_DATE = /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Where people break a date and its last four; finer breaks only when the whole is broken alike. Two short dates are a range. */
function isWellCut({ number, cuts, gaps }: Candidate): boolean {
  const dateLength = number.length - 4;
  if (cuts.length === number.length - 1) return true;
  if (number.length === 12 && cuts.length === 1 && cuts[0] === 6 && SHORT_DATE.test(number.slice(6)))
    return false;
  const century = dateLength % 6;
  return cuts.every((cut) => {
    const at = cut - century;
    if (at === 0 || at === 2 || at === 4 || at === 6) return true;
    return at === 8 && cuts.includes(dateLength) && same(gaps);
  });
}

/** Part of a longer number that is grouped alike throughout: an IBAN, a card number, a row of pairs or of digits. */
function isPartOfLonger({ cuts, gaps, first, last, number }: Candidate, runs: readonly DigitRun[]): boolean {
  if (cuts.length < 2 || !same(gaps)) return false;
  const head = runs[first]!.digits.length;
  const tail = runs[last]!.digits.length;
  const before = runs[first - 1];
  const after = runs[last + 1];
  const joinedBefore = before?.digits.length === head && runs[first]!.gap === gaps[0];
  const joinedAfter = after?.digits.length === tail && after.gap === gaps[0];
  if (!joinedBefore && !joinedAfter) return false;
  if (joinedBefore && number.length === 10 && gaps[0] !== " ") return true;
  for (let i = first + 1; i < last; i++) if (runs[i]!.digits.length !== tail) return false;
  return joinedAfter || head === tail;
}

/** The runs `first`–`last` as a candidate, if they are cut as people cut such numbers. */
function candidateOf(runs: readonly DigitRun[], first: number, last: number): Candidate | undefined {
  const cuts: number[] = [];
  const gaps: string[] = [];
  let number = runs[first]!.digits;
  for (let i = first + 1; i <= last; i++) {
    const { digits, gap, joined } = runs[i]!;
    const letter = joined ? "" : gap.slice(-1);
    if (!letter) {
      cuts.push(number.length);
      gaps.push(gap);
    }
    number += letter + digits;
  }
  const candidate = { number, cuts, gaps, first, last };
  return !isPartOfLonger(candidate, runs) && isWellCut(candidate) ? candidate : undefined;
}

/** Candidates that begin at a run, longest first. */
function candidatesAt(runs: readonly DigitRun[], first: number): Candidate[] {
  const found: Candidate[] = [];
  let length = 0;
  for (let last = first; last < runs.length; last++) {
    const run = runs[last]!;
    const { digits, gap } = run;
    const joined = last === first || run.joined;
    const interim =
      !joined && (length === 6 || length === 8) && digits.length === 3 && INTERIM_JOINT.test(gap);
    length += digits.length + (interim ? 1 : 0);
    if ((!joined && !interim) || length > 12) break;
    if (length === 10 || length === 12) {
      const candidate = candidateOf(runs, first, last);
      if (candidate) found.unshift(candidate);
    }
    if (interim) break;
  }
  return found;
}

const YEAR = /^(?:19|20)\d\d$/;
const MONTH = /^(?:0[1-9]|1[0-2])$/;
const DAY = /^(?:0[1-9]|[12]\d|3[01])$/;

/** "2025-11-14–2026-01-15", "2025-11-14 2026-411", "2025-11-14 0701-…": the last four open something else. */
function opensAnother({ cuts, last, number }: Candidate, runs: readonly DigitRun[]): boolean {
  const [four, next, afterNext] = runs.slice(last, last + 3);
  if (!four || !next || !cuts.includes(number.length - 4) || !/^[-./:]$/.test(next.gap)) return false;
  const year = YEAR.test(four.digits);
  if (/[ \n]/.test(four.gap) && (year || four.digits.startsWith("0"))) return true;
  return year && afterNext?.gap === next.gap && MONTH.test(next.digits) && DAY.test(afterNext.digits);
}

const UUID = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;
const HASH = /(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{32,128}(?![0-9a-z])/gi;

function isInMachineId(text: string, start: number, end: number): boolean {
  if (!/[a-f-]/i.test(text.charAt(start - 1) + text.charAt(end))) return false;
  const from = Math.max(0, start - 130);
  const around = text.slice(from, end + 130);
  for (const pattern of [UUID, HASH]) {
    for (const match of around.matchAll(pattern)) {
      const at = from + match.index;
      if (at <= start && end <= at + match[0].length) return true;
    }
  }
  return false;
}

const CURRENCY = /^\s{0,2}(?:kr|kronor|sek|tkr|mkr|eur|euro|:-)(?![\p{L}\d])/iu;
const ABROAD = /(?:^|[\s(:;,])\+$/;

/** Ways of writing that say: not an identity number. */
function isSomethingElse(candidate: Candidate, { text, runs }: Scan, start: number, end: number): boolean {
  const { number, cuts } = candidate;
  if (opensAnother(candidate, runs)) return true;
  if (cuts.length === 0 && CURRENCY.test(text.slice(end, end + 12))) return true;
  if (!cuts.includes(number.length - 4) || cuts.includes(number.length - 2)) {
    if (ABROAD.test(text.slice(Math.max(0, start - 2), start))) return true;
  }
  if (/^0\d{9}$/.test(number) && cuts.includes(4) && !cuts.includes(2)) {
    if (!cuts.includes(6) || cuts.includes(8)) return true;
  }
  return isInMachineId(text, start, end);
}

/** Ten digits that begin as a Swedish phone number and are not broken as an identity number. */
function mayBePhone({ number, cuts }: Candidate, kind: string, { text }: Scan, start: number): boolean {
  if (number.length !== 10 || !/^0[1-9]\d+$/.test(number)) return false;
  if (cuts.includes(8) && cuts.length < 9) return true;
  return cuts.length === 0 && (kind === "coordinationNumber" || aboutPhone(text, start));
}

function judge(candidate: Candidate, scan: Scan): PersonalDataFinding | undefined {
  const { runs, text, today } = scan;
  const reading = readIdentity(candidate.number, today);
  const reserve =
    reading === undefined && candidate.number.length === 12 && isReserveNumber(candidate.number);
  if (!reading && !reserve) return undefined;
  const offset = runs[candidate.first]!.start;
  const end = runs[candidate.last]!.end;
  if (isSomethingElse(candidate, scan, offset, end)) return undefined;
  const place = { offset, length: end - offset };
  if (reserve) return { severity: "warn", kind: "reserveNumber", ...place };
  if (reading === "misfit") {
    return aboutIdentity(text, offset, end)
      ? { severity: "warn", kind: "mistypedIdentityNumber", ...place }
      : undefined;
  }
  if (mayBePhone(candidate, reading!, scan, offset)) {
    return { severity: "warn", kind: "phoneOrIdentityNumber", ...place };
  }
  if (runs[candidate.last]!.gap.includes("\n") && YEAR.test(runs[candidate.last]!.digits)) {
    return { severity: "warn", kind: "dateAndLastFour", ...place };
  }
  return { severity: "block", kind: reading!, ...place };
}

/** Findings in the digits of one reading of the text (R25). Linear: each run opens a bounded number of candidates. */
export function numberFindings(
  text: string,
  runs: readonly DigitRun[],
  today: PlainDateLike,
): PersonalDataFinding[] {
  const scan: Scan = { text, runs, today };
  const findings: PersonalDataFinding[] = [];
  for (let first = 0; first < runs.length; ) {
    let next = first + 1;
    for (const candidate of candidatesAt(runs, first)) {
      const finding = judge(candidate, scan);
      if (finding) findings.push(finding);
      if (finding?.severity === "block") {
        next = candidate.last + 1;
        break;
      }
    }
    first = next;
  }
  return findings;
}

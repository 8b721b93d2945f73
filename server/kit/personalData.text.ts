/** Consecutive decimal digits of any script, with what stands between them and the digits before. */
export interface DigitRun {
  /** ASCII digits; cut at 32, longer runs mean nothing here. */
  readonly digits: string;
  /** UTF-16 offsets in the original text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * Up to 8 characters since the run before: space, line break, `-`, `+`, `.`, `/`, `_`, `:`, `·` (other joining
   * marks), an upper case A–Z, or `?` for anything else. Invisible characters are left out.
   */
  readonly gap: string;
  /** Whether the gap holds the digits together as one number may be written: one to six separators, no full stop. */
  readonly joined: boolean;
}

const JOINT = /^(?!\.[ \n])[-+./_· \n]{1,6}$/;

const MAX_DIGITS = 32;
const MAX_GAP = 8;

const DECIMAL = /\p{Nd}/u;
const INVISIBLE = /[\p{Cf}\p{M}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
const CONTROL = /\p{Cc}/u;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;
const SPACE = /[\p{White_Space}\u2800]/u;
const DASH = /[\p{Pd}\u00af\u02c9\u02d7\u2043\u207b\u208b\u2212\u23af\u2500\u2796\u30fc\uff70]/u;
const SLASH = /[\u2044\u2215\u29f8]/u;
const DOT = /[\u00b7\u2022\u2027\u2219\u22c5\u3002\u30fb\uff65]/u;

/** The value of a decimal digit: Unicode lays every script's ten out in order, so a block is whole tens. */
function digitValue(codePoint: number): string {
  let first = codePoint;
  while (DECIMAL.test(String.fromCodePoint(first - 1))) first--;
  return String((codePoint - first) % 10);
}

function canonical(codePoint: number): string {
  const char = String.fromCodePoint(codePoint);
  if (DECIMAL.test(char)) return digitValue(codePoint);
  if (LINE_BREAK.test(char)) return "\n";
  if (SPACE.test(char)) return " ";
  if (INVISIBLE.test(char) || CONTROL.test(char)) return "";
  if (DASH.test(char)) return "-";
  if (SLASH.test(char)) return "/";
  if (DOT.test(char)) return "·";
  const plain = char.normalize("NFKC");
  if (/^[A-Za-z]$/.test(plain)) return plain.toUpperCase();
  if (/^[+./_:]$/.test(plain)) return plain;
  return /^[*`~|\\]$/.test(plain) ? "·" : "?";
}

type Emit = (codePoint: number, start: number, end: number) => void;

function emitPlain(text: string, from: number, to: number, emit: Emit): void {
  for (let at = from; at < to; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    emit(codePoint, at, end);
    at = end;
  }
}

const ESCAPE =
  /(?:%(?:25)*[0-9a-f]{2})+|&(?:amp;)*(?:#0*(?<decimal>\d{1,7})|#x0*(?<hex>[0-9a-f]{1,6})|(?<name>[a-z]{2,8}));/gi;

const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  thinsp: " ",
  hairsp: " ",
  ensp: " ",
  emsp: " ",
  numsp: " ",
  puncsp: " ",
  tab: " ",
  newline: " ",
  shy: "\u00ad",
  zwj: "\u200d",
  zwnj: "\u200c",
  lrm: "\u200e",
  rlm: "\u200f",
  ndash: "-",
  mdash: "-",
  minus: "-",
  hyphen: "-",
  dash: "-",
  horbar: "-",
  plus: "+",
  period: ".",
  sol: "/",
  bsol: "\\",
  lowbar: "_",
  middot: "·",
  bull: "·",
  ast: "*",
};

function emitPercent(escaped: string, base: number, emit: Emit): void {
  const units = escaped.split("%").slice(1);
  const bytes = units.map((unit) => Number.parseInt(unit.slice(-2), 16));
  let start = base;
  for (let i = 0; i < units.length; ) {
    const lead = bytes[i] ?? 0;
    let extra = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    const tail = bytes.slice(i + 1, i + 1 + extra);
    if (tail.length < extra || tail.some((byte) => byte >> 6 !== 2)) extra = 0;
    let codePoint = extra === 0 ? lead : lead & (0x3f >> extra);
    for (const byte of tail.slice(0, extra)) codePoint = (codePoint << 6) | (byte & 0x3f);
    let end = start;
    for (const unit of units.slice(i, i + 1 + extra)) end += 1 + unit.length;
    emit(Math.min(codePoint, 0x10ffff), start, end);
    start = end;
    i += 1 + extra;
  }
}

function emitDecoded(text: string, emit: Emit): void {
  let at = 0;
  for (const match of text.matchAll(ESCAPE)) {
    emitPlain(text, at, match.index, emit);
    at = match.index + match[0].length;
    const { decimal, hex, name } = match.groups ?? {};
    if (decimal ?? hex ?? name) {
      const codePoint = decimal
        ? Number.parseInt(decimal, 10)
        : hex
          ? Number.parseInt(hex, 16)
          : (NAMED[(name ?? "").toLowerCase()] ?? "?").charCodeAt(0);
      emit(Math.min(codePoint, 0x10ffff), match.index, at);
    } else emitPercent(match[0], match.index, emit);
  }
  emitPlain(text, at, text.length, emit);
}

/**
 * Every digit run of a text, in order. With `decode`, percent-encoding and HTML character references (also encoded
 * twice) are read as what they stand for. Linear in the length of the text.
 */
export function digitRuns(text: string, decode: boolean): DigitRun[] {
  const runs: DigitRun[] = [];
  const known = new Map<number, string>();
  let open: { -readonly [key in keyof DigitRun]: DigitRun[key] } | undefined;
  let gap = "";
  const emit: Emit = (codePoint, start, end) => {
    let char = known.get(codePoint);
    if (char === undefined) {
      char = canonical(codePoint);
      known.set(codePoint, char);
    }
    if (char === "") return;
    if (char >= "0" && char <= "9") {
      if (!open) {
        open = { digits: "", start, end, gap, joined: JOINT.test(gap) };
        runs.push(open);
      }
      if (open.digits.length < MAX_DIGITS) open.digits += char;
      open.end = end;
      gap = "";
    } else {
      open = undefined;
      if (gap.length < MAX_GAP) gap += char;
    }
  };
  if (decode) emitDecoded(text, emit);
  else emitPlain(text, 0, text.length, emit);
  return runs;
}

/** Whether a text holds anything that `digitRuns` would decode. */
export function hasEscapes(text: string): boolean {
  return text.search(ESCAPE) >= 0;
}

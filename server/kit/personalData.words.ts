import type { PersonalDataFinding, WarningKind } from "./personalData.finding.ts";

/** A pattern whose å, ä, ö also match as letter + combining mark, as in file names from macOS. */
function swedish(source: string, flags: string): RegExp {
  const decomposed = source
    .replaceAll("å", "(?:å|a\u030a)")
    .replaceAll("ä", "(?:ä|a\u0308)")
    .replaceAll("ö", "(?:ö|o\u0308)");
  return new RegExp(decomposed, flags);
}

const IDENTITY = swedish(
  "personn(?:umme)?r|person-nr|(?<!\\p{L})p-?nr(?!\\p{L})|samordningsn|född|födelse",
  "iu",
);
const LAST_FOUR = /sista|siffr|last four|last 4/iu;
const PHONE = /(?<!\p{L})(?:tel|tfn|telefon\p{L}*|mobil\p{L}*|ring|sms|phone|call)[.:\s]{0,4}$/iu;
const RESERVE = /reserv-?(?:nummer|nr|id)/iu;

/** Words of a care provider's reserve numbers, around a number. */
export function aboutReserve(text: string, start: number, end: number): boolean {
  return RESERVE.test(text.slice(Math.max(0, start - 40), start)) || RESERVE.test(text.slice(end, end + 20));
}

/** Words of an identity number or of birth, just before a number or just after it. */
export function aboutIdentity(text: string, start: number, end: number): boolean {
  return (
    IDENTITY.test(text.slice(Math.max(0, start - 40), start)) || IDENTITY.test(text.slice(end, end + 20))
  );
}

/** Words that tie four digits to a birth date; four that look like a year need words of last digits. */
export function aboutLastFour(text: string, start: number, end: number, four: string): boolean {
  const around = text.slice(Math.max(0, start - 40), end + 20);
  return LAST_FOUR.test(around) || (!/^(?:19|20)/.test(four) && IDENTITY.test(around));
}

/** A word of telephony right before a number. */
export function aboutPhone(text: string, start: number): boolean {
  return PHONE.test(text.slice(Math.max(0, start - 20), start));
}

const YEAR_GROUP =
  "(?:(?:åk|årskurs|klass|år|grade|year)\\.?\\s?[1-9](?!\\d)|förskoleklass|" +
  "(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian)(?!\\p{L}))";
const CHILD_WORD =
  "(?:pojken?|flickan?|eleven|barnet|killen?|tjejen?|sonen|dottern|(?:the|a)\\s(?:boy|girl)|the\\s(?:pupil|student|child))";
const CHILD = swedish(`(?<!\\p{L})${CHILD_WORD}(?!\\p{L})[^.!?\\n]{0,30}?(?<!\\p{L})${YEAR_GROUP}`, "giu");

const SCHOOL_YEAR = "[åÅ][kK]\\.?\\s?\\d|[åÅ]rskurs\\s?\\d|[kK]lass\\s?\\d|[yY]ear\\s?\\d".replaceAll(
  "[åÅ]",
  "(?:[åÅ]|[aA]\\u030a)",
);
const DOTTED = "\\p{Lu}\\.\\s?\\p{Lu}(?:\\.|(?!\\p{L}))";
/** Pairs of capitals that schools write beside a year group: subjects, terms, tests. */
const SCHOOL_PAIRS =
  "(?!(?:SO|NO|IT|SV|EN|MA|HT|VT|BL|SL|HK|MU|ID|TK|KS|FB|KU|BI|FY|KE|GE|HI|RE|SH|NP|EU|FN)(?!\\p{L}))";
const INITIALS = new RegExp(
  `(?<![\\p{L}\\d.])(?:${DOTTED}|${SCHOOL_PAIRS}\\p{Lu}{2}(?!\\p{L}))(?:,|\\s?\\(|(?:\\s(?:som|går)){0,2}\\s(?:i|in))?\\s?` +
    `(?:${SCHOOL_YEAR})|(?<!\\p{L})(?:${SCHOOL_YEAR})[a-fA-F]?[\\s,:;(–-]{1,3}${DOTTED}`,
  "gu",
);

const PRIVATE_MAIL =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|yahoo|ymail|proton|protonmail|telia|comhem|spray|passagen|bredband|swipnet)\.(?:com|se|net|me|nu|org)(?![\w-])/giu;

const TELEPHONE =
  /(?<![\d+])(?:(?:\+|00)46[\s-]?(?:\(0\)\s?)?|0)[1-9]\d{0,3}[\s/\p{Pd}]{0,3}\d(?:[\s\p{Pd}]?\d){4,7}(?!\d)/gu;
const PRIVATE_LIFE = swedish(
  "privat(?:nummer|nr|telefon|tel|mobil)|privat(?:a|t)? (?:nummer|telefon|mobil|tel)|\\(privat\\)|hem(?:nummer|telefon)|" +
    "(?<!\\p{L})(?:(?:mamma|pappa)(?:n|s|ns)?|mormor|farmor|morfar|farfar|vårdnadshavarens?|förälderns?|elevens|" +
    "pojkens?|flickans?|barnets|anhörigs|mum|mother|father|(?:parent|guardian|private|home) (?:phone|number))(?!\\p{L})",
  "iu",
);

const warning = (kind: WarningKind, offset: number, length: number): PersonalDataFinding => ({
  severity: "warn",
  kind,
  offset,
  length,
});

/** Signs that a text is about one person (R26): soft, and blind to names. */
export function wordFindings(text: string): PersonalDataFinding[] {
  const findings: PersonalDataFinding[] = [];
  for (const match of text.matchAll(CHILD)) {
    findings.push(warning("childAndYearGroup", match.index, match[0].length));
  }
  for (const match of text.matchAll(INITIALS)) {
    findings.push(warning("initialsAndYearGroup", match.index, match[0].length));
  }
  for (const match of text.matchAll(PRIVATE_MAIL)) {
    const name =
      /[\p{L}\d._%+-]{0,64}$/u.exec(text.slice(Math.max(0, match.index - 64), match.index))?.[0] ?? "";
    if (name)
      findings.push(warning("privateEmail", match.index - name.length, name.length + match[0].length));
  }
  for (const match of text.matchAll(TELEPHONE)) {
    const end = match.index + match[0].length;
    const around = `${text.slice(Math.max(0, match.index - 30), match.index)}|${text.slice(end, end + 15)}`;
    if (PRIVATE_LIFE.test(around)) findings.push(warning("privatePhone", match.index, match[0].length));
  }
  return findings;
}

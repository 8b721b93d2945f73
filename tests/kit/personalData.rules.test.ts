import fc from "fast-check";
import Personnummer from "personnummer";
import { afterEach, describe, expect, test, vi } from "vitest";
import { scanPersonalData } from "../../server/kit/personalData.ts";
import { civilDate, pin, spelling, today } from "./identityNumbers.ts";

const block = (text: string) => scanPersonalData(text, today).filter((f) => f.severity === "block");
const warnings = (text: string) => scanPersonalData(text, today).filter((f) => f.severity === "warn");
const kinds = (text: string) => scanPersonalData(text, today).map((f) => `${f.severity} ${f.kind}`);

/** The number for 2012-01-01 with serial 238: ten digits, check digit counted. */
const ten = pin("120101", "238");
const six = ten.slice(0, 6);
const four = ten.slice(6);

const blocked: [string, string][] = [
  ["century", `Gäller 20${six}-${four} enligt skolan`],
  ["no separator", `Gäller ${ten}.`],
  ["twelve digits", `20${ten}`],
  ["plus", `Född 1912, ${pin("120101", "238").slice(0, 6)}+${four}`],
  ["pieces", `12 01 01-${four}`],
  ["ISO date", `2012-01-01-${four}`],
  ["space", `20120101 ${four}`],
  ["dots and slash", `2012.01.01/${four}`],
  ["underscore", `${six}_${four}`],
  ["line wrap", `${six}-\n${four}`],
  ["en dash with spaces", `${six}\u00a0–\u00a0${four}`],
  ["minus sign", `${six}\u2212${four}`],
  ["figure dash", `${six}\u2012${four}`],
  ["full width", `１２０１０１－${four}`],
  ["Arabic digits", [...ten].map((d) => String.fromCodePoint(0x660 + Number(d))).join("")],
  ["mathematical bold digits", [...ten].map((d) => String.fromCodePoint(0x1d7ce + Number(d))).join("")],
  ["key cap digits", [...ten].map((d) => `${d}\ufe0f\u20e3`).join("")],
  ["every digit apart", [...ten].join(" ")],
  ["pairs", ten.replace(/(..)(?=.)/g, "$1 ")],
  ["soft hyphens", [...ten].join("\u00ad")],
  ["zero width spaces", `${six}\u200b-\u200b${four}`],
  ["bidi marks", `\u202b${six}\u200e${four}\u202c`],
  ["glued", `pnr${six}-${four}x`],
  ["file name", `ID_20${ten}_v2.pdf`],
  ["file name with date", `2026-01-14-${six}-${four}.pdf`],
  ["link", `https://skola.example/elev/20${ten}?vy=1`],
  ["percent encoding", `https://skola.example/?q=${six}%2D${four}`],
  ["percent encoded digits", `?q=${[...ten].map((d) => `%3${d}`).join("")}`],
  ["percent encoded twice", `?q=${six}%252D${four}`],
  ["percent encoded dash", `?q=${six}%E2%80%93${four}`],
  ["character reference", `${six}&#45;${four}`],
  ["hexadecimal reference", `${six}&#x2D;${four}`],
  ["named reference", `${six}&ndash;${four}`],
  ["reference encoded twice", `${six}&amp;nbsp;${four}`],
  ["digit as reference", `&#49;${ten.slice(1)}`],
  ["after a percent sign", `50 %${ten}`],
  ["after another number", `år 2025 ${six}-${four} 5 st`],
  ["after a year, in pieces", `nr 15 12 01 01 ${four}`],
  ["phone-like, every digit apart", [...pin("080101", "238")].join(" ")],
  ["double-struck digits", [...ten].map((d) => String.fromCodePoint(0x1d7d8 + Number(d))).join("")],
  ["percent encoded full width", `?q=${encodeURIComponent(`１２０１０１－${four}`)}`],
  ["Markdown", `**${six}**-${four}`],
  ["born today", `20260114-${pin("260114", "238").slice(6)}`],
  ["nearly a hundred, with a minus", `261201-${pin("261201", "238").slice(6)}`],
  ["1890s", `18921231-${pin("921231", "238").slice(6)}`],
  ["leap day", `000229-${pin("000229", "238").slice(6)}`],
  ["mobile number's digits with a hyphen", `070163-${pin("070163", "238").slice(6)}`],
];

describe("blocks identity numbers (R25)", () => {
  test.each(blocked)("%s", (_, text) => {
    expect(block(text)).toHaveLength(1);
  });

  test.each([
    ["identityNumber", `120101-${four}`],
    ["coordinationNumber", `120161-${pin("120161", "238").slice(6)}`],
    ["coordinationNumber", `120060-${pin("120060", "238").slice(6)}`],
    ["coordinationNumber", `19150072${pin("150072", "239").slice(6)}`],
    ["interimNumber", `120101-${pin("120101", "T38").slice(6)}`],
    ["interimNumber", `20120101${pin("120101", "M38").slice(6)}`],
    ["interimNumber", `120101-${pin("120101", "t38").slice(6)}`],
    ["interimNumber", `120101 ${pin("120101", "X38").slice(6)}`],
  ])("as %s", (kind, text) => {
    expect(kinds(text)).toEqual([`block ${kind}`]);
  });

  test("finds each of several, with its place in the original text", () => {
    const text = `Åsa \u200b${six}\u200b-${four}; 20${ten}, slut`;
    expect(block(text).map((f) => text.slice(f.offset, f.offset + f.length))).toEqual([
      `${six}\u200b-${four}`,
      `20${ten}`,
    ]);
  });

  test("gives no value away", () => {
    const finding = block(`Se ${six}-${four}`)[0]!;
    expect(Object.keys(finding).sort()).toEqual(["kind", "length", "offset", "severity"]);
    expect(JSON.stringify(finding)).not.toContain(four);
  });

  test("any number in any spelling in any surroundings is found in its place", () => {
    // No digits, that would make another number; no % or + right before, that would make a code or a country.
    const filler = fc
      .oneof(
        fc.string({ unit: "grapheme", maxLength: 30 }),
        fc.constantFrom("Barnet ", "pnr", "ID_", "(", "https://x.example/", "år ", "\u200b", "e\u0301"),
      )
      .map((text) => text.replace(/[\p{N}+%]/gu, ""));
    fc.assert(
      fc.property(filler, spelling, filler, (before, number, after) => {
        const found = block(before + number + after);
        expect(found.map(({ offset, length }) => ({ offset, length }))).toEqual([
          { offset: before.length, length: number.length },
        ]);
      }),
      { numRuns: 1500 },
    );
  });
});

/** An organization number with its check digit: a group digit, no month, any serial. */
const organization = fc
  .tuple(
    fc.constantFrom("55", "21", "80", "16"),
    fc.integer({ min: 2000, max: 9999 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([group, middle, serial]) => pin(`${group}${middle}`, String(serial).padStart(3, "0")))
  .chain((number) => fc.constantFrom(number, `${number.slice(0, 6)}-${number.slice(6)}`))
  .chain((number) => fc.constantFrom(number, `16${number}`));
const isoDate = civilDate.map((d) => `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`);
const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((row) => row.join(""));

const passing = fc.oneof(
  organization,
  isoDate,
  civilDate,
  fc
    .tuple(isoDate, fc.constantFrom("–", " – ", "-", "/", " "), isoDate)
    .map(([a, between, b]) => a + between + b),
  fc
    .tuple(civilDate, fc.constantFrom("–", "-"), civilDate)
    .map(([a, between, b]) => a.slice(2) + between + b.slice(2)),
  fc
    .tuple(isoDate, fc.constantFrom("2026-411", "2026/88", "2010:800", "12.30", "kl 13.00-15.00"))
    .map((p) => p.join(" ")),
  fc.tuple(fc.constantFrom("KS", "BUN", "HSN", "Dnr"), digits(1, 5)).map(([unit, n]) => `${unit} 2026-${n}`),
  digits(3, 3).map((n) => `Dnr 104-${n}/2006`),
  digits(5, 5).map((n) => `08-508 ${n.slice(0, 2)} ${n.slice(2)}`),
  digits(7, 7).map((n) => `070-${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`),
  digits(6, 6).map((n) => `0701-${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4)}`),
  digits(6, 6).map((n) => `+46 70 1${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4)}`),
  digits(8, 8).map((n) => `+45${n}`),
  digits(9, 9).map((n) => `1 ${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)} kr`),
  digits(13, 30),
  digits(24, 24).map((n) => `SE${n.slice(0, 2)} ${n.slice(2, 22).replace(/(.{4})(?=.)/g, "$1 ")}`),
  digits(16, 16).map((n) => n.replace(/(.{4})(?=.)/g, "$1 ")),
  fc.uuid(),
  fc.constantFrom(
    "20260114T123456",
    "2026-01-14T12:34:56Z",
    "2024, 2025, 2026",
    "v2.10.3",
    "162 65 Vällingby",
    "SFS 2023:196",
  ),
);

describe("lets pass what is no identity number (R25)", () => {
  test.each([
    "556036-0793, 212000-0142, 5560360793, 16556036-0793, 162120000142, 16 212000-0142",
    "Dnr 104-154/2006, BUN 2026/88, HSN 2026-411, KS-2026-00123",
    "08-508 04 000, 070-123 45 67, +46 8 508 04 000, +46 (0)70-123 45 67, 08-12 31 00 00",
    "4 500 000 kr, 1 200 000 000, 1201012380 kr",
    "202601141234, 20260114123456, 1736812800000",
    "120230-1234, 120101-0000",
    `${pin("120230", "238").slice(0, 6)}-${pin("120230", "238").slice(6)}`,
    `20270101-${pin("270101", "238").slice(6)}, 2030-12-31-${pin("301231", "238").slice(6)}`,
    `22120101-${four}, 17120101-${four}`,
    `${six}${four}0, 0${six}${four}`,
    `3f2a${six}${four}b0c1d2e3f4a5b6c7d8e9f0a1b2c3`,
    "2012, 2013, 2014 2015 2016 2017",
    `2012-01-01, ${four} elever`,
    `0701-23 45 ${pin("070123", "456").slice(8)}, 0701-${pin("070123", "456").slice(4)}`,
    `191105–19${pin("110519", "112").slice(6)}`,
    `2012-01-01 ${pin("120101", "201").slice(6)}-411`,
    `2012-01-01–${pin("120101", "201").slice(6)}-02-03`,
    `född 2012-01-01, ärende ${four}-12`,
    "992012000120, 20120135-0013",
    `20120101K08${(Number(pin("120101", "508").slice(9)) + 1) % 10}`,
    "eleven började år 2025",
  ])("%s", (text) => {
    expect(scanPersonalData(text, today)).toEqual([]);
  });

  test("the day before it can exist and the day it can", () => {
    const tomorrow = `20260115-${pin("260115", "238").slice(6)}`;
    expect(block(tomorrow)).toEqual([]);
    expect(scanPersonalData(tomorrow, { ...today, day: 15 })).toHaveLength(1);
  });

  test("one wrong digit is no number", () => {
    fc.assert(
      fc.property(
        civilDate,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 9 }),
        (date, serial, off) => {
          const right = pin(date.slice(2), String(serial).padStart(3, "0"));
          const wrong = right.slice(0, 9) + String((Number(right[9]) + off) % 10);
          expect(block(`Se ${date.slice(0, 2)}${wrong} där`)).toEqual([]);
        },
      ),
    );
  });

  test("any text made of such things is not blocked", () => {
    const text = fc
      .array(fc.tuple(passing, fc.constantFrom(", ", " och ", ". ", "; ", " (se)\n")), { maxLength: 8 })
      .map((parts) => parts.flat().join(""));
    fc.assert(
      fc.property(text, (written) => {
        expect(block(written)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("warns of doubtful numbers (R25)", () => {
  const phoneLike = pin("070161", "238");
  test.each([
    ["phoneOrIdentityNumber", phoneLike],
    ["phoneOrIdentityNumber", `tel ${pin("070123", "456")}`],
    ["phoneOrIdentityNumber", pin("081231", "238").replace(/(..)(?=.)/g, "$1 ")],
    ["dateAndLastFour", `Född 2012-01-01 och inskriven på skolan, sista fyra ${four}`],
    ["dateAndLastFour", `personnummer 120101 (${four})`],
    ["dateAndLastFour", `sista siffrorna ${four}, född 20120101`],
    ["dateAndLastFour", `senast 2012-01-01\n${pin("120101", "201").slice(6)} års plan`],
    ["mistypedIdentityNumber", `pnr ${six}-${(Number(four) + 1) % 10_000}`],
    ["mistypedIdentityNumber", `fo\u0308dd 20${six}-${(Number(four) + 1) % 10_000}`],
    ["reserveNumber", `99${pin("2012", "00012", 2)}`],
    ["reserveNumber", `99${pin("2012", "00012", 2).slice(0, 6)}-${pin("2012", "00012", 2).slice(6)}`],
    ["reserveNumber", `201201${pin("120135", "001").slice(4)}`],
    ["reserveNumber", `20120101K08${pin("120101", "508").slice(9)}`],
    ["reserveNumber", "20120101SU3A"],
    ["reserveNumber", "22120101-BC12"],
    ["reserveNumber", "reservnummer 20120101-A12B"],
    ["reserveNumber", "Reservnummer: 992012123456"],
  ])("%s: %s", (kind, text) => {
    expect(kinds(text)).toEqual([`warn ${kind}`]);
  });

  test("a blocked place is not warned about as well", () => {
    expect(kinds(`Personnummer: ${six}-${four}, född 2012-01-01, sista fyra ${four}`)).toEqual([
      "block identityNumber",
      "warn dateAndLastFour",
    ]);
    expect(kinds(`född ${six}-${four}, sista fyra ${four}`)).toEqual(["block identityNumber"]);
  });
});

describe("warns of one person in the text (R26)", () => {
  const mail = ["vardnadshavare", "gmail.com"].join("@");
  test.each([
    ["initialsAndYearGroup", "A.B. i åk 8 saknar plats"],
    ["initialsAndYearGroup", "AB i a\u030ak 7"],
    ["initialsAndYearGroup", "årskurs 5, N. N. väntar"],
    ["childAndYearGroup", "pojken i åk 8 på skolan"],
    ["childAndYearGroup", "Flickan som går i årskurs 5"],
    ["childAndYearGroup", "eleven i sjuan"],
    ["childAndYearGroup", "en flicka i klass 4B"],
    ["childAndYearGroup", "the boy in year 8"],
    ["privatePhone", "mammans mobil 070-174 06 05"],
    ["privatePhone", "ring +46 70 174 06 05 (privat)"],
    ["privateEmail", `skriv till ${mail}`],
  ])("%s: %s", (kind, text) => {
    expect(kinds(text)).toEqual([`warn ${kind}`]);
  });

  test("marks the whole address", () => {
    const text = `skriv till ${mail}.`;
    expect(warnings(text).map((f) => text.slice(f.offset, f.offset + f.length))).toEqual([mail]);
  });

  test("says nothing about a page on cooperation between organizations", () => {
    expect(scanPersonalData(page, today)).toEqual([]);
  });
});

const page = `Överenskommelse om samverkan, BUN 2026/88, HSN 2026-411, reviderad 2025-11-14.
Parter: stadsdelsnämnden (org.nr 212000-0142), regionen (232100-0016) och en fristående huvudman (556036-0793).
Elever i årskurs 7–9 med hög frånvaro omfattas. När elever byter skola mellan åk 6 och åk 7 ska mottagande skola kallas.
Skolan leder mötet i SO och NO i åk 8 på tematiska dagar; HT i årskurs 9 följs särskilt. Personnummer skrivs aldrig i navet.
Möten 2026: 2026-01-21 13.00–15.00, 2026-02-18 kl. 13.00, 2026-03-18. Läsåret 2025/2026 avslutas 12 juni.
Växel 08-508 04 000, samordnare 08-123 100 00, jour 070-174 06 05, samordnaren@stadsdelen.example.
Information till vårdnadshavare ges av skolan. Barn som fyller 16 år kan själva samtycka. Skolan föddes ur en sammanslagning 2012.
Kostnaden är 4 500 000 kr för 2026 och 12 010 000 kr för 2027. Enligt 2010:800 och SFS 2023:196. Version 2.10.1.
Handläggs i ärende KS-2026-00123; tidigare 104-154/2006. Lokal: Ormängsgatan 12, 162 65 Vällingby, plan 3, rum T238.
Förskollärare och elevhälsa: 120 barn, 14 avdelningar, 1201 timmar. Födelsetalen väntas öka 2027–2030.`;

describe("hostile text", () => {
  afterEach(() => vi.restoreAllMocks());

  const units = [
    "1",
    "-",
    "1 ",
    "12-",
    "120101-",
    "12 01 01 ",
    "1201012381 ",
    "1\u200b",
    "%31",
    "%25",
    "&amp;",
    "å",
    "０-",
  ];
  test.each(units)("the work for %j grows with the length and no faster", (unit) => {
    const checks = vi.spyOn(Personnummer as unknown as typeof Personnummer.default, "valid");
    const slices = vi.spyOn(String.prototype, "slice");
    const work = (length: number) => {
      checks.mockClear();
      slices.mockClear();
      scanPersonalData(unit.repeat(length / unit.length), today);
      return checks.mock.calls.length + slices.mock.calls.length;
    };
    const small = work(2_000);
    expect(work(16_000)).toBeLessThanOrEqual(9 * small + 50);
  });

  test("a megabyte is read to its end", () => {
    const text = `${"120101-".repeat(150_000)} x ${six}-${four}`;
    expect(block(text).map((f) => f.offset)).toEqual([text.length - 11]);
  });

  test("nothing is thrown, and places lie within the text, in order", () => {
    const rough = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.constantFrom(
            "%",
            "&#",
            ";",
            "&",
            "2",
            "0",
            "1201",
            "-",
            "\ud800",
            "åk ",
            "A.",
            "@gmail.com",
            "99",
          ),
        )
        .map((p) => p.join("")),
    );
    fc.assert(
      fc.property(rough, (text) => {
        let last = 0;
        for (const { offset, length } of scanPersonalData(text, today)) {
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
          last = offset;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from "vitest";
import { renderDocx } from "../../server/platform/document.docx.ts";
import { renderPdf } from "../../server/platform/document.pdf.ts";
import type { PrintedDocument } from "../../server/platform/document.ts";
import { docxParts, readDocx, readPdf } from "../support/documents.ts";

const tricks = [
  '#read("/etc/passwd")',
  "*fet* _kursiv_ $x^2$",
  "= Rubrik",
  "<a & 'b'>",
  "\\ ` @ref // ]",
  '#"',
];
const document = (more: Partial<PrintedDocument> = {}): PrintedDocument => ({
  title: 'Anteckningar #read("/etc/passwd") *_$',
  language: "sv",
  author: "Forumet #1",
  mark: "Utkast",
  blocks: [
    { kind: "labelled", label: "Plats:", text: "Stadshuset" },
    { kind: "heading", level: 2, text: "§ 1 Läget = #x" },
    ...tricks.map((text) => ({ kind: "text", text }) as const),
    { kind: "text", text: "Rad ett\nRad två\n\nNytt stycke" },
    { kind: "heading", level: 3, text: "Beslut" },
    {
      kind: "table",
      head: ["Part", "Skäl"],
      rows: [
        ["Skolan #1", "För dyrt *"],
        ["BUP", ""],
      ],
    },
    { kind: "list", items: ["Ett $", "Två _"] },
  ],
  ...more,
});

describe("a PDF", () => {
  it("is tagged, says its title and its language, and is PDF/UA-1", async () => {
    const pdf = await readPdf(await renderPdf(document()));
    expect(pdf).toMatchObject({
      title: document().title,
      language: expect.stringMatching(/^sv/),
      marked: true,
      universal: true,
      pages: 1,
    });
    expect(pdf.roles).toEqual(
      expect.arrayContaining(["H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI"]),
    );
    expect(await readPdf(await renderPdf(document({ language: "en" })))).toMatchObject({
      language: expect.stringMatching(/^en/),
    });
  });

  it("shows every text as it is: none is markup", async () => {
    const { text } = await readPdf(await renderPdf(document()));
    for (const trick of tricks) expect(text).toContain(trick);
    expect(text).not.toContain("root:");
    expect(text).toContain("Rad ett Rad två Nytt stycke");
  });

  it("tells the mark in the text, and nothing where there is none", async () => {
    expect((await readPdf(await renderPdf(document()))).text).toContain("Utkast");
    expect((await readPdf(await renderPdf(document({ mark: null })))).text).not.toContain("Utkast");
  });

  it("bears what no font shows, and what is no letter at all", async () => {
    const blocks = [
      { kind: "text", text: "före 中文 \u0007\ufeff\ue000\u{10ffff} 😀 efter\r\nslut" },
    ] as const;
    const { text } = await readPdf(await renderPdf(document({ blocks })));
    expect(text).toMatch(/före .* efter slut/);
    for (const hidden of ["\u0007", "\ufeff", "\ue000"]) expect(text).not.toContain(hidden);
  });

  it("runs over several pages with its table", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Part ${index}`, "Skäl"]);
    const pdf = await readPdf(
      await renderPdf(document({ blocks: [{ kind: "table", head: ["Part", "Skäl"], rows }] })),
    );
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.text).toContain("Part 119");
  });

  it("of nothing is still a document", async () => {
    expect(await readPdf(await renderPdf(document({ blocks: [] })))).toMatchObject({
      pages: 1,
      marked: true,
    });
  });
});

describe("a Word document", () => {
  it("has real headings, lists and tables, and every text as it is", async () => {
    const html = await readDocx(await renderDocx(document()));
    expect(html).toContain("<h2>§ 1 Läget = #x</h2>");
    expect(html).toContain("<h3>Beslut</h3>");
    expect(html).toMatch(/<thead><tr><th><p><strong>Part<\/strong>/);
    expect(html).toContain("<li>Ett $</li>");
    expect(html).toContain("Rad ett<br />Rad två");
    expect(html).toContain("<p>Nytt stycke</p>");
    const text = html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    for (const trick of tricks) expect(text).toContain(`<p>${trick}</p>`);
  });

  it("says its title and its language", async () => {
    const parts = docxParts(await renderDocx(document({ title: "Anteckningar <1>", language: "en" })));
    expect(parts.get("docProps/core.xml")).toContain("<dc:title>Anteckningar &lt;1&gt;</dc:title>");
    expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
  });

  it("keeps every script, and no control character", async () => {
    const blocks = [{ kind: "text", text: "中文 😀 \u0007\u0000\ufffe slut" }] as const;
    expect(await readDocx(await renderDocx(document({ blocks })))).toContain(
      "中文 😀 \ufffd\ufffd\ufffd slut",
    );
  });
});

import type { Paragraph as DocxParagraph, Table as DocxTable } from "docx";
import type { Block, PrintedDocument } from "./document.ts";

type Docx = typeof import("docx");

const languages = { sv: "sv-SE", en: "en-GB" } as const;

/** A Word document with real headings, lists and table headers, title and language. Texts are data here too. */
export async function renderDocx(document: PrintedDocument): Promise<Buffer> {
  const docx = await import("docx");
  const { title, language, author, mark, blocks } = document;
  const marked = mark === null ? [] : [paragraph(docx, mark, true)];
  const file = new docx.Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22, language: { value: languages[language] } } },
      },
    },
    sections: [
      {
        headers: { default: new docx.Header({ children: marked }) },
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({
                alignment: docx.AlignmentType.CENTER,
                children: [
                  new docx.TextRun({
                    children: [docx.PageNumber.CURRENT, " / ", docx.PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...marked,
          new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, children: runs(docx, title) }),
          ...blocks.flatMap((block) => shown(docx, block)),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}

/** The lines of a text; XML holds no control characters. */
function runs(docx: Docx, text: string, bold = false) {
  const lines = text
    .replaceAll("\r\n", "\n")
    .replaceAll(/[\t\v\f]/g, " ")
    .replaceAll(/[^\P{Cc}\n]|[\ufffe\uffff]/gu, "\ufffd")
    .split("\n");
  return lines.map((line, index) => new docx.TextRun({ text: line, bold, ...(index > 0 && { break: 1 }) }));
}

const paragraph = (docx: Docx, text: string, bold = false): DocxParagraph =>
  new docx.Paragraph({ spacing: { after: 120 }, children: runs(docx, text, bold) });

function shown(docx: Docx, block: Block): (DocxParagraph | DocxTable)[] {
  switch (block.kind) {
    case "heading": {
      const heading = block.level === 2 ? docx.HeadingLevel.HEADING_2 : docx.HeadingLevel.HEADING_3;
      return [new docx.Paragraph({ heading, keepNext: true, children: runs(docx, block.text) })];
    }
    case "text":
      return block.text.split(/\n\s*\n/).map((text) => paragraph(docx, text));
    case "labelled": {
      const children = [...runs(docx, `${block.label} `, true), ...runs(docx, block.text)];
      return [new docx.Paragraph({ spacing: { after: 120 }, children })];
    }
    case "list":
      return block.items.map(
        (item) => new docx.Paragraph({ bullet: { level: 0 }, children: runs(docx, item) }),
      );
    case "table":
      return [table(docx, block), paragraph(docx, "")];
  }
}

function table(docx: Docx, { head, rows }: Extract<Block, { kind: "table" }>): DocxTable {
  const row = (cells: readonly string[], isHead: boolean) =>
    new docx.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new docx.TableCell({
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [new docx.Paragraph({ children: runs(docx, cell, isHead) })],
          }),
      ),
    });
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

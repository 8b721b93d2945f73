import { inflateRawSync } from "node:zlib";
import { convertToHtml } from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

export interface ReadPdf {
  readonly title: string | null;
  readonly language: string | null;
  readonly marked: boolean;
  /** Whether it says of itself that it follows PDF/UA-1. */
  readonly universal: boolean;
  readonly pages: number;
  /** The roles of its structure, in the order in which they are read. */
  readonly roles: readonly string[];
  /** All its text. */
  readonly text: string;
}

/** A PDF as an independent parser reads it. */
export async function readPdf(body: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(body), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const { info, metadata } = await pdf.getMetadata();
    const about = info as { Title?: string; Language?: string };
    const roles: string[] = [];
    const texts: string[] = [];
    const walk = ({ role, children = [] }: StructNode): void => {
      if (role) roles.push(role);
      children.forEach(walk);
    };
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      walk((await page.getStructTree()) as StructNode);
      const { items } = await page.getTextContent();
      texts.push(...items.map((item) => ("str" in item ? item.str : "")));
    }
    return {
      title: about.Title ?? null,
      language: about.Language ?? null,
      marked: (await pdf.getMarkInfo())?.Marked === true,
      universal: String(metadata?.get("pdfuaid:part") ?? "") === "1",
      pages: pdf.numPages,
      roles,
      text: texts.join(" ").replaceAll(/\s+/g, " "),
    };
  } finally {
    await task.destroy();
  }
}

/** A Word document as an independent parser reads it: HTML with real headings, lists and tables. */
export async function readDocx(body: Uint8Array): Promise<string> {
  const { value, messages } = await convertToHtml({ buffer: Buffer.from(body) });
  const faults = messages.filter(({ type }) => type === "error");
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
  return value;
}

/** The parts of a Word document, by name: it is a ZIP file, read here by its local headers. */
export function docxParts(body: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  let at = 0;
  while (body.readUInt32LE(at) === 0x04034b50) {
    const method = body.readUInt16LE(at + 8);
    const size = body.readUInt32LE(at + 18);
    const nameEnd = at + 30 + body.readUInt16LE(at + 26);
    const start = nameEnd + body.readUInt16LE(at + 28);
    const content = body.subarray(start, start + size);
    const text = method === 8 ? inflateRawSync(content) : content;
    parts.set(body.toString("utf8", at + 30, nameEnd), text.toString("utf8"));
    at = start + size;
  }
  return parts;
}

import { runOperation } from "./changes/runOperation.ts";
import type { Hub } from "./hub.ts";
import { printedMinutes } from "./meetings/minutes.document.ts";
import { renderDocx } from "./platform/document.docx.ts";
import { renderPdf } from "./platform/document.pdf.ts";
import type { DocumentFormat, PrintedDocument } from "./platform/document.ts";
import type { DocumentSource } from "./platform/http.documents.ts";

const renderers: Readonly<Record<DocumentFormat, (document: PrintedDocument) => Promise<Buffer>>> = {
  pdf: renderPdf,
  docx: renderDocx,
};

/** What can be read on paper: read in one transaction as the viewer, and rendered after it. */
export function documentsOf({ app }: Pick<Hub, "app">): Readonly<Record<string, DocumentSource>> {
  return {
    async minutes({ identity, id, format, language }) {
      const { name, document } = await runOperation(app, { identity, writes: false }, (op) =>
        printedMinutes(op, id, language),
      );
      return { name, body: await renderers[format](document) };
    },
  };
}

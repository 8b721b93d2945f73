import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { template } from "./document.template.ts";
import type { PrintedDocument } from "./document.ts";

let compiler: Promise<NodeCompiler> | undefined;

/** Fifty megabytes of native code and fonts: loaded when first asked for. */
function loadCompiler(): Promise<NodeCompiler> {
  compiler ??= import("@myriaddreamin/typst-ts-node-compiler").then((typst) => typst.NodeCompiler.create());
  return compiler;
}

/** So many renderings back, what the compiler remembers is forgotten. */
const remembered = 10;

/**
 * A tagged PDF (PDF/UA-1), with title and language. The texts reach the typesetter as data, so that none is read as
 * markup. What no font can show is printed as a replacement character, for the standard admits no empty boxes.
 */
export async function renderPdf(document: PrintedDocument): Promise<Buffer> {
  const typst = await loadCompiler();
  const compile = (unprintable: RegExp, substitute: string): Buffer =>
    typst.pdf(
      { mainFileContent: template, inputs: { document: cleaned(document, unprintable, substitute) } },
      { pdfStandard: "ua-1", pdfTags: true },
    );
  try {
    return compile(neverPrinted, "");
  } catch {
    return compile(rarelyPrinted, "\ufffd");
  } finally {
    typst.evictCache(remembered);
  }
}

/** Controls but for line breaks, private and unassigned characters, the byte order mark. */
const neverPrinted = /[^\P{C}\n\u00ad\u200c\u200d]/gu;
/** Everything but the scripts that the embedded fonts hold whole. */
const rarelyPrinted =
  /[^\n\u0020-\u007e\u00a0-\u017f\u0370-\u03ff\u0400-\u045f\u2010-\u2026\u20ac\u2116\u2190-\u2193\u2212\u2264\u2265\ufffd]/gu;

const cleaned = (document: PrintedDocument, unprintable: RegExp, substitute: string): string =>
  JSON.stringify(document, (_key, value: unknown) =>
    typeof value === "string"
      ? value
          .replaceAll("\r\n", "\n")
          .replaceAll(/[\t\v\f]/g, " ")
          .replaceAll(unprintable, substitute)
      : value,
  );

import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const generated = fileURLToPath(new URL("schema/generated/graphql.ts", import.meta.url));
const prefix = "virtual:document/";

/** A value import of generated names: not `import type`. */
const importing = /import\s*\{([^}]*)\}\s*from\s*"[^"]*schema\/generated\/graphql\.ts";/g;
const isDocument = (name: string): boolean => /^\w+(Document|FragmentDoc)$/.test(name);

const declared = /^export const (\w+) = (.*) as unknown as /gm;
const documentsOf = (code: string) =>
  new Map([...code.matchAll(declared)].map(([, name = "", document = ""]) => [name, document]));

/** `import { type A, BDocument } from generated` → the types as they were, each document from a module of its own. */
function apart(statement: string, list: string): string {
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const rest = names.filter((name) => !isDocument(name));
  const kept = rest.length > 0 ? statement.replace(list, ` ${rest.join(", ")} `) : "";
  const imports = names.filter(isDocument).map((name) => `import { ${name} } from "${prefix}${name}";`);
  // On one line, so that what follows keeps its line numbers.
  return [kept.replaceAll("\n", " "), ...imports].join(" ") + "\n".repeat(statement.split("\n").length - 1);
}

/**
 * Every operation's document stands in one generated file, and a file goes whole into one chunk: the first page would
 * load the queries of all the others. So each document becomes a module, which goes where it is used.
 */
export function documentsApart(): Plugin {
  let known = { writtenAt: 0, documents: new Map<string, string>() };
  const find = (name: string): string => {
    const writtenAt = statSync(generated).mtimeMs;
    if (known.writtenAt !== writtenAt)
      known = { writtenAt, documents: documentsOf(readFileSync(generated, "utf8")) };
    const document = known.documents.get(name);
    if (!document) throw new Error(`schema/generated has no ${name}: run npm run gen`);
    return document;
  };
  return {
    name: "documents-apart",
    enforce: "pre",
    transform(code, id) {
      if (id === generated || !/\/client\/.*\.tsx?$/.test(id)) return null;
      return { code: code.replace(importing, apart), map: null };
    },
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
    load: (id) =>
      id.startsWith(`\0${prefix}`)
        ? `export const ${id.slice(prefix.length + 1)} = ${find(id.slice(prefix.length + 1))};`
        : null,
  };
}

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin, Rollup } from "vite";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The best takes ten times as long as this. */
const quick = 5;

/**
 * Writes scripts and style sheets compressed beside themselves, so that the hub has only to send them. What no page of
 * `entry` loads, GraphiQL's editor, is opened by few and is compressed quickly; all of it where `isBrief`: the tests'
 * client lives for minutes.
 */
export function compressedBeside(entry: string, isBrief: boolean): Plugin {
  return {
    name: "compressed-beside",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
      const often = isBrief ? new Set() : reachable(bundle, entry);
      const level = isBrief ? constants.Z_BEST_SPEED : constants.Z_BEST_COMPRESSION;
      await Promise.all(
        files.map(async (file) => {
          const content = Buffer.from(file.type === "chunk" ? file.code : file.source);
          const quality = often.has(file.fileName) ? constants.BROTLI_MAX_QUALITY : quick;
          const path = join(dir, file.fileName);
          await writeFile(
            `${path}.br`,
            await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
          );
          await writeFile(`${path}.gz`, await zip(content, { level }));
        }),
      );
    },
  };
}

/** The names of the files that the entry loads, now or later. */
function reachable(bundle: Rollup.OutputBundle, entry: string): Set<string> {
  const found = new Set<string>();
  const add = (fileName: string): void => {
    if (found.has(fileName)) return;
    found.add(fileName);
    const file = bundle[fileName];
    if (file?.type !== "chunk") return;
    for (const next of [...file.imports, ...file.dynamicImports]) add(next);
    for (const next of file.viteMetadata?.importedCss ?? []) add(next);
  };
  for (const file of Object.values(bundle))
    if (file.type === "chunk" && file.isEntry && file.name === entry) add(file.fileName);
  if (found.size === 0) throw new Error(`the build has no entry ${entry}`);
  return found;
}

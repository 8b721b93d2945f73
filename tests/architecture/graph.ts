import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Import {
  readonly from: string;
  /** A file of ours, or the name of a package. */
  readonly to: string;
  /** Gone when compiled. */
  readonly typeOnly: boolean;
}

export const files: readonly string[] = globSync("{server,client,tests}/**/*.{ts,tsx}", {
  exclude: ["client/dist/**", "**/node_modules/**"],
})
  .map((file) => file.replaceAll("\\", "/"))
  .sort();

const statement =
  /^(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** What a file imports, read from its text. */
export function importsOf(file: string, text = readFileSync(file, "utf8")): Import[] {
  return [...text.matchAll(statement)].map(([, type, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? "";
    const to = name.startsWith(".") ? normalize(join(dirname(file), name)) : name;
    return {
      from: file,
      to,
      typeOnly: type !== undefined || (dynamic !== undefined && !text.includes("await import(")),
    };
  });
}

export const imports: readonly Import[] = files.flatMap((file) => importsOf(file));

/** The files that stand in a circle of imports that are there when the program runs. */
export function circles(edges: readonly Import[]): string[] {
  const next = Map.groupBy(
    edges.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push([...path.slice(path.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, "done");
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

// `npm run gen`: writes what is generated: the schema from the server, the typed documents from schema and operations.
// `npm run gen -- --check` writes nothing and fails where a committed file differs.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const check = process.argv.includes("--check");
const generated = [
  "schema/schema.graphql",
  ...readdirSync("schema/generated").map((name) => `schema/generated/${name}`),
];
const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

const keep = mkdtempSync(join(tmpdir(), "hub-gen-"));
if (check) cpSync("schema", keep, { recursive: true });
const before = new Map(generated.map((file) => [file, read(file)]));
try {
  execFileSync(process.execPath, ["--import", "tsx", "server/scripts/emitSchema.ts"], { stdio: "inherit" });
  execFileSync(process.execPath, ["node_modules/.bin/graphql-codegen", "-c", "codegen.ts", "--silent"], {
    stdio: "inherit",
  });
  const changed = generated.filter((file) => read(file) !== before.get(file));
  if (check && changed.length > 0) {
    console.error(
      `Not what the code generates: ${changed.join(", ")}. Run npm run gen and commit the result.`,
    );
    process.exitCode = 1;
  }
} finally {
  if (check) for (const file of generated) cpSync(join(keep, file.slice("schema/".length)), file);
  rmSync(keep, { recursive: true, force: true });
}

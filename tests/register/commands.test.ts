import "reflect-metadata";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openTestHub, type TestHub } from "./database.ts";
import { contentOf, sample, samplePath } from "./sample.ts";

let db: TestHub;
let folder: string;
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a command as npm does, on the database of this test. */
async function run(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; out: string; told: string }> {
  const child = spawn(process.execPath, [join(inject("serverDir"), "scripts", `${name}.js`), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: db.url, DEMO_MODE: "0", INIT_CWD: folder, ...env },
  });
  let [out, told] = ["", ""];
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    told += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, told };
}

beforeAll(async () => {
  db = await openTestHub();
  folder = mkdtempSync(join(tmpdir(), "hub-commands-"));
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("npm run import and export", () => {
  it("stores nothing of a file with faults, tells of each, and exits with 1", async () => {
    const file = sample();
    Object.assign(file.memberships[0] ?? {}, {
      organizations: ["region-stockholm", "stockholms-stad", "bhv", "bup"],
    });
    Object.assign(file.plans[1] ?? {}, { forum: "nope" });
    writeFileSync(join(folder, "faulty.json"), contentOf(file));
    const { code, out, told } = await run("importRegister", ["faulty.json"]);
    expect(told.trim().split("\n")).toEqual([
      'memberships[0].organizations[3]: unknown key "bup"',
      'plans[1].forum: unknown key "nope"',
      "2 faults in the register: nothing was stored.",
    ]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(await db.sql("select 1 from area")).toEqual([]);
  });

  it("takes the sample, then changes nothing, then gives it back", async () => {
    const first = await run("importRegister", [fileURLToPath(samplePath)]);
    expect(first).toMatchObject({ code: 0, told: "" });
    expect(first.out).toMatch(/^forums +6 new, 0 updated, 0 as before$/m);
    expect(first.out).toMatch(/^plans +2 new, 0 updated, 0 as before$/m);
    expect(first.out).toMatch(/^agreements +3 new, 0 updated, 0 as before$/m);
    expect(first.out).toMatch(/\n62 changed\n$/);
    const second = await run("importRegister", [fileURLToPath(samplePath)]);
    expect(second.out).toMatch(/\n0 changed\n$/);
    expect(await run("exportRegister", ["stockholm", "--out", "out.json"])).toEqual({
      code: 0,
      out: "",
      told: "",
    });
    const written = JSON.parse(readFileSync(join(folder, "out.json"), "utf8")) as {
      forums: { key: string }[];
    };
    expect(written.forums).toHaveLength(6);
  });

  it("refuses an identity number in the file's name without showing it", async () => {
    const name = ["811218", "9876"].join("-");
    const { code, told } = await run("importRegister", [`${name}.json`]);
    expect(code).toBe(1);
    expect(told).toContain("The file's name holds an identity number");
    expect(told).not.toContain("9876");
  });

  it.each([
    ["importRegister", [], "Usage: npm run import"],
    ["importRegister", ["--all"], "Usage: npm run import"],
    ["importRegister", ["none.json"], "none.json cannot be read (ENOENT): check the path."],
    ["exportRegister", ["stockholm", "out.json"], "Usage: npm run export"],
    ["exportRegister", ["atlantis"], 'No area has the key "atlantis"'],
    ["token", ["--role", "school"], "Tokens are for the demo alone"],
    ["clock", ["+61d"], "Only the demo's time can be moved"],
    ["clock", ["-1d"], "Usage: npm run clock"],
    ["token", ["--role", "king"], "Usage: npm run token"],
  ])("%s %j is one sentence and exit code 1", async (name, args, sentence) => {
    const { code, out, told } = await run(name, args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(told).toContain(sentence);
    expect(told.trim().split("\n")).toHaveLength(1);
  });
});

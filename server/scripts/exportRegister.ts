import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { runOperation } from "../changes/runOperation.ts";
import { stockholmDate } from "../kit/dates.ts";
import { exportArea, printRegister } from "../register/register.export.ts";
import { quote } from "../register/register.fault.ts";
import { demand, runCommand, typedPath, withHub } from "./command.ts";

const usage = "Usage: npm run export -- AREA [--out FILE], where AREA is the area's key.";

/** Writes an area's register to stdout or to a file. */
await runCommand(async (args, config) => {
  const [area = "", option, out = ""] = args;
  const toFile = args.length === 3 && option === "--out" && out !== "";
  demand(area !== "" && !area.startsWith("-") && (args.length === 1 || toFile), usage);
  const register = await withHub(config, (hub) =>
    runOperation(hub.system, { identity: null, system: true, writes: false }, (op) => exportArea(op, area)),
  );
  demand(
    register !== null,
    `No area has the key ${quote(area, stockholmDate(new Date()))}: see the areas in the hub, or in the file that was imported.`,
  );
  const text = printRegister(register);
  if (!toFile) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(typedPath(out), text);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unwritable";
    demand(false, `${basename(out)} cannot be written (${why}): check the path.`);
  }
});

import "reflect-metadata";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { runOperation } from "../changes/runOperation.ts";
import { stockholmDate } from "../kit/dates.ts";
import { personalDataIn, printFault, RegisterFaults } from "../register/register.fault.ts";
import { importRegister } from "../register/register.import.ts";
import { readRegister } from "../register/register.read.ts";
import { printSummary } from "../register/register.summary.ts";
import { demand, runCommand, typedPath, withHub } from "./command.ts";

const usage = "Usage: npm run import -- FILE, a register as schema/register.schema.json describes it.";

function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(typedPath(path));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    demand(false, `${basename(path)} cannot be read (${why}): check the path.`);
  }
}

/** Takes a register in, all or nothing, and prints what it changed. */
await runCommand(async (args, config) => {
  const [path = ""] = args;
  demand(args.length === 1 && path !== "" && !path.startsWith("-"), usage);
  const today = stockholmDate(new Date());
  const found = personalDataIn(basename(path), today);
  demand(
    !found,
    `The file's name holds ${found}: rename it, for no personal data may be in a register (R25).`,
  );
  try {
    const register = readRegister(contentOf(path), today);
    const changes = await withHub(config, (hub) =>
      runOperation(hub.system, { identity: null, system: true, writes: true }, (op) =>
        importRegister(op, register),
      ),
    );
    console.log(printSummary(changes));
  } catch (error) {
    if (!(error instanceof RegisterFaults)) throw error;
    for (const fault of error.faults) console.error(printFault(fault));
    demand(false, `${error.message}: nothing was stored.`);
  }
});

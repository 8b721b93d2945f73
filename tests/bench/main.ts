import "reflect-metadata";
import { dashboard } from "./dashboard.ts";
import { delivery } from "./delivery.ts";
import { startBenchHub } from "./hub.ts";
import { writing } from "./writers.ts";

/** Prints figures and asserts nothing: what a machine does in a second is its own affair, the ratios are the hub's. */
const parts = { dashboard, writers: writing, delivery };
const wanted = process.argv.slice(2);
const chosen = Object.entries(parts).filter(([name]) => wanted.length === 0 || wanted.includes(name));

const hub = await startBenchHub();
try {
  for (const [name, run] of chosen) {
    const [what, ...figures] = await run(hub);
    console.log(`${name}: ${what}\n${figures.map((line) => `  ${line}`).join("\n")}`);
  }
} finally {
  await hub.close();
}

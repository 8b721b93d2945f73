import "reflect-metadata";
import { demoLogin } from "../demo/demo.service.ts";
import { demoRoles, isDemoRole } from "../demo/roles.ts";
import { seedDemo } from "../demo/seed.ts";
import { demand, runCommand, withHub } from "./command.ts";

const usage = `Usage: npm run token -- --role ${Object.keys(demoRoles).join("|")}.`;

/** Prints a bearer token for a role of the demo, and nothing else. */
await runCommand(async (args, config) => {
  const [role = ""] =
    args[0] === "--role" ? args.slice(1) : args[0]?.startsWith("--role=") ? [args[0].slice(7)] : [];
  demand(isDemoRole(role) && args.length === (args[0] === "--role" ? 2 : 1), usage);
  demand(
    config.demoMode,
    "Tokens are for the demo alone: set DEMO_MODE=1, on a database without real people.",
  );
  const token = await withHub(config, async (hub) => {
    await seedDemo(hub.system, hub.app);
    return demoLogin(hub.system, role);
  });
  demand(token !== null, "This database has no demo: start the hub with DEMO_MODE=1 on an empty one.");
  console.log(token);
});

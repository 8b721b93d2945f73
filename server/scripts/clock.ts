import "reflect-metadata";
import { advanceClock, readClock, resetClock } from "../demo/clock.service.ts";
import { runClock } from "../jobs.ts";
import { demand, runCommand, withHub } from "./command.ts";

const usage = "Usage: npm run clock -- +61d, or +2h, or reset; time goes forward only.";
const mostHours = 24 * 3660;

/** Hours of `+61d` or `+2h`; null for anything else. */
function hoursOf(text: string): number | null {
  const [, number, unit] = /^\+(\d{1,5})([dh])$/.exec(text) ?? [];
  const hours = Number(number) * (unit === "d" ? 24 : 1);
  return number && hours > 0 && hours <= mostHours ? hours : null;
}

/** Moves the demo's time, and runs what falls due. */
await runCommand(async (args, config) => {
  const [step = ""] = args;
  const hours = hoursOf(step);
  demand(args.length === 1 && (hours !== null || step === "reset"), usage);
  demand(
    config.demoMode,
    "Only the demo's time can be moved: set DEMO_MODE=1, on a database without real people.",
  );
  await withHub(config, async (hub) => {
    await (hours === null ? resetClock(hub.system) : advanceClock(hub.system, hours));
    const { told, lapsed } = await runClock(hub);
    console.log(`The hub's time is ${await readClock(hub.system)} (Europe/Stockholm).`);
    console.log(
      `Fell due: ${told} ${told === 1 ? "deadline" : "deadlines"} passed, ${lapsed} ended without an answer.`,
    );
  });
});

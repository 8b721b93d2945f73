import type { BlockingKind, WarningKind } from "../../server/kit/personalData.finding.ts";
import { scanPersonalData } from "../../server/kit/personalData.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";

export interface Guarded {
  /** What stops the text; null when nothing does. */
  readonly block: BlockingKind | null;
  /** What the writer is asked to look at again, each kind once. */
  readonly warnings: readonly WarningKind[];
}

/** R25, R26 in the browser, by the same guard as the hub's: the writer hears of it before anything is sent. */
export function guardText(text: string): Guarded {
  const [year = 0, month = 0, day = 0] = dayOf(now()).split("-").map(Number);
  const findings = scanPersonalData(text, { year, month, day });
  const blocking = findings.find(({ severity }) => severity === "block");
  const warnings = findings.flatMap((found) => (found.severity === "warn" ? [found.kind] : []));
  return { block: blocking?.severity === "block" ? blocking.kind : null, warnings: [...new Set(warnings)] };
}

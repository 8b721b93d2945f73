import type { RegisterFile } from "./register.format.ts";
import type { TallyRow } from "./register.tally.ts";

/** What an import did, a line for each noun of the file; last how many rows it changed, new ones included. */
export function printSummary(register: RegisterFile, rows: readonly TallyRow[]): string {
  const lines = rows
    .filter(({ made, changed, same }) => made + changed + same > 0)
    .map(
      ({ noun, made, changed, same }) =>
        `${noun.padEnd(15)}${made} new, ${changed} updated, ${same} as before`,
    );
  const { length } = register.agreements;
  const checked =
    length > 0
      ? [`${"agreements".padEnd(15)}${length} checked, not stored yet: the hub has no agreements so far`]
      : [];
  const total = rows.reduce((sum, { made, changed }) => sum + made + changed, 0);
  return [...lines, ...checked, `${total} changed`].join("\n");
}

import type { TallyRow } from "./register.tally.ts";

/** What an import did, a line for each noun of the file; last how many rows it changed, new ones included. */
export function printSummary(rows: readonly TallyRow[]): string {
  const lines = rows
    .filter(({ made, changed, same }) => made + changed + same > 0)
    .map(
      ({ noun, made, changed, same }) =>
        `${noun.padEnd(15)}${made} new, ${changed} updated, ${same} as before`,
    );
  const total = rows.reduce((sum, { made, changed }) => sum + made + changed, 0);
  return [...lines, `${total} changed`].join("\n");
}

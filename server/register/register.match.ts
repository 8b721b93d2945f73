interface Span {
  readonly from: string;
  readonly to?: string | null | undefined;
}

const overlap = (a: Span, b: Span): boolean =>
  (b.to == null || a.from <= b.to) && (a.to == null || b.from <= a.to);

/**
 * Pairs what a file says with what is there: by the first day, then by days in common, so that a corrected date is a
 * change and not a second row. What has no match is new.
 */
export function pairUp<Row extends Span, Known extends Span>(
  rows: readonly Row[],
  known: readonly Known[],
): [Row, Known | null][] {
  const left = new Set(known);
  const matches = new Map<Row, Known>();
  for (const fits of [(row: Row, one: Known) => row.from === one.from, overlap]) {
    for (const row of rows) {
      if (matches.has(row)) continue;
      const match = [...left].find((one) => fits(row, one));
      if (!match) continue;
      matches.set(row, match);
      left.delete(match);
    }
  }
  return rows.map((row) => [row, matches.get(row) ?? null]);
}

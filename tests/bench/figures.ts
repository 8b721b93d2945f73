/** The middle value, and the one that 95 of 100 do not pass. */
export function spread(values: readonly number[]): { p50: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Milliseconds of each of `times` runs, after some that do not count. */
export async function timed(times: number, run: () => Promise<unknown>): Promise<number[]> {
  const warmUp = Math.ceil(times / 4);
  const took: number[] = [];
  for (let i = -warmUp; i < times; i++) {
    const since = performance.now();
    await run();
    if (i >= 0) took.push(performance.now() - since);
  }
  return took;
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

const first = 400;
const longest = 15_000;

/**
 * Milliseconds to wait before the attempt after `failures` in a row: doubled each time, at most 15 s, and between half
 * and whole of that, so that all clients of a restarted server do not come at once. `random` is in [0, 1).
 */
export function backoff(failures: number, random: number): number {
  const most = Math.min(longest, first * 2 ** Math.max(0, failures - 1));
  return Math.round(most * (0.5 + random / 2));
}

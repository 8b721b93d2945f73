import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refetcher } from "../../client/live/refetcher.ts";

const wait = { pause: 100, longest: 400 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("many changes in a moment make one round", async () => {
  const fetch = vi.fn(() => Promise.resolve());
  const refetcher = new Refetcher(fetch, wait);
  for (let change = 0; change < 20; change += 1) refetcher.soon();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("a stream that never rests does not put it off for more than 400 ms", async () => {
  const fetch = vi.fn(() => Promise.resolve());
  const refetcher = new Refetcher(fetch, wait);
  for (let change = 0; change < 9; change += 1) {
    refetcher.soon();
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("a change during a round makes one more round after it, never two at once", async () => {
  const rounds: (() => void)[] = [];
  const refetcher = new Refetcher(() => new Promise((done) => rounds.push(done)), wait);
  refetcher.soon();
  await vi.advanceTimersByTimeAsync(200);
  refetcher.soon();
  refetcher.soon();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(rounds).toHaveLength(1);
  rounds[0]?.();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(rounds).toHaveLength(2);
});

test("stopped, it fetches nothing more", async () => {
  const fetch = vi.fn(() => Promise.resolve());
  const refetcher = new Refetcher(fetch, wait);
  refetcher.soon();
  refetcher.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(fetch).not.toHaveBeenCalled();
});

import { GraphQLError } from "graphql";
import { pino } from "pino";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Doorbell } from "../../server/changes/doorbell.ts";
import { type Delivery, Subscriber } from "../../server/changes/subscriber.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const stream = "018f0000-0000-7000-8000-000000000001";
const lost = () => Promise.reject(Object.assign(new Error("gone"), { code: "57P01" }));
const still: Delivery = {
  heads: async () => new Map([[stream, 7]]),
  deliver: () => Promise.reject(new Error("nothing has moved")),
  formatError: (error) => new GraphQLError(String(error)),
};

function subscribe(delivery: Partial<Delivery>) {
  const doorbell = new Doorbell("postgresql://nowhere.example/none", pino({ level: "silent" }));
  return new Subscriber({ ...still, ...delivery }, doorbell, new Map([[stream, 7]])).batches();
}

it("one that leaves while nothing happens is let go at once", async () => {
  const batches = subscribe({});
  const next = batches.next();
  await vi.advanceTimersByTimeAsync(100);
  await batches.return(undefined);
  expect(await next).toEqual({ done: true, value: undefined });
  expect(vi.getTimerCount()).toBe(0);
});

it("one that leaves while the database is away asks it no more", async () => {
  const heads = vi.fn(lost);
  const batches = subscribe({ heads });
  const next = batches.next();
  await vi.advanceTimersByTimeAsync(1200);
  expect(heads).toHaveBeenCalledTimes(3);
  await batches.return(undefined);
  expect(await next).toEqual({ done: true, value: undefined });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heads).toHaveBeenCalledTimes(3);
});

it("a database that stays away ends the subscription after half a minute", async () => {
  const batches = subscribe({ heads: lost });
  const next = batches.next();
  const told = vi.fn();
  void next.then(told);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect((await next).value?.errors).toHaveLength(1);
  expect((await batches.next()).done).toBe(true);
});

it("a fault that will not pass ends it at once", async () => {
  const batches = subscribe({ heads: async () => new Map([[stream, 8]]) });
  expect((await batches.next()).value?.errors?.[0]?.message).toBe("Error: nothing has moved");
  expect((await batches.next()).done).toBe(true);
});

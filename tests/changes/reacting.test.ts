import { expect, it } from "vitest";
import type { Operation } from "../../server/access/operation.ts";
import { type Reaction, react, reactsTo } from "../../server/changes/reacting.ts";

/** As much of an operation as reactions know: what was done, and what was written and forgotten before the next. */
function operation() {
  const done: string[] = [];
  const actions: { name: string }[] = [];
  const op = {
    actions,
    act: (name: string) => actions.push({ name }),
    em: { flush: async () => void done.push("flush") },
    load: { clear: () => void done.push("clear") },
  };
  return { op: op as unknown as Operation, act: op.act, done };
}

const names = (done: readonly string[]) => done.filter((one) => one !== "flush" && one !== "clear");
const notes =
  (done: string[], note: string, then?: string): Reaction =>
  async (op, { name }) => {
    done.push(`${note} after ${name}`);
    if (then) op.act(then, {} as never);
  };

it("each action sets off its reactions, in order, once, on what was written before", async () => {
  const { op, act, done } = operation();
  reactsTo({ "decision.take": [notes(done, "first"), notes(done, "second")] });
  act("decision.take");
  act("decision.review");
  await react(op);
  await react(op);
  expect(done).toEqual([
    "flush",
    "clear",
    "first after decision.take",
    "flush",
    "clear",
    "second after decision.take",
  ]);
  act("decision.take");
  await react(op);
  expect(names(done)).toHaveLength(4);
});

it("what a reaction does sets off the next, not more than eight times on end", async () => {
  const { op, act, done } = operation();
  reactsTo({ a: [notes(done, "one", "b")], b: [notes(done, "two", "c")], c: [notes(done, "three")] });
  act("a");
  await react(op);
  expect(names(done)).toEqual(["one after a", "two after b", "three after c"]);

  const endless = operation();
  reactsTo({ a: [notes(endless.done, "back", "b")], b: [notes(endless.done, "forth", "a")] });
  endless.act("a");
  await expect(react(endless.op)).rejects.toThrow("reactions without an end: a");
  expect(names(endless.done)).toHaveLength(8);
});

it("what throws goes on to whoever asked", async () => {
  const { op, act } = operation();
  reactsTo({
    a: [
      async () => {
        throw new Error("refused");
      },
    ],
  });
  act("a");
  await expect(react(op)).rejects.toThrow("refused");
});

it("names that every object has set nothing off", async () => {
  const { op, act, done } = operation();
  reactsTo({});
  act("toString");
  act("constructor");
  await react(op);
  expect(done).toEqual([]);
});

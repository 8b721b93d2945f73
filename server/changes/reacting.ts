import type { Action, Operation } from "../access/operation.ts";

/** What another feature does when `action` has been done: in the same operation, and thus the same transaction. */
export type Reaction = (op: Operation, action: Action) => Promise<void>;

/** Action name (`decision.take`) → what it sets off, in that order. */
export type Reactions = Readonly<Record<string, readonly Reaction[]>>;

/** So many rounds may one reaction set off the next; a circle would never end. */
const mostRounds = 8;

let table: Reactions = {};
const reacted = new WeakMap<Operation, number>();

/** Says what sets off what, in every operation from now on: of persons, of the clock, of the seed. */
export function reactsTo(reactions: Reactions): void {
  table = reactions;
}

/**
 * Carries out what the operation's actions set off since the last call, and what that sets off in its turn. Each
 * action is answered once. What throws undoes the whole operation.
 */
export async function react(op: Operation): Promise<void> {
  for (let round = 0; ; round++) {
    const fresh = op.actions.slice(reacted.get(op) ?? 0).filter(({ name }) => Object.hasOwn(table, name));
    reacted.set(op, op.actions.length);
    if (fresh.length === 0) return;
    if (round === mostRounds) throw new Error(`reactions without an end: ${fresh.map(({ name }) => name)}`);
    for (const action of fresh) {
      for (const reaction of table[action.name] ?? []) {
        // What was done before is read as it now stands, also by queries.
        await op.em.flush();
        op.load.clear();
        await reaction(op, action);
      }
    }
  }
}

import { Problem } from "./problem.ts";

/**
 * A state machine as data: action → state → next states. An action that may end in several states
 * (a verdict that closes or reopens) lists them; the use case says which, and `move` checks it.
 */
export type Transitions<State extends string, Action extends string> = Readonly<
  Record<Action, Readonly<Partial<Record<State, readonly State[]>>>>
>;

/** The actions that the machine allows from `state`, in the table's order. */
export function actionsFrom<State extends string, Action extends string>(
  table: Transitions<State, Action>,
  state: State,
): Action[] {
  return (Object.keys(table) as Action[]).filter((action) => (table[action][state]?.length ?? 0) > 0);
}

/**
 * The state after `action`. Throws ILLEGAL_TRANSITION with `action` and `from` where the table has no such arrow.
 * `to` picks among several; without it the table must offer exactly one.
 */
export function move<State extends string, Action extends string>(
  table: Transitions<State, Action>,
  action: Action,
  from: State,
  to?: State,
): State {
  const targets = table[action][from] ?? [];
  const target = to ?? (targets.length === 1 ? targets[0] : undefined);
  if (target === undefined || !targets.includes(target)) {
    throw new Problem("ILLEGAL_TRANSITION", { params: { action, from } });
  }
  return target;
}

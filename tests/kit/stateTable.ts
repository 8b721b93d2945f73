import { expect, test } from "vitest";
import type { Problem } from "../../server/kit/problem.ts";
import { actionsFrom, move, type Transitions } from "../../server/kit/transitions.ts";

/** The refusal that `act` throws, as the parts a caller sees. Fails when nothing is thrown. */
export function refusalOf(act: () => unknown): Record<string, unknown> {
  try {
    act();
  } catch (thrown) {
    const { code, details } = thrown as Problem;
    return { code, ...details };
  }
  throw new Error("expected a refusal");
}

/**
 * Checks every cell of a state machine against a table written out by hand: states across, actions down, the next
 * state in the cell (`A|B` where the use case picks), `·` where the action is refused.
 */
export function checkEveryCell<State extends string, Action extends string>(
  machine: Transitions<State, Action>,
  states: readonly State[],
  actions: readonly Action[],
  written: string,
): void {
  const [head = [], ...rows] = written
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

  test("the table names every state and every action", () => {
    expect(head).toEqual(states);
    expect(rows.map(([action]) => action)).toEqual(actions);
    expect(Object.keys(machine)).toEqual(actions);
    for (const row of rows) expect(row).toHaveLength(states.length + 1);
  });

  for (const [action, ...cells] of rows as [Action, ...string[]][]) {
    for (const [column, cell] of cells.entries()) {
      const from = head[column] as State;
      const targets = (cell === "·" ? [] : cell.split("|")) as State[];
      test(`${action} from ${from}: ${targets.length ? targets.join(" or ") : "refused"}`, () => {
        const illegal = { code: "ILLEGAL_TRANSITION", params: { action, from } };
        for (const to of states) {
          if (targets.includes(to)) expect(move(machine, action, from, to)).toBe(to);
          else expect(refusalOf(() => move(machine, action, from, to))).toEqual(illegal);
        }
        if (targets.length === 1) expect(move(machine, action, from)).toBe(targets[0]);
        else expect(refusalOf(() => move(machine, action, from))).toEqual(illegal);
        expect(actionsFrom(machine, from).includes(action)).toBe(targets.length > 0);
      });
    }
  }
}

import { describe, expect, it } from "vitest";
import {
  type AgendaItemAction,
  type AgendaItemHome,
  type AgendaItemState,
  agendaItemActions,
  agendaItemStates,
  agendaItemTransitions,
  agendaOf,
  isAtHome,
  isOnAgenda,
  nextNumber,
  numbersAtStart,
  positionsWith,
  positionsWithout,
} from "../../server/meetings/agendaItem.rules.ts";
import { checkEveryCell } from "../kit/stateTable.ts";

describe("an agenda item's states (DOMAIN.md 3.2)", () => {
  checkEveryCell(
    agendaItemTransitions,
    agendaItemStates,
    agendaItemActions,
    `
                PROPOSED            ON_AGENDA           HANDLED  CARRIED_OVER  WITHDRAWN
      edit      PROPOSED            ON_AGENDA           ·        ·             ·
      place     ON_AGENDA|PROPOSED  ON_AGENDA|PROPOSED  ·        ·             ·
      move      ·                   ON_AGENDA           ·        ·             ·
      handle    ·                   HANDLED             ·        ·             ·
      carryOver ·                   CARRIED_OVER        ·        ·             ·
      withdraw  WITHDRAWN           WITHDRAWN           ·        ·             ·
    `,
  );
});

describe("where an item lies", () => {
  const homes: readonly AgendaItemHome[] = [
    "BACKLOG",
    "DRAFT",
    "SUMMONED",
    "IN_SESSION",
    "HELD",
    "CANCELLED",
  ];
  const may: Record<AgendaItemAction, string> = {
    edit: "BACKLOG DRAFT SUMMONED IN_SESSION",
    place: "BACKLOG DRAFT SUMMONED IN_SESSION",
    move: "DRAFT SUMMONED IN_SESSION",
    handle: "IN_SESSION",
    carryOver: "IN_SESSION",
    withdraw: "BACKLOG DRAFT SUMMONED IN_SESSION",
  };

  it.each(agendaItemActions)("%s", (action) => {
    const found = homes.filter((home) => isAtHome(action, { home, number: null }));
    expect(found.join(" ")).toBe(may[action]);
  });

  it("what has its § stays in its meeting, and everything else is done as before", () => {
    const numbered = { home: "IN_SESSION", number: 3 } as const;
    expect(agendaItemActions.filter((action) => isAtHome(action, numbered))).toEqual([
      "edit",
      "move",
      "handle",
      "carryOver",
      "withdraw",
    ]);
  });
});

const item = (
  id: string,
  position: number,
  status: AgendaItemState = "ON_AGENDA",
  number: number | null = null,
) => ({
  id,
  position,
  status,
  number,
});
const abc = [item("a", 1), item("b", 2), item("c", 3)];
const order = (positions: Map<string, number>) => Object.fromEntries(positions);

describe("the agenda", () => {
  it("goes by position, and by age where two have the same", () => {
    expect(agendaOf([item("c", 2), item("b", 1), item("a", 2)]).map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  it.each(agendaItemStates)("%s is on it or not", (status) => {
    expect(isOnAgenda({ status, number: null })).toBe(
      ["ON_AGENDA", "HANDLED", "CARRIED_OVER"].includes(status),
    );
    expect(isOnAgenda({ status, number: 2 })).toBe(status !== "PROPOSED");
  });

  it("makes room for one that moves, and tells only what changed", () => {
    expect(order(positionsWith(abc, "c", 1))).toEqual({ c: 1, a: 2, b: 3 });
    expect(order(positionsWith(abc, "a", 2))).toEqual({ b: 1, a: 2 });
    expect(order(positionsWith(abc, "b", 2))).toEqual({});
  });

  it("puts a new one last, or at its place", () => {
    expect(order(positionsWith(abc, "new", null))).toEqual({ new: 4 });
    expect(order(positionsWith(abc, "new", 2))).toEqual({ new: 2, b: 3, c: 4 });
    expect(order(positionsWith([], "new", null))).toEqual({ new: 1 });
  });

  it("beyond the last is last, before the first is first", () => {
    expect(order(positionsWith(abc, "a", 99))).toEqual({ b: 1, c: 2, a: 3 });
    expect(order(positionsWith(abc, "c", 0))).toEqual({ c: 1, a: 2, b: 3 });
  });

  it("closes its ranks behind one that leaves", () => {
    expect(order(positionsWithout(abc, "a"))).toEqual({ b: 1, c: 2 });
    expect(order(positionsWithout(abc, "c"))).toEqual({});
  });

  it("gets its § in order when the meeting opens", () => {
    expect(order(numbersAtStart(abc))).toEqual({ a: 1, b: 2, c: 3 });
  });

  it("gives a later item the § after the highest, also after one that was withdrawn", () => {
    expect(nextNumber([])).toBe(1);
    expect(
      nextNumber([item("a", 1, "HANDLED", 1), item("b", 0, "WITHDRAWN", 2), item("p", 0, "PROPOSED")]),
    ).toBe(3);
  });
});

import { describe, expect, test } from "vitest";
import { Problem } from "../../server/kit/problem.ts";
import { actionsFrom, move, type Transitions } from "../../server/kit/transitions.ts";
import { refusalOf } from "./stateTable.ts";

type Door = "OPEN" | "SHUT" | "LOCKED";
const door: Transitions<Door, "shut" | "lock" | "kick" | "paint"> = {
  shut: { OPEN: ["SHUT"] },
  lock: { SHUT: ["LOCKED"], OPEN: [] },
  kick: { LOCKED: ["OPEN", "LOCKED"] },
  paint: {},
};
const illegal = (action: string, from: Door) => ({ code: "ILLEGAL_TRANSITION", params: { action, from } });

describe("move", () => {
  test("a single arrow needs no target", () => {
    expect(move(door, "shut", "OPEN")).toBe("SHUT");
    expect(move(door, "shut", "OPEN", "SHUT")).toBe("SHUT");
  });

  test("a fork needs one, and only its own", () => {
    expect(move(door, "kick", "LOCKED", "OPEN")).toBe("OPEN");
    expect(move(door, "kick", "LOCKED", "LOCKED")).toBe("LOCKED");
    expect(refusalOf(() => move(door, "kick", "LOCKED"))).toEqual(illegal("kick", "LOCKED"));
    expect(refusalOf(() => move(door, "kick", "LOCKED", "SHUT"))).toEqual(illegal("kick", "LOCKED"));
  });

  test("no arrow is a refusal for the caller, not a fault of ours", () => {
    expect(refusalOf(() => move(door, "lock", "OPEN"))).toEqual(illegal("lock", "OPEN"));
    expect(refusalOf(() => move(door, "paint", "SHUT", "SHUT"))).toEqual(illegal("paint", "SHUT"));
    expect(() => move(door, "paint", "SHUT")).toThrow(Problem);
  });
});

test("actionsFrom gives what may be done, in the table's order", () => {
  expect(actionsFrom(door, "OPEN")).toEqual(["shut"]);
  expect(actionsFrom(door, "SHUT")).toEqual(["lock"]);
  expect(actionsFrom(door, "LOCKED")).toEqual(["kick"]);
});

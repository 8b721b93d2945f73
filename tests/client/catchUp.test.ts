import { expect, test } from "vitest";
import { isSettled } from "../../client/live/catchUp.ts";

test.each([
  ["a step of a matter that came whole", "deficiency.acknowledge", { id: "d" }, true],
  ["a new matter: lists win a row", "deficiency.report", { id: "d" }, false],
  ["a matter that has moved: lists win and lose a row", "deficiency.transfer", { id: "d" }, false],
  ["a step of a matter that is not seen whole", "deficiency.close", {}, false],
  ["a matter that may no longer be seen", "deficiency.close", null, false],
  ["a question: the matter's own list of them has changed", "escalation.send", {}, false],
  ["a seat", "seat.assign", {}, false],
])("%s", (_case, action, deficiency, settled) => {
  expect(isSettled({ action, deficiency })).toBe(settled);
});

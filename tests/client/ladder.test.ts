import { expect, test } from "vitest";
import { traceLines } from "../../client/ui/ladder.geometry.ts";

test("a matter's way is one line a move, with rounded corners, ending at the side of the card it comes to", () => {
  const lines = traceLines([
    { left: 16, right: 200, middle: 300 },
    { left: 232, right: 400, middle: 200 },
    { left: 16, right: 200, middle: 350 },
  ]);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^M[\d. ]+H[\d.]+Q[\d. ]+V[\d.]+Q[\d. ]+H[\d.]+$/);
  expect(lines[0]?.endsWith("H232")).toBe(true);
  expect(lines[1]?.endsWith("H200")).toBe(true);
});

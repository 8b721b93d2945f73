import { expect, test } from "vitest";
import { excerpt } from "../../client/text/excerpt.ts";

test("a short text stands as it is, on one line", () => {
  expect(excerpt("  Varje skola\nutser  en mottagare. ", 80)).toBe("Varje skola utser en mottagare.");
  expect(excerpt("åtta tkn", 8)).toBe("åtta tkn");
});

test("a long one ends at a word, without the sign after it, and is never longer than asked for", () => {
  expect(excerpt("Skolan utser en mottagare, alltid.", 28)).toBe("Skolan utser en mottagare …");
  expect(excerpt("Skolan utser en mottagare, alltid.", 27)).toBe("Skolan utser en …");
});

test("one long word is cut", () => {
  const cut = excerpt("samverkansöverenskommelse".repeat(3), 20);
  expect(cut).toBe("samverkansöverensk …");
  expect(cut).toHaveLength(20);
});

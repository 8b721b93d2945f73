import { expect, test } from "vitest";
import { isBlank } from "../../server/kit/blank.ts";

test.each(["", "   ", "\t\n", "\u00a0", "\u200b\u2060", "- –", "..."])("%j says nothing", (text) => {
  expect(isBlank(text)).toBe(true);
});

test.each(["Å", "7", " – nej.", "\u200bja"])("%j says something", (text) => {
  expect(isBlank(text)).toBe(false);
});

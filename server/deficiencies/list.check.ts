import { badInput } from "../kit/problem.ts";

const longest = 50;

/** A list in an input holds 50 at most: one forum has no more parties, and one meeting decides no more. */
export function checkLength(list: readonly unknown[], field: string): void {
  if (list.length > longest) throw badInput(field, "tooMany", { max: longest });
}

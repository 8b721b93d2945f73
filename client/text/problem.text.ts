import type { TFunction } from "i18next";
import { svProblems } from "./sv.problems.ts";

export type ProblemCode = keyof typeof svProblems;

/** A code from the API's closed list, or one that this client is too old to know. */
export function problemCode(code: unknown): ProblemCode {
  return typeof code === "string" && code in svProblems ? (code as ProblemCode) : "INTERNAL";
}

/** The sentence that a refusal is shown with; an unknown code reads as INTERNAL. */
export function problemText(code: unknown, t: TFunction): string {
  return t(`problems.${problemCode(code)}`);
}

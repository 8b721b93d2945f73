import { scanPersonalData } from "../kit/personalData.ts";
import { badInput, Problem } from "../kit/problem.ts";

/** Longest text of a field, in UTF-16 units; what is not named may have `longest`. */
const caps: Readonly<Record<string, number>> = {
  title: 200,
  name: 200,
  code: 12,
  search: 200,
  clientMutationId: 100,
  after: 500,
};
const longest = 10_000;

const day = (today: string) => {
  const [year = 0, month = 0, date = 0] = today.split("-").map(Number);
  return { year, month, day: date };
};

/**
 * Every text that enters (R25): no NUL, no lone surrogate, no longer than its field, no identity number. BAD_USER_INPUT
 * or PERSONAL_DATA_DETECTED with the field; the text itself is neither echoed nor logged.
 */
export function checkTexts(value: unknown, today: string, path: string): void {
  if (typeof value === "string") checkText(value, today, path);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkTexts(item, today, `${path}[${index}]`);
  } else if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) checkTexts(item, today, path ? `${path}.${key}` : key);
  }
}

function checkText(text: string, today: string, path: string): void {
  const name =
    path
      .replace(/\[\d+\]$/, "")
      .split(".")
      .at(-1) ?? "";
  const cap = caps[name] ?? longest;
  if (text.length > cap) throw badInput(path, "tooLong", { max: cap });
  if (text.includes("\0")) throw badInput(path, "nul");
  if (!text.isWellFormed()) throw badInput(path, "brokenText");
  const finding = scanPersonalData(text, day(today)).find(({ severity }) => severity === "block");
  if (finding) {
    throw new Problem("PERSONAL_DATA_DETECTED", {
      field: path,
      params: { kind: finding.kind, offset: finding.offset, length: finding.length },
    });
  }
}

import type { z } from "zod";
import { contradictions } from "./register.check.ts";
import { type Fault, personalDataIn, placeOf, quote, RegisterFaults } from "./register.fault.ts";
import { RegisterFile, registerFormat } from "./register.format.ts";
import { referenceFaults, rowsOf } from "./register.references.ts";

const largest = 20_000_000;
const deepest = 20;

/**
 * Reads a register from a file's content. `today` (YYYY-MM-DD) decides which dates are to come, for the guard.
 * @throws {RegisterFaults} with every fault and its place; the file's own words are quoted only where they may be.
 */
export function readRegister(content: Uint8Array, today: string): RegisterFile {
  return checkRegister(parse(content), today);
}

/** As `readRegister`, of a value that is parsed already. */
export function checkRegister(value: unknown, today: string): RegisterFile {
  const read = RegisterFile.safeParse(value);
  if ((value as { format?: unknown } | null)?.format !== registerFormat) {
    throw new RegisterFaults([
      { place: "format", text: `not ${JSON.stringify(registerFormat)}, which this hub reads` },
    ]);
  }
  const rows = rowsOf(value);
  const faults = [
    ...personalDataFaults(value, today),
    ...(read.success ? [] : read.error.issues.flatMap((issue) => formatFaults(issue, value, today))),
    ...referenceFaults(rows, today),
    ...contradictions(rows, today),
  ];
  if (faults.length > 0 || !read.success) throw new RegisterFaults(faults);
  return read.data;
}

function parse(content: Uint8Array): unknown {
  const broken = (text: string) => new RegisterFaults([{ place: "", text }]);
  if (content.length > largest) throw broken(`The file is larger than ${largest / 1_000_000} MB.`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw broken("The file is not text in UTF-8.");
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // The rest of the message quotes the file.
    const [, line, column] =
      /\(line (\d+) column (\d+)\)/.exec(error instanceof Error ? error.message : "") ?? [];
    throw broken(`The file is not JSON${line ? `: see line ${line}, character ${column}` : ""}.`);
  }
}

/** R25: every text, and every name of a property. */
function personalDataFaults(value: unknown, today: string, path: readonly PropertyKey[] = []): Fault[] {
  const fault = (text: string, what: string): Fault[] => {
    const found = personalDataIn(text, today);
    return found
      ? [
          {
            place: placeOf(path, today),
            text: `${what}${found}: no personal data may be in a register (R25)`,
          },
        ]
      : [];
  };
  if (path.length > deepest) return [];
  if (typeof value === "string") return fault(value, "holds ");
  if (typeof value === "number") return fault(String(value), "holds ");
  if (Array.isArray(value))
    return value.flatMap((item, index) => personalDataFaults(item, today, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [
    ...fault(name, "the name of a property holds "),
    ...personalDataFaults(item, today, [...path, name]),
  ]);
}

function formatFaults(issue: z.core.$ZodIssue, file: unknown, today: string): Fault[] {
  const place = placeOf(issue.path, today);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => ({ place, text: `unknown property ${quote(name, today)}` }));
  }
  const value = issue.path.reduce<unknown>(
    (at, step) => (at as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step],
    file,
  );
  if (value === undefined) return [{ place, text: "missing" }];
  if (issue.code === "invalid_value")
    return [{ place, text: `not one of ${issue.values.map(String).join(", ")}` }];
  if (issue.code === "invalid_type") return [{ place, text: typeNames[issue.expected] ?? issue.message }];
  return [{ place, text: issue.message }];
}

const typeNames: Readonly<Record<string, string>> = {
  string: "not a text",
  int: "not a whole number",
  number: "not a whole number",
  boolean: "not true or false",
  array: "not a list",
  object: "not an object",
};

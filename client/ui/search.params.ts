/** Readers of search parameters. What cannot be read in an address is as if it was not there. */

/** One of these values. */
export const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: unknown): T | undefined =>
    values.find((one) => one === value);

const longestText = 200;

/** A text that is not empty; a number typed in an address is a text as well. */
export function text(value: unknown): string | undefined {
  const read = typeof value === "number" ? String(value) : value;
  return typeof read === "string" && read !== "" && read.length <= longestText ? read : undefined;
}

/**
 * Readers of search parameters: every page's first load holds them, so they are small. What cannot be read in an address
 * is as if it was not there.
 */

/** One of these values. */
export const oneOf =
  <const T extends string>(values: readonly T[]) =>
  (value: unknown): T | undefined =>
    values.find((one) => one === value);

const longestText = 200;

/** A text that is not empty; a number typed in an address is a text as well. */
export function text(value: unknown): string | undefined {
  const read = typeof value === "number" ? String(value) : value;
  return typeof read === "string" && read !== "" && read.length <= longestText ? read : undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const id = (value: unknown): string | undefined =>
  typeof value === "string" && uuid.test(value) ? value : undefined;

/** A switch that is on, or not there. */
export const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

/** One attempt to carry something out: what was sent, and under which id. */
export interface Attempt<Input> {
  readonly input: Input & { readonly clientMutationId: string };
  /** What the person asked for, apart from the version that was seen. */
  readonly key: string;
}

const keyOf = (input: object): string =>
  JSON.stringify(input, (name, value: unknown) => (name === "version" ? undefined : value));

/**
 * The attempt to send. Where the one before was lost on the way and asks for the same, it is sent again as it was: the
 * hub carries it out once. Otherwise a new one, with an id of its own.
 */
export function nextAttempt<Input extends object>(
  lost: Attempt<Input> | null,
  input: Input,
  newId: () => string,
): Attempt<Input> {
  const key = keyOf(input);
  return lost?.key === key ? lost : { key, input: { ...input, clientMutationId: newId() } };
}

interface Thing {
  readonly id: string;
}

/** The list with one of its things at a place, from 1. */
export function placedAt<T extends Thing>(things: readonly T[], id: string, position: number): T[] {
  const others = things.filter((one) => one.id !== id);
  const moved = things.filter((one) => one.id === id);
  return [...others.slice(0, position - 1), ...moved, ...others.slice(position - 1)];
}

/** At which place, from 1, the dragged thing lands that is dropped before or after another. */
export function placeOfDrop(
  things: readonly Thing[],
  dragged: string,
  target: { readonly key: unknown; readonly dropPosition: "before" | "after" | "on" },
): number {
  const others = things.filter(({ id }) => id !== dragged);
  const at = others.findIndex(({ id }) => id === target.key);
  return target.dropPosition === "before" ? at + 1 : at + 2;
}

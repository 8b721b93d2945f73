/** The ids in their new order: `id` at `position`, counted from 1; past the end is last. */
export function placed(ids: readonly string[], id: string, position: number): string[] {
  const others = ids.filter((one) => one !== id);
  return others.toSpliced(Math.max(0, position - 1), 0, id);
}

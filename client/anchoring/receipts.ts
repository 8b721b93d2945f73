import type { ReceiptRowFragment } from "../../schema/generated/graphql.ts";

interface Closing {
  readonly settledOn: string | null;
  readonly closedOn: string | null;
}

/** Whether some party still has something to do. */
export const isOpen = ({ settledOn, closedOn }: Closing): boolean => settledOn === null && closedOn === null;

/** How many have anchored it, of how many; null for one who sees no other party's receipt. */
export function progressOf(
  receipts: readonly Pick<ReceiptRowFragment, "status">[],
): { done: number; count: number } | null {
  if (receipts.length < 2) return null;
  return { done: receipts.filter(({ status }) => status === "ANCHORED").length, count: receipts.length };
}

/** The two steps that lead to an anchored receipt. */
export type Act = "convey" | "anchor";

/** What the party has to do next, where the viewer may do it. */
export const nextAct = (allowed: readonly string[]): Act | null =>
  (["convey", "anchor"] as const).find((act) => allowed.includes(act)) ?? null;

export interface ForumGroup<Item> {
  readonly id: string;
  readonly name: string;
  readonly items: readonly Item[];
}

/** By forum, in name order; within each in the order given. */
export function byForum<Item extends { readonly forum: { readonly id: string; readonly name: string } }>(
  items: readonly Item[],
  compare: (a: string, b: string) => number,
): ForumGroup<Item>[] {
  const groups = Map.groupBy(items, ({ forum }) => forum.id);
  return [...groups]
    .map(([id, own]) => ({ id, name: own[0]?.forum.name ?? "", items: own }))
    .sort((a, b) => compare(a.name, b.name));
}

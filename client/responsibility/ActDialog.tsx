import { lazy, Suspense } from "react";
import type { ResponsibilityAction } from "../../schema/generated/graphql.ts";
import type { Option } from "../ui/options.tsx";
import type { Closing, Item } from "./responsibilityValues.ts";

const ItemDialog = lazy(async () => ({ default: (await import("./ItemDialog.tsx")).ItemDialog }));
const DisputeDialog = lazy(async () => ({ default: (await import("./DisputeDialog.tsx")).DisputeDialog }));
const ConfirmDialog = lazy(async () => ({ default: (await import("./ConfirmDialog.tsx")).ConfirmDialog }));

/** What is being done, and with which item. */
export type Act = { readonly kind: "add" } | { readonly kind: ResponsibilityAction; readonly itemId: string };

/** The window of an act, with the item as it is now. */
export function ActDialog({
  act,
  items,
  forumId,
  members,
  ...closing
}: Closing & { act: Act; items: readonly Item[]; forumId: string; members: readonly Option[] }) {
  const item = act.kind === "add" ? null : (items.find(({ id }) => id === act.itemId) ?? null);
  if (act.kind !== "add" && !item) return null;
  return (
    <Suspense>
      {item === null || act.kind === "add" || act.kind === "edit" ? (
        <ItemDialog item={item} forumId={forumId} members={members} {...closing} />
      ) : act.kind === "dispute" ? (
        <DisputeDialog item={item} {...closing} />
      ) : (
        <ConfirmDialog item={item} action={act.kind} {...closing} />
      )}
    </Suspense>
  );
}

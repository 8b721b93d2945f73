import { useSyncExternalStore } from "react";

const wide = matchMedia("(min-width: 64rem)");

function watch(listener: () => void): () => void {
  wide.addEventListener("change", listener);
  return () => wide.removeEventListener("change", listener);
}

/** Whether the agenda has room beside the item. */
export const useWide = (): boolean => useSyncExternalStore(watch, () => wide.matches);

import { id, oneOf } from "../ui/search.params.ts";

/** The address of the list: its filters. */
export interface AnchoringsSearch {
  forum?: string | undefined;
  /** Those under way when left out. */
  show?: "closed" | "all" | undefined;
}

export function anchoringsSearch({ forum, show }: Record<string, unknown>): AnchoringsSearch {
  return { forum: id(forum), show: oneOf(["closed", "all"])(show) };
}

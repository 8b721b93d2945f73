import { useMemo } from "react";
import { useArrivals } from "../live/useArrivals.ts";
import type { Comment } from "./minutes.types.ts";

/** Which comments have come while the page was open. */
export function useCommentArrivals(comments: readonly Comment[]): ReadonlySet<string> {
  const keys = useMemo(() => comments.map(({ id }) => id), [comments]);
  return useArrivals(keys, "comments");
}

import type { ApolloClient } from "@apollo/client";
import { problemOf } from "./problem.ts";

/** Queries that no change of a matter touches; the session's own is fetched where rights are reviewed. */
const still: ReadonlySet<string | undefined> = new Set(["Viewer", "ConcernedChoices", "ReportRoute"]);

/**
 * Fetches every query on screen anew, past those on their way, whose answer may be older than the change. Goes by the
 * cache, so that a page neither blinks nor turns into an error when the network is away for a moment; but what may no
 * longer be seen does disappear.
 */
export async function refetchActive(client: ApolloClient): Promise<void> {
  const shown = [...client.getObservableQueries("active")].filter(({ queryName }) => !still.has(queryName));
  await Promise.all(
    shown.map(async (observed) => {
      const { query, variables } = observed;
      try {
        await client.query({
          query,
          variables,
          fetchPolicy: "network-only",
          context: { queryDeduplication: false },
        });
      } catch (error) {
        const { code } = problemOf(error);
        if (code === "NOT_FOUND" || code === "FORBIDDEN") await observed.refetch().catch(() => {});
      }
    }),
  );
}

import type { ApolloClient, ObservableQuery } from "@apollo/client";
import { problemOf } from "./problem.ts";

/** Queries that no change of a matter touches; the session's own is fetched where rights are reviewed. */
const still: ReadonlySet<string> = new Set(["Viewer", "ConcernedChoices", "ReportRoute"]);

/** Queries whose whole answer another one brings as well. */
const within: Readonly<Record<string, string>> = { WaitingCount: "Waiting" };

/** The queries on screen, and which of them were asked before the latest change. */
export class StaleQueries {
  readonly #client: ApolloClient;
  readonly #fetched = new WeakMap<ObservableQuery, number>();
  #changes = 0;

  constructor(client: ApolloClient) {
    this.#client = client;
  }

  /** Something has changed: all that is shown may be old. */
  changed(): void {
    this.#changes += 1;
  }

  /** Fetches the stale ones among those wanted. Never rejects. */
  async fetch(isWanted: (name: string) => boolean): Promise<void> {
    const active = [...this.#client.getObservableQueries("active")];
    const names = new Set(active.map(({ queryName }) => queryName));
    const stale = active.filter((observed) => {
      const { queryName: name = "" } = observed;
      if (still.has(name) || (name in within && names.has(within[name]))) return false;
      return isWanted(name) && this.#fetched.get(observed) !== this.#changes;
    });
    await Promise.all(stale.map((observed) => this.#fetchOne(observed)));
  }

  /**
   * Past requests on their way, whose answer may be older than the change. Goes by the cache, so that a page neither
   * blinks nor turns into an error when the network is away for a moment; but what may no longer be seen disappears.
   */
  async #fetchOne(observed: ObservableQuery): Promise<void> {
    const { query, variables } = observed;
    this.#fetched.set(observed, this.#changes);
    try {
      await this.#client.query({
        query,
        variables,
        fetchPolicy: "network-only",
        context: { queryDeduplication: false },
      });
    } catch (error) {
      const { code } = problemOf(error);
      if (code === "NOT_FOUND" || code === "FORBIDDEN") await observed.refetch().catch(() => {});
    }
  }
}

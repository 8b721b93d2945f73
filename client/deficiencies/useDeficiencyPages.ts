import { useQuery } from "@apollo/client/react";
import { useEffect, useMemo, useRef, useState } from "react";
import {
  DeficienciesDocument,
  type DeficienciesQuery,
  type DeficiencyFilter,
  type DeficiencyOrder,
} from "../../schema/generated/graphql.ts";
import type { Card } from "./deficiency.types.ts";

const pageSize = 50;

/** The first page with what follows it. */
const joined = (before: DeficienciesQuery, more: DeficienciesQuery): DeficienciesQuery => ({
  deficiencies: {
    ...more.deficiencies,
    edges: [...before.deficiencies.edges, ...more.deficiencies.edges],
  },
});

/**
 * A list that grows on request. A live update fetches the first page anew; the rest is then filled in again by itself,
 * and until it is there what was shown stays.
 */
export function useDeficiencyPages(filter: DeficiencyFilter, order: DeficiencyOrder) {
  const about = JSON.stringify([filter, order]);
  const [asked, setAsked] = useState({ about, count: pageSize, isGrowing: false });
  const count = asked.about === about ? asked.count : pageSize;
  const { data, error, refetch, fetchMore } = useQuery(DeficienciesDocument, {
    variables: { first: pageSize, filter, order },
    fetchPolicy: "cache-and-network",
  });
  const connection = data?.deficiencies;
  const length = connection?.edges.length ?? 0;
  const endCursor = connection?.pageInfo.endCursor ?? null;
  const isShort = (connection?.pageInfo.hasNextPage ?? false) && length < count;
  const isFilling = useRef(false);

  useEffect(() => {
    if (!isShort || isFilling.current) return;
    isFilling.current = true;
    fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult }) => joined(before as DeficienciesQuery, fetchMoreResult),
    })
      // Shown as it is; the button to get more stays.
      .catch(() => setAsked({ about, count: length, isGrowing: false }))
      .finally(() => {
        isFilling.current = false;
      });
  }, [isShort, endCursor, length, about, fetchMore]);

  if (connection && !isShort && asked.isGrowing) setAsked({ ...asked, isGrowing: false });

  const cards = useMemo(() => connection?.edges.map(({ node }) => node) ?? null, [connection]);
  const [whole, setWhole] = useState<{ about: string; items: readonly Card[] } | null>(null);
  if (cards && !isShort && whole?.items !== cards) setWhole({ about, items: cards });
  const kept = whole?.about === about ? whole.items : null;
  return {
    /** Null until the first page is there. */
    items: cards && !(isShort && kept && kept.length > length) ? cards : kept,
    /** Changes when the person has got what was asked for: those rows are no news. */
    about: isShort && asked.isGrowing ? about : `${about} ${count}`,
    hasMore: connection?.pageInfo.hasNextPage ?? false,
    isLoadingMore: isShort,
    loadMore: () => setAsked({ about, count: length + pageSize, isGrowing: true }),
    error: data ? undefined : error,
    refetch,
  };
}

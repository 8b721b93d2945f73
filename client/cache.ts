import { type FieldPolicy, InMemoryCache, type Reference } from "@apollo/client";

interface Edge {
  readonly cursor?: string;
  readonly node: Reference;
}

interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo?: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
}

/**
 * A connection whose pages make one list. The first page fetched anew keeps the later ones that follow on it, so that
 * a list does not shrink under the reader when something changes.
 */
function pages(keyArgs: readonly string[]): FieldPolicy<Page> {
  return {
    keyArgs: [...keyArgs],
    merge(existing, incoming, { args }) {
      if (!existing) return incoming;
      const after: unknown = args?.after;
      if (typeof after === "string") {
        const at = existing.edges.findIndex(({ cursor }) => cursor === after);
        return { ...incoming, edges: [...existing.edges.slice(0, at + 1), ...incoming.edges] };
      }
      const last = incoming.edges.at(-1)?.cursor;
      const at = last === undefined ? -1 : existing.edges.findIndex(({ cursor }) => cursor === last);
      if (at < 0 || !incoming.pageInfo?.hasNextPage) return incoming;
      const fresh = new Set(incoming.edges.map(({ node }) => node.__ref));
      const later = existing.edges.slice(at + 1).filter(({ node }) => !fresh.has(node.__ref));
      if (later.length === 0) return incoming;
      const { pageInfo } = existing;
      return { ...incoming, edges: [...incoming.edges, ...later], ...(pageInfo && { pageInfo }) };
    },
  };
}

/** What a change is done to, and an agenda item may be about. */
const subjects = [
  "ActionPlan",
  "Activity",
  "AgendaItem",
  "Agreement",
  "AgreementVersion",
  "Anchoring",
  "AnchoringReceipt",
  "Attendance",
  "Decision",
  "Deficiency",
  "DeficiencySignal",
  "Escalation",
  "Forum",
  "Meeting",
  "Membership",
  "Minutes",
  "Seat",
  "Transfer",
];

/** The client's one cache: nouns by id, lists by what they are filtered with. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: {
      AgendaSubject: subjects,
      ChangeSubject: subjects,
    },
    typePolicies: {
      Query: {
        fields: {
          actionPlans: pages(["filter"]),
          activities: pages(["filter", "order"]),
          agendaBacklog: pages(["forumId"]),
          agendaProposals: pages(["forumId"]),
          agreements: pages(["filter"]),
          anchorings: pages(["forumId", "open"]),
          decisions: pages(["forumId", "reviewDueBefore", "statuses"]),
          deficiencies: pages(["filter", "order"]),
          deficiencySignals: pages([]),
          forumProposals: pages(["forumId", "status"]),
          forums: pages(["kind", "level", "search", "status"]),
          meetings: pages(["forumId", "from", "order", "statuses", "to"]),
          organizations: pages(["search"]),
        },
      },
      ViewerCard: { keyFields: [] },
      Overview: { keyFields: [] },
      Projection: { merge: true },
      ForumTally: { merge: true },
      // Selected once a type: only one of the selections knows which noun it is.
      Change: { fields: { subject: { merge: (_existing, incoming) => incoming } } },
    },
  });
}

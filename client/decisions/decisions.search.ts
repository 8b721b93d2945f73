import type { DecisionStatus } from "../../schema/generated/graphql.ts";
import { id, oneOf, yes } from "../ui/search.params.ts";

export const decisionStatuses = [
  "PROPOSED",
  "TAKEN",
  "NOT_TAKEN",
  "IN_EFFECT",
  "LAPSED",
  "REVIEWED",
  "SUPERSEDED",
] as const satisfies readonly DecisionStatus[];

/** The address of the list of decisions: its filters. */
export interface DecisionsSearch {
  forum?: string | undefined;
  status?: DecisionStatus | undefined;
  /** Those that are due for review alone. */
  due?: true | undefined;
}

export function decisionsSearch({ forum, status, due }: Record<string, unknown>): DecisionsSearch {
  return { forum: id(forum), status: oneOf(decisionStatuses)(status), due: yes(due) };
}

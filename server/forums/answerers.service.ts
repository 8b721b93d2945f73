import DataLoader from "dataloader";
import type { Operation } from "../access/operation.ts";
import { must } from "../kit/problem.ts";

/** A seat of the organization in the forum, its administrator where nobody sits in one, or nobody at all. */
export type Answerer = "SEAT" | "ADMINISTRATOR" | "NOBODY";

const loaders = new WeakMap<Operation, DataLoader<string, Answerer>>();

/** Who can answer for the organization in the forum today; one statement for all that are asked about. */
export function answeredFor(op: Operation, forumId: string, organizationId: string): Promise<Answerer> {
  let loader = loaders.get(op);
  if (!loader) {
    loader = new DataLoader((pairs) => read(op, pairs));
    loaders.set(op, loader);
  }
  return loader.load(`${forumId} ${organizationId}`);
}

async function read(op: Operation, pairs: readonly string[]): Promise<Answerer[]> {
  const column = (at: 0 | 1): string => `{${pairs.map((pair) => pair.split(" ")[at]).join(",")}}`;
  const rows = await op.em.execute<{ pair: string; answered: Answerer }[]>(
    `select p.forum_id || ' ' || p.organization_id as pair,
            answered_for(p.forum_id, p.organization_id) as answered
       from unnest(?::uuid[], ?::uuid[]) p(forum_id, organization_id)`,
    [column(0), column(1)],
  );
  const byPair = new Map(rows.map(({ pair, answered }) => [pair, answered]));
  return pairs.map((pair) => must(byPair.get(pair), "an answer for each pair"));
}

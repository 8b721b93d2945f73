import DataLoader from "dataloader";
import type { Operation } from "../access/operation.ts";
import { must } from "../kit/problem.ts";
import type { AnsweredFor } from "./anchoring.enums.ts";

const loaders = new WeakMap<Operation, DataLoader<string, AnsweredFor>>();

/** Who can answer for the organization in the forum today; one statement for all that are asked about. */
export function answeredFor(op: Operation, forumId: string, organizationId: string): Promise<AnsweredFor> {
  let loader = loaders.get(op);
  if (!loader) {
    loader = new DataLoader((pairs) => read(op, pairs));
    loaders.set(op, loader);
  }
  return loader.load(`${forumId} ${organizationId}`);
}

async function read(op: Operation, pairs: readonly string[]): Promise<AnsweredFor[]> {
  const column = (at: 0 | 1): string => `{${pairs.map((pair) => pair.split(" ")[at]).join(",")}}`;
  const rows = await op.em.execute<{ pair: string; answered: AnsweredFor }[]>(
    `select p.forum_id || ' ' || p.organization_id as pair,
            answered_for(p.forum_id, p.organization_id) as answered
       from unnest(?::uuid[], ?::uuid[]) p(forum_id, organization_id)`,
    [column(0), column(1)],
  );
  const byPair = new Map(rows.map(({ pair, answered }) => [pair, answered]));
  return pairs.map((pair) => must(byPair.get(pair), "an answer for each pair"));
}

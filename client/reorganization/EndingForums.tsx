import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { EndingForumDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Loading } from "../ui/Loading.tsx";
import type { Ending } from "./ending.ts";

interface Gathering {
  /** Those still to be read. */
  ids: readonly string[];
  known: readonly Ending[];
  children: (forums: readonly Ending[]) => ReactNode;
}

/** Several forums with all that goes on somewhere else, in the order of `ids` after those known, each followed live. */
export function EndingForums({ ids, known, children }: Gathering) {
  const [id, ...rest] = ids;
  if (id === undefined) return children(known);
  return (
    <One key={id} id={id} ids={rest} known={known}>
      {children}
    </One>
  );
}

function One({ id, ids, known, children }: Gathering & { id: string }) {
  const { data, error, refetch } = useQuery(EndingForumDocument, { variables: { id } });
  if (!data) return error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={6} />;
  return (
    <EndingForums ids={ids} known={[...known, data.forum]}>
      {children}
    </EndingForums>
  );
}

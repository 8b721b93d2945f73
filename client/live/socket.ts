import { type DocumentNode, print } from "graphql";
import { createClient } from "graphql-ws";
import type { ChangesSubscription } from "../../schema/generated/graphql.ts";
import type { Cursor } from "./cursors.ts";
import type { Sink } from "./liveConnection.ts";
import { codeOf } from "./problem.ts";

export type ChangeBatch = ChangesSubscription["changes"];

const ackWithin = 10_000;

/** One socket with one subscription, which never comes back by itself; answers how to close it. */
export function openSocket(
  document: DocumentNode,
  after: readonly Cursor[],
  sink: Sink<ChangeBatch>,
): () => void {
  const client = createClient({
    url: `${location.origin.replace(/^http/, "ws")}/graphql`,
    retryAttempts: 0,
    connectionAckWaitTimeout: ackWithin,
    on: { connected: () => sink.opened() },
  });
  const isSignedOut = (errors: unknown) =>
    Array.isArray(errors) && errors.some((error) => codeOf(error) === "UNAUTHENTICATED");
  const reasonOf = (errors: unknown) => (isSignedOut(errors) ? "signedOut" : "lost");
  client.subscribe<ChangesSubscription>(
    { query: print(document), variables: { after } },
    {
      // One field that failed is no reason to begin anew: the batch counts, and what it lacks is fetched with the page.
      // Where nothing at all has come, the next batch shows a gap.
      next: ({ data, errors }) => {
        if (isSignedOut(errors)) sink.ended("signedOut");
        else if (data) sink.next(data.changes);
      },
      error: (error) => sink.ended(reasonOf(error)),
      complete: () => sink.ended("lost"),
    },
  );
  return () => client.terminate();
}

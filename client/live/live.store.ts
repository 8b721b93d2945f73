import type { ApolloClient } from "@apollo/client";
import { ChangesDocument, ViewerDocument } from "../../schema/generated/graphql.ts";
import { setServerTime } from "../text/clock.ts";
import { CatchUp } from "./catchUp.ts";
import type { Head } from "./cursors.ts";
import { LiveConnection, type LiveState } from "./liveConnection.ts";
import { type LiveEvent, withChanges } from "./liveEvent.ts";
import { problemOf } from "./problem.ts";
import { type ChangeBatch, openSocket } from "./socket.ts";

/** What the page shows of the live connection. */
export interface LiveStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => LiveState;
  /** The latest events, newest first. */
  readonly events: () => readonly LiveEvent[];
  /** The viewer has won or lost a right: follow the streams of today. */
  readonly review: () => void;
  readonly stop: () => void;
}

/**
 * Follows the viewer's streams for as long as it is not stopped. A change is written to the cache as it comes, so that
 * what is shown follows at once; then the queries on screen are fetched anew, since a list may have won or lost a row.
 */
export function startLive(client: ApolloClient, heads: readonly Head[], onSignedOut: () => void): LiveStore {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let events: readonly LiveEvent[] = [];
  const catchUp = new CatchUp(client);
  const document = client.cache.transformDocument(ChangesDocument);

  const changed = (batch: ChangeBatch, known: number): void => {
    client.cache.write({
      query: ChangesDocument,
      dataId: "ROOT_SUBSCRIPTION",
      variables: { after: [] },
      result: { changes: batch },
    });
    events = withChanges(events, batch.changes, known);
    tell();
    if (batch.cursor > known) catchUp.changed(batch.changes);
  };

  const connection = new LiveConnection<ChangeBatch>(
    {
      open: (after, sink) => openSocket(document, after, sink),
      loadStreams: async () => {
        try {
          const { data } = await client.query({ query: ViewerDocument, fetchPolicy: "network-only" });
          if (data) setServerTime(data.viewer.now);
          return data?.viewer.streams ?? [];
        } catch (error) {
          if (problemOf(error).code === "UNAUTHENTICATED") onSignedOut();
          throw error;
        }
      },
      changed,
      missed: () => catchUp.missed(),
      signedOut: onSignedOut,
      isOnline: () => navigator.onLine,
      random: Math.random,
    },
    heads,
  );

  const unwatch = watchDevice(connection);
  const unlisten = connection.listen(tell);
  connection.start();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => connection.state,
    events: () => events,
    review: () => void connection.review(),
    stop: () => {
      unwatch();
      unlisten();
      catchUp.stop();
      connection.stop();
    },
  };
}

/** The network that comes and goes, and the page that is seen again after the device has slept. */
function watchDevice(connection: { wake: () => void; sleep: () => void }): () => void {
  const wake = () => connection.wake();
  const sleep = () => connection.sleep();
  const seen = () => {
    if (globalThis.document.visibilityState === "visible") connection.wake();
  };
  addEventListener("online", wake);
  addEventListener("offline", sleep);
  globalThis.document.addEventListener("visibilitychange", seen);
  return () => {
    removeEventListener("online", wake);
    removeEventListener("offline", sleep);
    globalThis.document.removeEventListener("visibilitychange", seen);
  };
}

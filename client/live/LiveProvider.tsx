import { useApolloClient } from "@apollo/client/react";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Head } from "./cursors.ts";
import type { LiveStore } from "./live.store.ts";
import type { LiveState } from "./liveConnection.ts";
import type { LiveEvent } from "./liveEvent.ts";

const idle: LiveStore = {
  subscribe: () => () => {},
  state: () => "starting",
  events: () => none,
  review: () => {},
  stop: () => {},
};
const none: readonly LiveEvent[] = [];

const LiveContext = createContext<LiveStore>(idle);

/** Keeps one live connection for the signed-in viewer. `heads` count only when it begins. */
export function LiveProvider({
  heads,
  onSignedOut,
  children,
}: {
  heads: readonly Head[];
  onSignedOut: () => void;
  children: ReactNode;
}) {
  const client = useApolloClient();
  const [store, setStore] = useState(idle);
  const [first] = useState(heads);
  useEffect(() => {
    let started: LiveStore | undefined;
    let isMounted = true;
    // After the page: what happens meanwhile lies after `heads` and is not missed.
    void import("./live.store.ts").then(({ startLive }) => {
      if (!isMounted) return;
      started = startLive(client, first, onSignedOut);
      setStore(started);
    });
    return () => {
      isMounted = false;
      started?.stop();
    };
  }, [client, first, onSignedOut]);
  return <LiveContext value={store}>{children}</LiveContext>;
}

/** How the connection is now. */
export function useLiveState(): LiveState {
  const { subscribe, state } = useContext(LiveContext);
  return useSyncExternalStore(subscribe, state);
}

/** To call when the viewer has won or lost a right. */
export const useLiveReview = (): (() => void) => useContext(LiveContext).review;

/** What has happened lately where the viewer may see it, newest first. */
export function useLiveEvents(): readonly LiveEvent[] {
  const { subscribe, events } = useContext(LiveContext);
  return useSyncExternalStore(subscribe, events);
}

import { useApolloClient, useQuery } from "@apollo/client/react";
import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import { ViewerDocument, type ViewerQuery } from "../../schema/generated/graphql.ts";
import { type Problem, problemOf } from "../live/problem.ts";
import { setServerTime } from "../text/clock.ts";
import { dropDrafts } from "../text/draft.storage.ts";
import { type DemoRole, loadDemoRoles, signInAs, signOut } from "./demo.ts";

export type Viewer = ViewerQuery["viewer"];

export type SessionState =
  | { readonly kind: "loading" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "signedIn"; readonly viewer: Viewer }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface Session {
  readonly state: SessionState;
  /** Null when demo mode is off, undefined until it is known. */
  readonly demoRoles: readonly DemoRole[] | null | undefined;
  readonly enter: (role: string) => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Asks the hub again who is signed in. */
  readonly review: () => void;
}

/** Who is signed in, from the hub. Used once, around everything. */
export function useSessionState(): Session {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(ViewerDocument);
  const demoRoles = useDemoRoles();

  const shown = useRef<string | null>(null);

  const begin = async () => {
    // What the one before could see is not shown to the next.
    shown.current = null;
    await client.clearStore();
    await refetch().catch(() => {});
  };
  const review = useCallback(() => void refetch().catch(() => {}), [refetch]);

  // In another tab somebody else may have signed in, with the same cookie.
  const identity = data ? `${data.viewer.userId} ${data.viewer.organization?.id}` : null;
  useEffect(() => {
    if (shown.current !== null && identity !== null && shown.current !== identity) void client.resetStore();
    shown.current = identity;
  }, [client, identity]);
  useEffect(() => {
    addEventListener("focus", review);
    return () => removeEventListener("focus", review);
  }, [review]);

  const now = data?.viewer.now;
  useEffect(() => {
    if (now !== undefined) setServerTime(now);
  }, [now]);

  return {
    state: stateOf(data?.viewer, error),
    demoRoles,
    enter: async (role) => {
      await signInAs(role);
      await begin();
    },
    leave: async () => {
      await signOut();
      dropDrafts();
      await begin();
    },
    review,
  };
}

function stateOf(viewer: Viewer | undefined, error: unknown): SessionState {
  const problem = error === undefined ? null : problemOf(error);
  if (problem?.code === "UNAUTHENTICATED") return { kind: "signedOut" };
  if (viewer) return { kind: "signedIn", viewer };
  return problem ? { kind: "failed", problem } : { kind: "loading" };
}

function useDemoRoles(): readonly DemoRole[] | null | undefined {
  const [roles, setRoles] = useState<readonly DemoRole[] | null>();
  useEffect(() => {
    let isMounted = true;
    loadDemoRoles().then(
      (loaded) => isMounted && setRoles(loaded),
      () => isMounted && setRoles(null),
    );
    return () => {
      isMounted = false;
    };
  }, []);
  return roles;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside its provider");
  return session;
}

/** The signed-in viewer; for pages, which are not shown without one. */
export function useViewer(): Viewer {
  const { state } = useSession();
  if (state.kind !== "signedIn") throw new Error("useViewer while nobody is signed in");
  return state.viewer;
}

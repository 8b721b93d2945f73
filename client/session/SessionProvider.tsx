import type { ReactNode } from "react";
import { SessionContext, useSessionState } from "./useSession.ts";

export function SessionProvider({ children }: { children: ReactNode }) {
  return <SessionContext value={useSessionState()}>{children}</SessionContext>;
}

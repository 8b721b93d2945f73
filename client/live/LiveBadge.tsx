import { ConnectionBadge } from "../ui/ConnectionBadge.tsx";
import { useLiveState } from "./LiveProvider.tsx";

/** Whether what is on the page is live; says nothing until the first connection stands or fails. */
export function LiveBadge() {
  const state = useLiveState();
  return state === "starting" ? null : <ConnectionBadge state={state} />;
}

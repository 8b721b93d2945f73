import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { MarkMeetingPresenceDocument } from "../../schema/generated/graphql.ts";
import { newMutationId } from "../live/useMutationId.ts";

const beatMs = 20_000;

/** Tells that one is in the meeting, and on which item one writes, for as long as the page is seen. */
export function usePresence(meetingId: string, isOn: boolean, writingItemId: string | null): void {
  const client = useApolloClient();
  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    const beat = () => {
      const input = { clientMutationId: newMutationId(), meetingId, writingItemId };
      // One that is lost does no harm: the next one follows.
      void client.mutate({ mutation: MarkMeetingPresenceDocument, variables: { input } }).catch(() => {});
    };
    const begin = () => {
      clearInterval(timer);
      if (document.visibilityState !== "visible") return;
      beat();
      timer = setInterval(beat, beatMs);
    };
    begin();
    document.addEventListener("visibilitychange", begin);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", begin);
    };
  }, [client, meetingId, isOn, writingItemId]);
}

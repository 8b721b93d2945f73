import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { useLiveState } from "../live/LiveProvider.tsx";
import { useViewer } from "../session/useSession.ts";
import { NoteDesk } from "./noteDesk.ts";
import type { Meeting } from "./room.types.ts";

/** The notes that the viewer writes in this meeting, saved as long as the page is there. */
export function useNoteDesk({ agenda }: Meeting): NoteDesk {
  const client = useApolloClient();
  const viewer = useViewer();
  const [desk] = useState(() => new NoteDesk(client, viewer));
  const connection = useLiveState();
  const itemIds = agenda.map(({ id }) => id).join(" ");

  useEffect(() => {
    desk.open();
    return () => void desk.close();
  }, [desk]);
  useEffect(() => desk.resume(itemIds.split(" ")), [desk, itemIds]);
  useEffect(() => {
    if (connection === "connected") void desk.flush();
  }, [desk, connection]);
  return desk;
}

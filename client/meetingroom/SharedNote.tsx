import { useApolloClient } from "@apollo/client/react";
import { PencilLine } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { LockNoteDocument } from "../../schema/generated/graphql.ts";
import { newMutationId } from "../live/useMutationId.ts";
import { NoteEditor } from "./NoteEditor.tsx";
import type { NoteDesk } from "./noteDesk.ts";
import type { Item, Note } from "./room.types.ts";
import { useTick } from "./useTick.ts";

interface SharedNoteProps {
  item: Item;
  desk: NoteDesk;
  mayWrite: boolean;
  onWriting: (itemId: string | null) => void;
}

/** The note that all share, and who writes in it: advice to the others, no hindrance. */
export function SharedNote({ item, desk, mayWrite, onWriting }: SharedNoteProps) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { id, sharedNote } = item;
  // An item that disappears while its note has the focus never loses it.
  useEffect(() => () => onWriting(null), [onWriting]);
  if (!mayWrite) return <p className="room-prose">{sharedNote?.text || t("meetingroom.notes.none")}</p>;
  const begin = () => {
    onWriting(id);
    const input = { clientMutationId: newMutationId(), agendaItemId: id };
    // From then on each save keeps the lock; one that is not got does no harm.
    void client.mutate({ mutation: LockNoteDocument, variables: { input } }).catch(() => {});
  };
  return (
    <NoteEditor
      writer={desk.writer(id, "shared")}
      note={sharedNote}
      label={t("meetingroom.notes.shared")}
      hint={t("meetingroom.notes.sharedHint")}
      above={<Writer note={sharedNote} />}
      onBegin={begin}
      onEnd={() => onWriting(null)}
    />
  );
}

const tickMs = 5_000;

function Writer({ note }: { note: Note | null }) {
  const { t } = useTranslation();
  const now = useTick(tickMs);
  const lock = note?.lock;
  const isOther = lock && !lock.own && new Date(lock.until) > now;
  return (
    <p role="status" className="note-writer">
      {isOther && (
        <>
          <PencilLine size={14} aria-hidden />
          {t("meetingroom.notes.writes", {
            organization: lock.organization.shortName ?? lock.organization.name,
          })}
        </>
      )}
    </p>
  );
}

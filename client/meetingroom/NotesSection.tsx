import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useViewer } from "../session/useSession.ts";
import { Button } from "../ui/Button.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import type { NoteDesk } from "./noteDesk.ts";
import { OpenSharedDialog } from "./OpenSharedDialog.tsx";
import { PublishNote } from "./PublishNote.tsx";
import type { Item, Meeting } from "./room.types.ts";
import { SharedNote } from "./SharedNote.tsx";

interface NotesSectionProps {
  meeting: Meeting;
  item: Item;
  desk: NoteDesk;
  onWriting: (itemId: string | null) => void;
}

/**
 * The notes on an item. Until the chair opens shared notes each organization writes its own; then all write in one, and
 * the own one stands beneath (R27).
 */
export function NotesSection({ meeting, item, desk, onWriting }: NotesSectionProps) {
  const { t } = useTranslation();
  const [isOpening, setOpening] = useState(false);
  const { noteActions, sharedNotesOpenedAt } = meeting;
  return (
    <div className="room-part">
      <header className="room-part-head">
        <h3>{t("meetingroom.notes.title")}</h3>
        {noteActions.includes("openShared") && (
          <Button size="small" onPress={() => setOpening(true)}>
            {t("meetingroom.notes.openVerb")}
          </Button>
        )}
      </header>
      {sharedNotesOpenedAt !== null && (
        <SharedNote
          item={item}
          desk={desk}
          mayWrite={noteActions.includes("writeShared")}
          onWriting={onWriting}
        />
      )}
      {/* Stays where it is when shared notes open: whoever types there goes on typing. */}
      <OwnNote
        item={item}
        desk={desk}
        mayWrite={noteActions.includes("writeOwn")}
        rows={sharedNotesOpenedAt === null ? 6 : 2}
      />
      {noteActions.includes("publish") && <PublishNote item={item} desk={desk} />}
      {noteActions.includes("writeOwn") && sharedNotesOpenedAt === null && (
        <p className="room-quiet">{t("meetingroom.notes.notOpen")}</p>
      )}
      {isOpening && <OpenSharedDialog meeting={meeting} onClose={() => setOpening(false)} />}
    </div>
  );
}

function OwnNote({
  item,
  desk,
  mayWrite,
  rows,
}: {
  item: Item;
  desk: NoteDesk;
  mayWrite: boolean;
  rows: number;
}) {
  const { t } = useTranslation();
  const { organization } = useViewer();
  if (!mayWrite) return item.ownNote && <p className="room-prose">{item.ownNote.text}</p>;
  return (
    <NoteEditor
      writer={desk.writer(item.id, "own")}
      note={item.ownNote}
      rows={rows}
      label={t("meetingroom.notes.own")}
      hint={t("meetingroom.notes.ownHint", { organization: organization?.name ?? "" })}
    />
  );
}

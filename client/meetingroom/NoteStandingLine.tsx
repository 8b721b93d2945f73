import { useTranslation } from "react-i18next";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useFormat } from "../text/useFormat.ts";
import { ToneIcon } from "../ui/tone.icon.tsx";
import type { NoteState } from "./noteWriter.ts";

const waiting = { UNSAVED: "unsaved", SAVING: "saving" } as const;

/** Whether the note is saved. Spoken only when it is not and will not be by itself. */
export function NoteStandingLine({
  state: { standing, text, refusal },
  writtenAt,
}: {
  state: NoteState;
  writtenAt: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="note-standing">
      {standing === "SAVED" && writtenAt !== null && text !== "" && (
        <p className="room-quiet">{t("meetingroom.notes.saved", { time: format.time(writtenAt) })}</p>
      )}
      {(standing === "UNSAVED" || standing === "SAVING") && (
        <p className="room-quiet">{t(`meetingroom.notes.${waiting[standing]}`)}</p>
      )}
      <div role="status">
        {standing === "AWAY" && (
          <p className="advice">
            <ToneIcon tone="warn" />
            {t("meetingroom.notes.away")}
          </p>
        )}
        {standing === "STOPPED" && <p>{t("meetingroom.notes.stopped")}</p>}
      </div>
      <RefusalNote refusal={refusal} />
    </div>
  );
}

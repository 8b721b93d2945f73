import { useTranslation } from "react-i18next";
import { EndMeetingDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { notify } from "../ui/Toast.tsx";
import type { NoteDesk } from "./noteDesk.ts";
import type { Meeting } from "./room.types.ts";

/** Asks before the meeting is ended, and says what has not been handled. */
export function EndMeetingDialog({
  meeting: { id, version, agenda },
  desk,
  onClose,
}: {
  meeting: Meeting;
  desk: NoteDesk;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(EndMeetingDocument);
  const open = agenda.filter(({ status }) => status === "ON_AGENDA");
  const end = async () => {
    await desk.flush();
    const answer = await run({ id, version });
    if (!answer || !("data" in answer)) return;
    notify(t("meetingroom.end.done"));
    onClose();
  };
  return (
    <Dialog
      title={t("meetingroom.end.title")}
      isOpen
      kind="alert"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("meetingroom.end.stay")}</Button>
          <Button kind="primary" isPending={isPending} onPress={() => void end()}>
            {t("meetingroom.end.verb")}
          </Button>
        </>
      }
    >
      <p>{t("meetingroom.end.text")}</p>
      {open.length > 0 && (
        <>
          <p>{t("meetingroom.end.open")}</p>
          <ul className="room-open">
            {open.map((item) => (
              <li key={item.id}>
                {t("meetingroom.item.section", { number: item.number ?? item.position })} {item.title}
              </li>
            ))}
          </ul>
        </>
      )}
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

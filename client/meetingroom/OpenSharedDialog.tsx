import { useTranslation } from "react-i18next";
import { OpenSharedNotesDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Meeting } from "./room.types.ts";

/** Says what shared notes mean, before the chair opens them (R27). */
export function OpenSharedDialog({
  meeting: { id, version },
  onClose,
}: {
  meeting: Meeting;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(OpenSharedNotesDocument);
  const open = async () => {
    const answer = await run({ id, version });
    if (!answer || !("data" in answer)) return;
    notify(t("meetingroom.notes.opened"));
    onClose();
  };
  return (
    <Dialog
      title={t("meetingroom.notes.openTitle")}
      isOpen
      kind="alert"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button kind="primary" isPending={isPending} onPress={() => void open()}>
            {t("meetingroom.notes.openVerb")}
          </Button>
        </>
      }
    >
      <p>{t("meetingroom.notes.openText")}</p>
      <p>{t("meetingroom.notes.openOnce")}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

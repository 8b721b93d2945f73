import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { PublishNoteDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";
import type { NoteDesk } from "./noteDesk.ts";
import type { Item } from "./room.types.ts";

/** Moves the own note, once it is saved, into the shared one under the organization's name. */
export function PublishNote({ item: { id, ownNote }, desk }: { item: Item; desk: NoteDesk }) {
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(PublishNoteDocument);
  const writer = desk.writer(id, "own");
  const { standing } = useSyncExternalStore(writer.subscribe, writer.state);
  if (!ownNote || ownNote.text.trim() === "" || standing !== "SAVED") return null;
  const publish = async () => {
    const answer = await run({ id: ownNote.id, version: ownNote.version });
    if (answer && "data" in answer) notify(t("meetingroom.notes.published"));
  };
  return (
    <>
      <Button isPending={isPending} onPress={() => void publish()}>
        {t("meetingroom.notes.publish")}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}

import type { TypedDocumentNode } from "@apollo/client";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MinutesStepInput } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Minutes } from "./minutes.types.ts";

/** Asks before a step that cannot be undone: what it means, and the button that takes it. */
export function StepDialog<Data>({
  title,
  verb,
  done,
  document,
  minutes,
  onClose,
  children,
}: {
  title: string;
  verb: string;
  /** What is said when it is done. */
  done: string;
  document: TypedDocumentNode<Data, { input: MinutesStepInput }>;
  minutes: Minutes;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(document);
  const take = async () => {
    const answer = await run({ id: minutes.id, version: minutes.version });
    if (!answer || !("data" in answer)) return;
    onClose();
    notify(done);
  };
  return (
    <Dialog
      title={title}
      isOpen
      kind="alert"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button kind="primary" isPending={isPending} onPress={() => void take()}>
            {verb}
          </Button>
        </>
      }
    >
      {children}
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

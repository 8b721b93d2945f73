import { useTranslation } from "react-i18next";
import {
  AgreeResponsibilityDocument,
  RemoveResponsibilityItemDocument,
  type ResponsibilityStepInput,
} from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { type Action, useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Closing, Item } from "./responsibilityValues.ts";

interface Props extends Closing {
  item: Item;
}

/** Asked once more: that the parties agree again, or that it no longer holds. */
export function ConfirmDialog({ action, ...props }: Props & { action: "agree" | "remove" }) {
  return action === "agree" ? <Agree {...props} /> : <Remove {...props} />;
}

function Agree(props: Props) {
  return <Confirm {...props} act="agree" action={useAction(AgreeResponsibilityDocument)} />;
}

function Remove(props: Props) {
  return <Confirm {...props} act="remove" action={useAction(RemoveResponsibilityItemDocument)} />;
}

function Confirm<Data>({
  item: { id, version, what },
  act,
  action: { run, isPending, refusal },
  onDone,
  onClose,
}: Props & { act: "agree" | "remove"; action: Action<Data, ResponsibilityStepInput> }) {
  const { t } = useTranslation();
  const carryOut = async () => {
    const answer = await run({ id, version });
    if (!answer || !("data" in answer)) return;
    notify(t(`responsibility.done.${act}`));
    onDone();
  };
  return (
    <Dialog
      kind={act === "remove" ? "alert" : "dialog"}
      title={t(`responsibility.${act}Form.title`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button
            kind={act === "remove" ? "danger" : "primary"}
            isPending={isPending}
            onPress={() => void carryOut()}
          >
            {t(`responsibility.acts.${act}`)}
          </Button>
        </>
      }
    >
      <p className="responsibility-named">{what}</p>
      <p>{t(`responsibility.${act}Form.text`)}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

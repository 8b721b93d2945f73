import { useTranslation } from "react-i18next";
import { RemoveGoalDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Goal } from "./plan.types.ts";

/** A goal that is taken away does not come back: asked once more. */
export function RemoveGoalDialog({
  goal: { id, version, text },
  onClose,
}: {
  goal: Goal;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(RemoveGoalDocument);
  const remove = async () => {
    const answer = await run({ id, version });
    if (!answer || !("data" in answer)) return;
    notify(t("plans.goal.removed"));
    onClose();
  };
  return (
    <Dialog
      kind="alert"
      title={t("plans.goal.removeTitle")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button kind="danger" isPending={isPending} onPress={() => void remove()}>
            {t("plans.goal.remove")}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <p>{t("plans.goal.removeText")}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

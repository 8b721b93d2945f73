import { useTranslation } from "react-i18next";
import { RemoveAgreementClauseDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { notify } from "../ui/Toast.tsx";
import { type Clause, clauseName } from "./agreement.types.ts";

/** A clause that is taken away does not come back: asked once more. */
export function RemoveClauseDialog({ clause, onClose }: { clause: Clause; onClose: () => void }) {
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(RemoveAgreementClauseDocument);
  const remove = async () => {
    const answer = await run({ id: clause.id, version: clause.version });
    if (!answer || !("data" in answer)) return;
    notify(t("agreements.clause.removed"));
    onClose();
  };
  return (
    <Dialog
      kind="alert"
      title={t("agreements.clause.removeTitle")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button kind="danger" isPending={isPending} onPress={() => void remove()}>
            {t("agreements.clause.remove")}
          </Button>
        </>
      }
    >
      <p>{clauseName(clause)}</p>
      <p>{t("agreements.clause.removeText")}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

import { useTranslation } from "react-i18next";
import { WithdrawForumProposalDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Closing, Proposal } from "./proposalValues.ts";

/** Asked once more: the forum takes its proposal back. */
export function WithdrawProposalDialog({
  proposal: { id, version, text },
  onDone,
  onClose,
}: Closing & { proposal: Proposal }) {
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(WithdrawForumProposalDocument);
  const carryOut = async () => {
    const answer = await run({ id, version });
    if (!answer || !("data" in answer)) return;
    notify(t("proposals.done.withdraw"));
    onDone();
  };
  return (
    <Dialog
      kind="alert"
      title={t("proposals.withdrawForm.title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button kind="danger" isPending={isPending} onPress={() => void carryOut()}>
            {t("proposals.acts.withdraw")}
          </Button>
        </>
      }
    >
      <p className="proposal-text">{text}</p>
      <p>{t("proposals.withdrawForm.text")}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

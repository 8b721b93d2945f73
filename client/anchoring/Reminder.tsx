import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { type ReceiptRowFragment, RemindAnchoringDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";

/** When the party was last reminded, and the button for those who may remind it. */
export function Reminder({ receipt }: { receipt: ReceiptRowFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { run, isPending, refusal } = useAction(RemindAnchoringDocument);
  const ground = useRef<HTMLSpanElement>(null);
  const { id, status, organization, steps, allowedActions } = receipt;
  const party = organization.name;
  const latest = status === "ANCHORED" ? undefined : steps.findLast(({ kind }) => kind === "REMINDED");
  const remind = async () => {
    const answer = await run({ id });
    if (!answer || !("data" in answer)) return;
    // One reminder a day: the button is gone.
    ground.current?.focus();
    notify(t("anchoring.reminded", { party }));
  };
  return (
    <span className="receipt-reminder" ref={ground} tabIndex={-1}>
      {latest && (
        <span className="receipt-quiet">{t("anchoring.remindedOn", { day: format.day(latest.day) })}</span>
      )}
      {allowedActions.includes("remind") && (
        <Button
          size="small"
          aria-label={t("anchoring.remindParty", { party })}
          isPending={isPending}
          onPress={() => void remind()}
        >
          {t("anchoring.remind")}
        </Button>
      )}
      <RefusalNote refusal={refusal} />
    </span>
  );
}

import { useTranslation } from "react-i18next";
import { DisputeResponsibilityDocument } from "../../schema/generated/graphql.ts";
import { TextDialog } from "../form/TextDialog.tsx";
import type { Closing, Item } from "./responsibilityValues.ts";

/** A party does not agree, and says why. */
export function DisputeDialog({ item: { id, version, what }, onDone, onClose }: Closing & { item: Item }) {
  const { t } = useTranslation();
  return (
    <TextDialog
      document={DisputeResponsibilityDocument}
      name="reason"
      toInput={(reason) => ({ id, version, reason: reason.trim() })}
      title={t("responsibility.disputeForm.title")}
      verb={t("responsibility.disputeForm.verb")}
      label={t("responsibility.disputeForm.reason")}
      hint={t("responsibility.disputeForm.reasonHint")}
      rows={4}
      done={t("responsibility.done.dispute")}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="responsibility-named">{what}</p>
      <p>{t("responsibility.disputeForm.text")}</p>
    </TextDialog>
  );
}

import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { DisputeResponsibilityDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Closing } from "./ActDialog.tsx";
import type { Item } from "./responsibilityValues.ts";

const schema = z.object({ reason: requiredText(limits.text) });

/** A party does not agree, and says why. */
export function DisputeDialog({
  item: { id, version, what },
  onDone,
  onClose,
}: Closing & {
  item: Item;
}) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: DisputeResponsibilityDocument,
    schema,
    defaults: { reason: "" },
    toInput: ({ reason }) => ({ id, version, reason: reason.trim() }),
    onDone: () => {
      notify(t("responsibility.done.dispute"));
      onDone();
    },
  });
  return (
    <FormDialog
      title={t("responsibility.disputeForm.title")}
      verb={t("responsibility.disputeForm.verb")}
      action={action}
      onClose={onClose}
    >
      <p className="responsibility-named">{what}</p>
      <p>{t("responsibility.disputeForm.text")}</p>
      <GuardedField
        control={action.form.control}
        name="reason"
        label={t("responsibility.disputeForm.reason")}
        hint={t("responsibility.disputeForm.reasonHint")}
        rows={4}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}

import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { ReturnAgreementVersionToDraftDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Version } from "./agreement.types.ts";

const schema = z.object({ reason: requiredText(limits.text) });

/** What was sent becomes a draft again; the parties are asked anew. */
export function ReturnDialog({
  version: { id, version },
  onClose,
}: {
  version: Version;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: ReturnAgreementVersionToDraftDocument,
    schema,
    defaults: { reason: "" },
    toInput: ({ reason }) => ({ id, version, reason: reason.trim() }),
    onDone: () => {
      notify(t("agreements.return.done"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("agreements.return.title")}
      verb={t("domain.agreementVersionAction.return")}
      action={action}
      onClose={onClose}
    >
      <p>{t("agreements.return.text")}</p>
      <GuardedField
        control={action.form.control}
        name="reason"
        label={t("agreements.return.reason")}
        rows={3}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}

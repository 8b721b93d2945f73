import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { TerminateAgreementVersionDocument } from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Version } from "./agreement.types.ts";

const schema = z.object({ terminatesOn: chosen<string>(), reason: requiredText(limits.text) });

/** Notice of termination: the day from which it no longer is in force, and why. */
export function TerminateDialog({ version: noun, onClose }: { version: Version; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version, inForceOn, validTo } = noun;
  const action = useActionForm({
    document: TerminateAgreementVersionDocument,
    schema,
    defaults: { terminatesOn: null, reason: "" },
    toInput: ({ terminatesOn, reason }) => ({
      id,
      version,
      terminatesOn: terminatesOn ?? "",
      reason: reason.trim(),
    }),
    onDone: () => {
      notify(t("agreements.terminate.done"));
      onClose();
    },
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("agreements.terminate.title")}
      verb={t("domain.agreementVersionAction.terminate")}
      action={action}
      onClose={onClose}
    >
      <p>{t("agreements.terminate.text")}</p>
      <DayField
        control={control}
        name="terminatesOn"
        label={t("agreements.terminate.on")}
        {...(inForceOn !== null && { min: inForceOn })}
        {...(validTo !== null && { max: validTo })}
        isRequired
      />
      <GuardedField
        control={control}
        name="reason"
        label={t("agreements.terminate.reason")}
        rows={3}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}

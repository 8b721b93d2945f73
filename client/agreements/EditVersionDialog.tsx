import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { UpdateAgreementVersionDocument } from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, optionalText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Version } from "./agreement.types.ts";

const schema = z.object({
  validFrom: z.nullable(z.string()),
  validTo: z.nullable(z.string()),
  text: optionalText(limits.text),
});

/** A draft's text and validity. */
export function EditVersionDialog({ version: noun, onClose }: { version: Version; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version, validFrom, validTo, text } = noun;
  const action = useActionForm({
    document: UpdateAgreementVersionDocument,
    schema,
    defaults: { validFrom, validTo, text },
    toInput: (values) => ({ id, version, ...values }),
    onDone: () => {
      notify(t("agreements.shown.editDone"));
      onClose();
    },
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("agreements.shown.edit")}
      verb={t("agreements.save")}
      action={action}
      onClose={onClose}
    >
      <div className="agreement-pair">
        <DayField control={control} name="validFrom" label={t("agreements.shown.validFrom")} />
        <DayField
          control={control}
          name="validTo"
          label={t("agreements.shown.validTo")}
          hint={t("agreements.shown.validToHint")}
        />
      </div>
      <GuardedField
        control={control}
        name="text"
        label={t("agreements.shown.text")}
        hint={t("agreements.shown.textHint")}
        rows={8}
        limit={limits.text}
      />
    </FormDialog>
  );
}

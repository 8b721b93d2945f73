import { useTranslation } from "react-i18next";
import { UpdateAgreementDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { Banner } from "../ui/Banner.tsx";
import { notify } from "../ui/Toast.tsx";
import { AgreementAround, AgreementTerms } from "./AgreementFields.tsx";
import type { Agreement } from "./agreement.types.ts";
import { agreementSchema, updateAgreementInput, valuesOfAgreement } from "./agreementValues.ts";

/** Changes what an agreement is about and who its parties are; what has been agreed on stays. */
export function EditAgreementDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: UpdateAgreementDocument,
    schema: agreementSchema,
    defaults: valuesOfAgreement(agreement),
    toInput: (values) => updateAgreementInput(agreement, values),
    onDone: () => {
      notify(t("agreements.edited"));
      onClose();
    },
  });
  const { control } = action.form;
  const hasStood = agreement.versions.some(
    ({ status }) => status !== "DRAFT" && status !== "OUT_FOR_APPROVAL",
  );
  return (
    <FormDialog
      title={t("agreements.editTitle")}
      verb={t("agreements.save")}
      action={action}
      onClose={onClose}
    >
      {hasStood ? (
        <Banner>{t("agreements.settled")}</Banner>
      ) : (
        <AgreementTerms control={control} ownId={agreement.id} />
      )}
      <AgreementAround control={control} partiesHint={t("agreements.partiesNext")} />
    </FormDialog>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CreateAgreementDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { SelectField } from "../form/fields.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import { AgreementAround, AgreementTerms } from "./AgreementFields.tsx";
import { blankAgreement, createAgreementInput, newAgreementSchema } from "./agreementValues.ts";

/** Begins an agreement, and goes to it: its first version comes next. */
export function CreateAgreementDialog({
  forums,
  forumId,
  onClose,
}: {
  forums: readonly { readonly id: string; readonly name: string }[];
  forumId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [only] = forums;
  const here = forums.find(({ id }) => id === forumId) ?? (forums.length === 1 ? only : undefined);
  const action = useActionForm({
    document: CreateAgreementDocument,
    schema: newAgreementSchema,
    defaults: blankAgreement(here?.id ?? null),
    toInput: createAgreementInput,
    onDone: ({ createAgreement }) => {
      notify(t("agreements.created"));
      onClose();
      void navigate({ to: "/overenskommelser/$id", params: { id: createAgreement.id } });
    },
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("agreements.create")}
      verb={t("agreements.createVerb")}
      action={action}
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="forumId"
        label={t("agreements.forum")}
        options={forums.map(({ id, name }) => ({ id, label: name }))}
        isRequired
      />
      <AgreementTerms control={control} ownId={null} />
      <AgreementAround control={control} partiesHint={t("agreements.partiesHint")} />
    </FormDialog>
  );
}

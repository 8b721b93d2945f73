import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { DraftAgreementVersionDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { RadioField } from "../form/fields.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Agreement } from "./agreement.types.ts";

const sources = ["LATEST_VERSION", "PARENT", "NOTHING"] as const;
const schema = z.object({ copyFrom: z.enum(sources) });

/** Begins the next version, and shows it: from the one before, from the agreement above, or empty. */
export function DraftVersionDialog({
  agreement: { id, versions, parent },
  onClose,
}: {
  agreement: Agreement;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const has = { LATEST_VERSION: versions.length > 0, PARENT: parent !== null, NOTHING: true };
  const options = sources.filter((source) => has[source]);
  const action = useActionForm({
    document: DraftAgreementVersionDocument,
    schema,
    defaults: { copyFrom: options[0] ?? "NOTHING" },
    toInput: ({ copyFrom }) => ({ agreementId: id, copyFrom }),
    onDone: ({ draftAgreementVersion: { id: version, number } }) => {
      notify(t("agreements.draft.done", { number }));
      onClose();
      void navigate({ to: "/overenskommelser/$id", params: { id }, search: { version } });
    },
  });
  const details = {
    LATEST_VERSION: t("agreements.draft.latestHint"),
    PARENT: t("agreements.draft.parentHint"),
    NOTHING: undefined,
  };
  return (
    <FormDialog
      title={t("agreements.draft.title")}
      verb={t("agreements.draft.verb")}
      action={action}
      onClose={onClose}
    >
      <RadioField
        control={action.form.control}
        name="copyFrom"
        label={t("agreements.draft.copyFrom")}
        options={options.map((source) => ({
          id: source,
          label: t(`domain.agreementCopySource.${source}`),
          detail: details[source],
        }))}
        isRequired
      />
    </FormDialog>
  );
}

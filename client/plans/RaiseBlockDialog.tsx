import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { RaiseBlockDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Activity } from "./plan.types.ts";

const schema = z.object({ question: requiredText(limits.text) });

/** What blocks an activity becomes an item of the forum above. */
export function RaiseBlockDialog({
  activity: { id, version, title },
  onClose,
}: {
  activity: Activity;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: RaiseBlockDocument,
    schema,
    defaults: { question: "" },
    toInput: ({ question }) => ({ id, version, question }),
    onDone: () => {
      notify(t("plans.raise.done"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("plans.raise.title", { title })}
      verb={t("plans.raise.verb")}
      action={action}
      onClose={onClose}
    >
      <p>{t("plans.raise.text")}</p>
      <GuardedField
        control={action.form.control}
        name="question"
        label={t("plans.raise.question")}
        rows={4}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}

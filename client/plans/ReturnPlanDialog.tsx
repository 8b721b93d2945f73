import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { ReturnActionPlanDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, optionalText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Plan } from "./plan.types.ts";

const schema = z.object({ reason: optionalText(limits.text) });

/** A proposal becomes a draft again. */
export function ReturnPlanDialog({ plan: { id, version }, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: ReturnActionPlanDocument,
    schema,
    defaults: { reason: "" },
    toInput: ({ reason }) => ({ id, version, reason: reason.trim() === "" ? null : reason }),
    onDone: () => {
      notify(t("plans.return.done"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("plans.return.title")}
      verb={t("domain.actionPlanAction.return")}
      action={action}
      onClose={onClose}
    >
      <GuardedField
        control={action.form.control}
        name="reason"
        label={t("plans.return.reason")}
        hint={t("plans.return.hint")}
        rows={3}
        limit={limits.text}
      />
    </FormDialog>
  );
}

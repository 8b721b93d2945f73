import { useTranslation } from "react-i18next";
import { UpdateActionPlanDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import { PlanFields } from "./PlanFields.tsx";
import type { Plan } from "./plan.types.ts";
import { planSchema, updatePlanInput, valuesOfPlan } from "./planValues.ts";

/** Changes a draft. */
export function EditPlanDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: UpdateActionPlanDocument,
    schema: planSchema,
    defaults: valuesOfPlan(plan),
    toInput: (values) => updatePlanInput(plan, values),
    onDone: () => {
      notify(t("plans.edited"));
      onClose();
    },
  });
  return (
    <FormDialog title={t("plans.editTitle")} verb={t("plans.save")} action={action} onClose={onClose}>
      <PlanFields control={action.form.control} carriedOut={plan.agreementVersion} />
    </FormDialog>
  );
}

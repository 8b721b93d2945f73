import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CreateActionPlanDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { SelectField } from "../form/fields.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { notify } from "../ui/Toast.tsx";
import { PlanFields } from "./PlanFields.tsx";
import { blankPlan, createPlanInput, planSchema } from "./planValues.ts";

/** Begins a plan, and goes to it: goals and activities come next. */
export function CreatePlanDialog({
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
    document: CreateActionPlanDocument,
    schema: planSchema,
    defaults: blankPlan(here?.id ?? null, dayOf(now())),
    toInput: createPlanInput,
    onDone: ({ createActionPlan }) => {
      notify(t("plans.created"));
      onClose();
      void navigate({ to: "/handlingsplan/$id", params: { id: createActionPlan.id } });
    },
  });
  const { control } = action.form;
  return (
    <FormDialog title={t("plans.createTitle")} verb={t("plans.createVerb")} action={action} onClose={onClose}>
      <SelectField
        control={control}
        name="forumId"
        label={t("plans.forum")}
        options={forums.map(({ id, name }) => ({ id, label: name }))}
        isRequired
      />
      <PlanFields control={control} />
    </FormDialog>
  );
}

import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { StepActivityDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { ComboField, GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { useOrganizationChoices } from "../form/useOrganizationChoices.ts";
import { notify } from "../ui/Toast.tsx";
import type { Activity } from "./plan.types.ts";

const schema = z.object({
  reason: requiredText(limits.text),
  blockedByOrganizationId: z.nullable(z.string()),
});

/** A step that says something: why it is blocked or called off, or what effect was seen. */
export function StepDialog({
  activity: { id, version, title },
  step,
  onClose,
}: {
  activity: Activity;
  step: "block" | "cancel" | "checkEffect";
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: StepActivityDocument,
    schema,
    defaults: { reason: "", blockedByOrganizationId: null },
    toInput: ({ reason, blockedByOrganizationId }) => ({
      id,
      version,
      action: step,
      reason,
      ...(step === "block" && { blockedByOrganizationId }),
    }),
    onDone: () => {
      notify(t(`plans.step.${step}.done`));
      onClose();
    },
  });
  const { control } = action.form;
  const { options, setTyped } = useOrganizationChoices([]);
  return (
    <FormDialog
      title={t(`plans.step.${step}.title`, { title })}
      verb={t(`plans.step.${step}.verb`)}
      action={action}
      onClose={onClose}
    >
      <GuardedField
        control={control}
        name="reason"
        label={t(`plans.step.${step}.reason`)}
        rows={3}
        limit={limits.text}
        isRequired
      />
      {step === "block" && (
        <ComboField
          control={control}
          name="blockedByOrganizationId"
          label={t("plans.block.party")}
          hint={t("plans.block.partyHint")}
          options={options}
          onInputChange={setTyped}
        />
      )}
    </FormDialog>
  );
}

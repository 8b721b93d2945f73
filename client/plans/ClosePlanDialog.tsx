import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { CloseActionPlanDocument, type GoalJudgement } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField, RadioField } from "../form/fields.tsx";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { Banner } from "../ui/Banner.tsx";
import { notify } from "../ui/Toast.tsx";
import { isOpen } from "./activities.ts";
import type { WholePlan } from "./plan.types.ts";

const judgements = ["ACHIEVED", "PARTLY", "NOT", "CANNOT_ASSESS"] as const satisfies readonly GoalJudgement[];

const schema = z.object({
  judgements: z.array(
    z.object({
      goalId: z.string(),
      judgement: chosen<GoalJudgement>(),
      rationale: requiredText(limits.text),
    }),
  ),
});
type Values = z.infer<typeof schema>;

/** The end of a plan: what is said of each goal, and why. */
export function ClosePlanDialog({ plan, onClose }: { plan: WholePlan; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version, goals } = plan;
  const left = plan.activities.filter(isOpen).length;
  const defaults: Values = {
    judgements: goals.map((goal) => ({ goalId: goal.id, judgement: null, rationale: "" })),
  };
  const action = useActionForm({
    document: CloseActionPlanDocument,
    schema,
    defaults,
    toInput: (values: Values) => ({
      id,
      version,
      judgements: values.judgements.map(({ goalId, judgement, rationale }) => ({
        goalId,
        judgement: judgement ?? "CANNOT_ASSESS",
        rationale,
      })),
    }),
    onDone: () => {
      notify(t("plans.close.done"));
      onClose();
    },
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("plans.close.title")}
      verb={t("domain.actionPlanAction.close")}
      action={action}
      onClose={onClose}
    >
      {left > 0 ? (
        <Banner tone="warn">{t("plans.close.open", { count: left })}</Banner>
      ) : (
        <p>{t("plans.close.text")}</p>
      )}
      {goals.map((goal, index) => (
        <fieldset key={goal.id} className="plan-judgement">
          <legend>{t("plans.goal.named", { number: goal.position, text: goal.text })}</legend>
          <RadioField
            control={control}
            name={`judgements.${index}.judgement`}
            label={t("plans.close.judgement")}
            options={judgements.map((one) => ({ id: one, label: t(`domain.goalJudgement.${one}`) }))}
            isRequired
          />
          <GuardedField
            control={control}
            name={`judgements.${index}.rationale`}
            label={t("plans.close.rationale")}
            rows={2}
            limit={limits.text}
            isRequired
          />
        </fieldset>
      ))}
    </FormDialog>
  );
}

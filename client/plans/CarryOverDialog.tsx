import { useQuery } from "@apollo/client/react";
import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { CarryOverActivityDocument, TakingPlansDocument } from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { SelectField } from "../form/fields.tsx";
import { chosen } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { notify } from "../ui/Toast.tsx";
import { goalOptions, noGoal } from "./goalOptions.ts";
import type { Activity } from "./plan.types.ts";

const schema = z.object({ planId: chosen<string>(), goalId: z.string(), due: z.nullable(z.string()) });

/** Goes on in another plan, with what has been reached; this one is over. */
export function CarryOverDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version, title, due } = activity;
  const today = dayOf(now());
  const { data } = useQuery(TakingPlansDocument, { fetchPolicy: "cache-and-network" });
  const plans = (data?.actionPlans.edges ?? [])
    .map(({ node }) => node)
    .filter((plan) => plan.id !== activity.plan?.id && plan.allowedActions.includes("addActivity"));
  const action = useActionForm({
    document: CarryOverActivityDocument,
    schema,
    defaults: { planId: null, goalId: noGoal, due: due < today ? null : due },
    toInput: ({ planId, goalId, due: newDue }) => ({
      id,
      version,
      planId: planId ?? "",
      // The plan may have been chosen anew after the goal.
      goalId: plans.some((plan) => plan.id === planId && plan.goals.some((goal) => goal.id === goalId))
        ? goalId
        : null,
      due: newDue,
    }),
    onDone: () => {
      notify(t("plans.carryOver.done"));
      onClose();
    },
  });
  const { control } = action.form;
  const planId = useWatch({ control, name: "planId" });
  const chosenPlan = plans.find((plan) => plan.id === planId);
  return (
    <FormDialog
      title={t("plans.carryOver.title", { title })}
      verb={t("plans.carryOver.verb")}
      action={action}
      onClose={onClose}
    >
      <p>{data && plans.length === 0 ? t("plans.carryOver.none") : t("plans.carryOver.text")}</p>
      <SelectField
        control={control}
        name="planId"
        label={t("plans.carryOver.plan")}
        options={plans.map((plan) => ({ id: plan.id, label: plan.title, detail: plan.forum.name }))}
        isRequired
      />
      {chosenPlan && chosenPlan.goals.length > 0 && (
        <SelectField
          key={chosenPlan.id}
          control={control}
          name="goalId"
          label={t("plans.activity.goal")}
          options={goalOptions(chosenPlan.goals, t)}
        />
      )}
      <DayField
        control={control}
        name="due"
        label={t("plans.activity.due")}
        hint={t("plans.carryOver.dueHint")}
        min={today}
      />
    </FormDialog>
  );
}

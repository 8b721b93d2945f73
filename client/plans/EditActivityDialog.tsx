import { skipToken, useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { PlanGoalsDocument, UpdateActivityDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { Loading } from "../ui/Loading.tsx";
import { notify } from "../ui/Toast.tsx";
import { ActivityFields } from "./ActivityFields.tsx";
import { activitySchema, updateActivityInput, valuesOfActivity } from "./activityValues.ts";
import type { Activity } from "./plan.types.ts";
import { useParties } from "./useParties.ts";

/** Changes an open activity. */
export function EditActivityDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { t } = useTranslation();
  const { plan, responsibleOrganization: owner } = activity;
  const { members } = useParties(activity.forum?.id);
  const { data } = useQuery(PlanGoalsDocument, plan ? { variables: { id: plan.id } } : skipToken);
  const action = useActionForm({
    document: UpdateActivityDocument,
    schema: activitySchema,
    defaults: valuesOfActivity(activity),
    toInput: (values) => updateActivityInput(activity, values),
    onDone: () => {
      notify(t("plans.activity.edited"));
      onClose();
    },
  });
  const owners = members.some(({ id }) => id === owner.id)
    ? members
    : [{ id: owner.id, label: owner.name }, ...members];
  return (
    <FormDialog
      title={t("plans.activity.editTitle", { title: activity.title })}
      verb={t("plans.save")}
      action={action}
      isReady={!plan || data !== undefined}
      onClose={onClose}
    >
      {plan && !data ? (
        <Loading lines={8} />
      ) : (
        <ActivityFields
          control={action.form.control}
          goals={data?.actionPlan.goals ?? []}
          members={activity.sponsorOrganization ? members : owners}
        />
      )}
    </FormDialog>
  );
}

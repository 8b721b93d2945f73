import { useApolloClient } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { ActionPlanDocument, CreateActivityDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import { ActivityFields } from "./ActivityFields.tsx";
import { activitySchema, blankActivity, createActivityInput } from "./activityValues.ts";
import type { Plan } from "./plan.types.ts";
import { useParties } from "./useParties.ts";

/** A new activity of a plan. */
export function AddActivityDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { members } = useParties(plan.forum.id);
  const action = useActionForm({
    document: CreateActivityDocument,
    schema: activitySchema,
    defaults: blankActivity(null),
    toInput: (values) => createActivityInput(plan.id, values),
    onDone: () => {
      notify(t("plans.activity.added"));
      void client.query({
        query: ActionPlanDocument,
        variables: { id: plan.id },
        fetchPolicy: "network-only",
      });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("plans.activity.addTitle")}
      verb={t("plans.activity.addVerb")}
      action={action}
      onClose={onClose}
    >
      <ActivityFields control={action.form.control} goals={plan.goals} members={members} />
    </FormDialog>
  );
}

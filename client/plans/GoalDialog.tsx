import type { TypedDocumentNode } from "@apollo/client";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { AddGoalDocument, UpdateGoalDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Goal } from "./plan.types.ts";

const schema = z.object({ text: requiredText(limits.text) });

type Props = { readonly onClose: () => void } & ({ readonly planId: string } | { readonly goal: Goal });

/** A new goal, or a goal's new text. */
export function GoalDialog(props: Props) {
  const { t } = useTranslation();
  const { onClose } = props;
  return "goal" in props ? (
    <GoalForm
      title={t("plans.goal.editTitle")}
      verb={t("plans.save")}
      done={t("plans.goal.edited")}
      document={UpdateGoalDocument}
      text={props.goal.text}
      toInput={(text) => ({ id: props.goal.id, version: props.goal.version, text })}
      onClose={onClose}
    />
  ) : (
    <GoalForm
      title={t("plans.goal.addTitle")}
      verb={t("plans.goal.add")}
      done={t("plans.goal.added")}
      document={AddGoalDocument}
      text=""
      toInput={(text) => ({ planId: props.planId, text })}
      onClose={onClose}
    />
  );
}

function GoalForm<Data, Input extends { clientMutationId: string }>({
  title,
  verb,
  done,
  document,
  text,
  toInput,
  onClose,
}: {
  title: string;
  verb: string;
  done: string;
  document: TypedDocumentNode<Data, { input: Input }>;
  text: string;
  toInput: (text: string) => InputOf<Input>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const action = useActionForm({
    document,
    schema,
    defaults: { text },
    toInput: (values) => toInput(values.text.trim()),
    onDone: () => {
      notify(done);
      onClose();
    },
  });
  return (
    <FormDialog title={title} verb={verb} action={action} onClose={onClose}>
      <GuardedField
        control={action.form.control}
        name="text"
        label={t("plans.goal.text")}
        hint={t("plans.goal.textHint")}
        rows={3}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}

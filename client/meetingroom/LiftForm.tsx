import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { LiftAgendaItemDocument, RoomItemDocument } from "../../schema/generated/graphql.ts";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import { OutcomeForm } from "./OutcomeForm.tsx";

const schema = z.object({ question: requiredText(limits.text) });

/** Puts the item to the forum above, with what it is asked (R13). */
export function LiftForm({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const action = useActionForm({
    document: LiftAgendaItemDocument,
    schema,
    defaults: { question: "" },
    toInput: ({ question }) => ({ agendaItemId: itemId, question }),
    onDone: () => {
      // Whether it may be lifted has changed with it.
      void client.refetchQueries({ include: [RoomItemDocument] });
      notify(t("meetingroom.lift.done"));
      onClose();
    },
  });
  const { control, setFocus } = action.form;
  useEffect(() => setFocus("question"), [setFocus]);
  return (
    <OutcomeForm
      title={t("meetingroom.lift.new")}
      verb={t("meetingroom.lift.verb")}
      action={action}
      onClose={onClose}
    >
      <GuardedField
        control={control}
        name="question"
        label={t("meetingroom.lift.question")}
        hint={t("meetingroom.lift.questionHint")}
        rows={2}
        limit={limits.text}
        isRequired
      />
    </OutcomeForm>
  );
}

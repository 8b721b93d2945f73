import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  AnswerForumProposalDocument,
  type AnswerForumProposalInput,
  type AnswerForumProposalMutation,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { ComboField, GuardedField } from "../form/fields.tsx";
import { limits, optionalText } from "../form/schemas.ts";
import { TextDialog } from "../form/TextDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Closing, Proposal } from "./proposalValues.ts";
import { useForumChoices } from "./useForumChoices.ts";

interface Props extends Closing {
  proposal: Proposal;
}

/** The administrator declines, and says why. */
export function DeclineDialog({ proposal: { id, version, text }, onDone, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <TextDialog
      document={AnswerForumProposalDocument}
      name="answer"
      toInput={(answer) => ({ id, version, outcome: "DECLINED" as const, answer: answer.trim() })}
      title={t("proposals.declineForm.title")}
      verb={t("proposals.acts.decline")}
      label={t("proposals.declineForm.answer")}
      hint={t("proposals.declineForm.answerHint")}
      done={t("proposals.done.decline")}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="proposal-text">{text}</p>
    </TextDialog>
  );
}

const schema = z.object({ answer: optionalText(limits.text), resultingForumId: z.nullable(z.string()) });
type Values = z.infer<typeof schema>;

/** The administrator tells that it has been carried out already. */
export function MarkDoneDialog({ proposal: { id, version, text, forum }, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { forums, setTyped } = useForumChoices(forum.id);
  const action = useActionForm<Values, AnswerForumProposalMutation, AnswerForumProposalInput>({
    document: AnswerForumProposalDocument,
    schema,
    defaults: { answer: "", resultingForumId: null },
    toInput: ({ answer, resultingForumId }) => ({
      ...{ id, version, outcome: "CARRIED_OUT", resultingForumId },
      answer: answer.trim() || null,
    }),
    onDone: () => {
      notify(t("proposals.done.markDone"));
      onDone();
    },
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("proposals.doneForm.title")}
      verb={t("proposals.acts.markDone")}
      action={action}
      onClose={onClose}
    >
      <p className="proposal-text">{text}</p>
      <p>{t("proposals.doneForm.text")}</p>
      <ComboField
        control={control}
        name="resultingForumId"
        label={t("proposals.doneForm.forum")}
        hint={t("proposals.doneForm.forumHint")}
        options={forums}
        onInputChange={setTyped}
      />
      <GuardedField
        control={control}
        name="answer"
        label={t("proposals.doneForm.answer")}
        rows={3}
        limit={limits.text}
      />
    </FormDialog>
  );
}

import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  type DecisionDetailFragment,
  ReviewDecisionDocument,
  type ReviewDecisionInput,
  type ReviewDecisionMutation,
} from "../../schema/generated/graphql.ts";
import { GuardedField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Form } from "../ui/Form.tsx";
import { notify } from "../ui/Toast.tsx";

const schema = z.object({ text: requiredText(limits.text) });
type Values = z.infer<typeof schema>;

/** What a decision in effect has led to. */
export function ReviewForm({ decision: { id, version } }: { decision: DecisionDetailFragment }) {
  const { t } = useTranslation();
  const { form, submit, isPending, refusal } = useActionForm<
    Values,
    ReviewDecisionMutation,
    ReviewDecisionInput
  >({
    document: ReviewDecisionDocument,
    schema,
    defaults: { text: "" },
    toInput: ({ text }) => ({ id, version, text }),
    onDone: () => notify(t("decisions.followUp.done")),
  });
  return (
    <Form label={t("decisions.followUp.title")} onSubmit={submit}>
      <GuardedField
        control={form.control}
        name="text"
        label={t("decisions.followUp.text")}
        hint={t("decisions.followUp.hint")}
        rows={4}
        limit={limits.text}
        isRequired
      />
      <RefusalNote refusal={refusal} />
      <ButtonRow>
        <Button type="submit" kind="primary" isPending={isPending}>
          {t("decisions.followUp.verb")}
        </Button>
      </ButtonRow>
    </Form>
  );
}

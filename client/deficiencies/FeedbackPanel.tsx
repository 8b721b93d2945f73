import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  type FeedbackOutcome,
  GiveFeedbackDocument,
  type GiveFeedbackInput,
  type GiveFeedbackMutation,
} from "../../schema/generated/graphql.ts";
import { GuardedField, RadioField } from "../form/fields.tsx";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { ActionPanel, type PanelFrame } from "./ActionPanel.tsx";
import type { Matter } from "./deficiency.types.ts";

const outcomes: readonly FeedbackOutcome[] = ["MEASURES", "NO_MEASURE", "ALREADY_SOLVED"];
const schema = z.object({ outcome: chosen<FeedbackOutcome>(), summary: requiredText(limits.text) });
type Values = z.infer<typeof schema>;

/** The answer to the one who reported (R17). */
export function FeedbackPanel({
  matter,
  onDone,
  ...frame
}: PanelFrame & { matter: Matter; onDone: (data: GiveFeedbackMutation) => void }) {
  const { t } = useTranslation();
  // A measure that was called off is none to tell of.
  const decided = matter.activities.some(({ status }) => status !== "CANCELLED");
  const action = useActionForm<Values, GiveFeedbackMutation, GiveFeedbackInput>({
    document: GiveFeedbackDocument,
    schema,
    defaults: {
      outcome: decided ? "MEASURES" : matter.status === "REPORTED" ? "ALREADY_SOLVED" : null,
      summary: "",
    },
    toInput: ({ outcome, summary }) => ({
      id: matter.id,
      version: matter.version,
      outcome: outcome ?? "MEASURES",
      summary,
    }),
    onDone,
  });
  const verb = t("domain.deficiencyAction.giveFeedback");
  return (
    <ActionPanel {...frame} title={verb} verb={verb} action={action}>
      <GuardedField
        control={action.form.control}
        name="summary"
        label={t("deficiencies.feedback.summary")}
        hint={t("deficiencies.feedback.summaryHint")}
        rows={5}
        limit={limits.text}
        isRequired
      />
      <RadioField
        control={action.form.control}
        name="outcome"
        label={t("deficiencies.feedback.outcome")}
        isRequired
        options={outcomes.map((id) => ({ id, label: t(`domain.feedbackOutcome.${id}`) }))}
      />
    </ActionPanel>
  );
}

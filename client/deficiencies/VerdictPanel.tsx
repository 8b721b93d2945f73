import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  GiveVerdictDocument,
  type GiveVerdictInput,
  type GiveVerdictMutation,
  type Verdict,
} from "../../schema/generated/graphql.ts";
import { GuardedField, RadioField } from "../form/fields.tsx";
import { chosen, limits, optionalText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { ActionPanel, type PanelFrame } from "./ActionPanel.tsx";
import type { Matter } from "./deficiency.types.ts";

type Given = Extract<Verdict, "SOLVED" | "PARTLY" | "NOT_SOLVED">;
const verdicts: readonly Given[] = ["SOLVED", "PARTLY", "NOT_SOLVED"];
const schema = z.object({ verdict: chosen<Given>(), comment: optionalText(limits.text) });
type Values = z.infer<typeof schema>;

/** Whether the answer solved the matter, as the one who reported sees it (R19). */
export function VerdictPanel({
  matter,
  onDone,
  ...frame
}: PanelFrame & { matter: Matter; onDone: (data: GiveVerdictMutation) => void }) {
  const { t } = useTranslation();
  const action = useActionForm<Values, GiveVerdictMutation, GiveVerdictInput>({
    document: GiveVerdictDocument,
    schema,
    defaults: { verdict: null, comment: "" },
    toInput: ({ verdict, comment }) => ({
      id: matter.id,
      version: matter.version,
      verdict: verdict ?? "SOLVED",
      comment: comment.trim() === "" ? null : comment,
    }),
    onDone,
  });
  const verb = t("domain.deficiencyAction.giveVerdict");
  return (
    <ActionPanel {...frame} title={verb} verb={verb} action={action}>
      <RadioField
        control={action.form.control}
        name="verdict"
        label={t("deficiencies.verdict.question")}
        isRequired
        options={verdicts.map((id) => ({
          id,
          label: t(`domain.verdict.${id}`),
          detail: t(`deficiencies.verdict.${id}`),
        }))}
      />
      <GuardedField
        control={action.form.control}
        name="comment"
        label={t("deficiencies.verdict.comment")}
        hint={t("deficiencies.verdict.commentHint")}
        rows={3}
        limit={limits.text}
      />
    </ActionPanel>
  );
}

import type { TypedDocumentNode } from "@apollo/client";
import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import type { EscalateInput } from "../../schema/generated/graphql.ts";
import { CheckField, GuardedField, RadioField } from "../form/fields.tsx";
import { limits, optionalText, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { ActionPanel, type PanelFrame } from "./ActionPanel.tsx";
import type { ForumRef } from "./deficiency.types.ts";

const schema = z
  .object({
    question: requiredText(limits.text),
    tried: requiredText(limits.text),
    urgent: z.boolean(),
    urgentReason: optionalText(limits.text),
    toForumId: z.string(),
  })
  .check(
    z.refine(({ urgent, urgentReason }) => !urgent || urgentReason.trim() !== "", {
      error: "missing",
      path: ["urgentReason"],
    }),
  );
type Question = z.infer<typeof schema>;

interface QuestionPanelProps<Data> extends PanelFrame {
  document: TypedDocumentNode<Data, { input: EscalateInput }>;
  /** The matter or the question that is raised. */
  subject: { readonly id: string; readonly version: number };
  title: string;
  /** The forums above, nearest first. */
  ladder: readonly ForumRef[];
  onDone: (data: Data) => void;
}

/** Raises a question one step; further only when it is urgent (R13). */
export function QuestionPanel<Data>({
  document,
  subject,
  ladder,
  onDone,
  title,
  ...frame
}: QuestionPanelProps<Data>) {
  const { t } = useTranslation();
  const reachable = ladder.filter(({ level }) => level !== "POLITICAL");
  const [nearest] = reachable;
  const action = useActionForm<Question, Data, EscalateInput>({
    document,
    schema,
    defaults: { question: "", tried: "", urgent: false, urgentReason: "", toForumId: nearest?.id ?? "" },
    toInput: ({ urgent, urgentReason, toForumId, ...texts }): InputOf<EscalateInput> => ({
      ...texts,
      id: subject.id,
      version: subject.version,
      urgent,
      urgentReason: urgent ? urgentReason : null,
      toForumId: (urgent ? toForumId : nearest?.id) || null,
    }),
    onDone,
  });
  const { control } = action.form;
  const [urgent, toForumId] = useWatch({ control, name: ["urgent", "toForumId"] });
  const target = reachable.find(({ id }) => id === toForumId);
  const to = (urgent ? target : nearest) ?? nearest;
  const verb = to ? t("deficiencies.act.raiseTo", { forum: to.name }) : t("domain.deficiencyAction.escalate");
  return (
    <ActionPanel {...frame} title={title} verb={verb} action={action}>
      <p className="panel-lead">{t("deficiencies.question.lead")}</p>
      <GuardedField
        control={control}
        name="question"
        label={t("deficiencies.question.question")}
        hint={t("deficiencies.question.questionHint")}
        rows={3}
        limit={limits.text}
        isRequired
      />
      <GuardedField
        control={control}
        name="tried"
        label={t("deficiencies.question.tried")}
        hint={t("deficiencies.question.triedHint")}
        rows={3}
        limit={limits.text}
        isRequired
      />
      <CheckField
        control={control}
        name="urgent"
        label={t("deficiencies.question.urgent")}
        hint={t("deficiencies.question.urgentHint")}
      />
      {urgent && (
        <GuardedField
          control={control}
          name="urgentReason"
          label={t("deficiencies.question.urgentReason")}
          rows={2}
          limit={limits.text}
          isRequired
        />
      )}
      {urgent && reachable.length > 1 && (
        <RadioField
          control={control}
          name="toForumId"
          label={t("deficiencies.question.toForum")}
          options={reachable.map(({ id, name, level }) => ({
            id,
            label: name,
            detail: t(`domain.forumLevel.${level}`),
          }))}
        />
      )}
    </ActionPanel>
  );
}

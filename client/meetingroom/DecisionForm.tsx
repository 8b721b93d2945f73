import type { TypedDocumentNode } from "@apollo/client";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { DayField } from "../form/DayField.tsx";
import { CheckField, GuardedField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { type DecisionValues, decisionSchema, decisionValues } from "./decisionValues.ts";
import { OutcomeForm } from "./OutcomeForm.tsx";
import type { Decision } from "./room.types.ts";

interface DecisionFormProps<Input extends { clientMutationId: string }> {
  label: string;
  hint?: string;
  verb: string;
  document: TypedDocumentNode<object, { input: Input }>;
  /** What stands already; null for a new one. */
  start: Decision | null;
  /** It is taken as it is sent: then R4 must be answered. */
  isTaken?: boolean;
  toInput: (values: DecisionValues) => InputOf<Input>;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** What is to be decided, and what it means for children (R4). */
export function DecisionForm<Input extends { clientMutationId: string }>({
  label,
  hint,
  verb,
  document,
  start,
  isTaken = false,
  toInput,
  onDone,
  onClose,
  children,
}: DecisionFormProps<Input>) {
  const { t } = useTranslation();
  const action = useActionForm<DecisionValues, object, Input>({
    document,
    schema: decisionSchema(isTaken),
    defaults: decisionValues(start),
    toInput,
    onDone,
  });
  const { control, watch, setFocus } = action.form;
  const isNotForChildren = watch("isNotForChildren");
  useEffect(() => setFocus("text"), [setFocus]);
  return (
    <OutcomeForm title={label} verb={verb} action={action} onClose={onClose}>
      <GuardedField
        control={control}
        name="text"
        label={t("meetingroom.decision.text")}
        hint={hint}
        rows={2}
        limit={limits.text}
        isRequired
      />
      {children}
      <CheckField
        control={control}
        name="isNotForChildren"
        label={t("meetingroom.decision.notForChildren")}
      />
      <GuardedField
        control={control}
        name="impact"
        label={t(isNotForChildren ? "meetingroom.decision.whyNot" : "meetingroom.decision.impact")}
        rows={2}
        limit={limits.text}
        isRequired={isTaken}
      />
      <DayField
        control={control}
        name="reviewOn"
        label={t("meetingroom.decision.reviewOn")}
        min={dayOf(now())}
      />
    </OutcomeForm>
  );
}

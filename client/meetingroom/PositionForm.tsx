import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  type GivenPosition,
  GivePositionDocument,
  type GivePositionInput,
  type GivePositionMutation,
} from "../../schema/generated/graphql.ts";
import { GuardedField, RadioField } from "../form/fields.tsx";
import { limits, optionalText, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import { OutcomeForm } from "./OutcomeForm.tsx";
import type { PartyPosition } from "./room.types.ts";

interface PositionFormProps {
  decisionId: string;
  party: { readonly id: string; readonly name: string };
  said: PartyPosition | null;
  onClose: () => void;
}

interface Values {
  position: GivenPosition;
  reason: string;
}

const given = ["AGREE", "AGREE_SUBJECT_TO_ANCHORING", "RESERVATION", "DISAGREE"] as const;
const needsReason = (position: GivenPosition): boolean =>
  position === "RESERVATION" || position === "DISAGREE";

/** A party's position, with its reason where it dissents (R1). */
export function PositionForm({ decisionId, party, said, onClose }: PositionFormProps) {
  const { t } = useTranslation();
  const earlier = said && said.position !== "NOT_PRESENT" ? said.position : "AGREE";
  const action = useActionForm<Values, GivePositionMutation, GivePositionInput>({
    document: GivePositionDocument,
    schema: z.discriminatedUnion("position", [
      z.object({
        position: z.enum(["AGREE", "AGREE_SUBJECT_TO_ANCHORING"]),
        reason: optionalText(limits.text),
      }),
      z.object({ position: z.enum(["RESERVATION", "DISAGREE"]), reason: requiredText(limits.text) }),
    ]),
    defaults: { position: earlier, reason: said?.reason ?? "" },
    toInput: ({ position, reason }) => ({
      decisionId,
      organizationId: party.id,
      position,
      reason: reason.trim() === "" ? null : reason,
      ...(said && { version: said.version }),
    }),
    onDone: () => {
      notify(t("meetingroom.decision.given"));
      onClose();
    },
  });
  const { control, watch, setFocus } = action.form;
  const dissents = needsReason(watch("position"));
  useEffect(() => setFocus("position"), [setFocus]);
  return (
    <OutcomeForm
      title={t("meetingroom.decision.giveFor", { organization: party.name })}
      verb={t("meetingroom.decision.giveVerb")}
      action={action}
      onClose={onClose}
    >
      <RadioField
        control={control}
        name="position"
        label={t("meetingroom.decision.position")}
        options={given.map((id) => ({ id, label: t(`domain.positionKind.${id}`) }))}
      />
      <GuardedField
        control={control}
        name="reason"
        label={t("meetingroom.decision.why")}
        hint={t("meetingroom.decision.whyHint")}
        rows={2}
        limit={limits.text}
        isRequired={dissents}
      />
    </OutcomeForm>
  );
}

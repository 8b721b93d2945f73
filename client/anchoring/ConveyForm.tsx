import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  type AnchoringChannel,
  ConveyAnchoringDocument,
  type ConveyAnchoringInput,
  type ConveyAnchoringMutation,
  type ReceiptDetailFragment,
} from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { GuardedField, RadioField } from "../form/fields.tsx";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { ReceiptForm, type ReceiptFormFrame } from "./ReceiptForm.tsx";

const channels = [
  "MEETING",
  "EMAIL",
  "INTRANET",
  "LETTER",
  "OTHER",
] as const satisfies readonly AnchoringChannel[];

const schema = z.object({
  channel: chosen<AnchoringChannel>(),
  conveyedOn: chosen<string>(),
  audience: requiredText(limits.line),
});
type Values = z.infer<typeof schema>;

interface ConveyFormProps extends ReceiptFormFrame {
  receipt: ReceiptDetailFragment;
  onDone: (receipt: ReceiptDetailFragment) => void;
}

/** That the party has told its own people: through what, when and whom (R23). */
export function ConveyForm({ receipt, onDone, ...frame }: ConveyFormProps) {
  const { t } = useTranslation();
  const today = dayOf(now());
  const action = useActionForm<Values, ConveyAnchoringMutation, ConveyAnchoringInput>({
    document: ConveyAnchoringDocument,
    schema,
    defaults: { channel: null, conveyedOn: today, audience: "" },
    toInput: ({ channel, conveyedOn, audience }) => ({
      id: receipt.id,
      version: receipt.version,
      channel: channel ?? "OTHER",
      conveyedOn: conveyedOn ?? today,
      audience,
    }),
    onDone: (data) => onDone(data.conveyAnchoring),
  });
  const { control } = action.form;
  return (
    <ReceiptForm
      {...frame}
      title={t("anchoring.receipt.convey")}
      verb={t("anchoring.receipt.conveyVerb")}
      action={action}
    >
      <RadioField
        control={control}
        name="channel"
        label={t("anchoring.receipt.channel")}
        options={channels.map((id) => ({ id, label: t(`domain.anchoringChannel.${id}`) }))}
        isRequired
      />
      <DayField
        control={control}
        name="conveyedOn"
        label={t("anchoring.receipt.conveyedOn")}
        min={receipt.anchoring.subjectOn}
        max={today}
        isRequired
      />
      <GuardedField
        control={control}
        name="audience"
        label={t("anchoring.receipt.audience")}
        hint={t("anchoring.receipt.audienceHint")}
        limit={limits.line}
        isRequired
      />
    </ReceiptForm>
  );
}

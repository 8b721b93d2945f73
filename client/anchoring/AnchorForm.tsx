import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  ConfirmAnchoredDocument,
  type ConfirmAnchoredInput,
  type ConfirmAnchoredMutation,
  type ReceiptDetailFragment,
} from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { chosen } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { ReceiptForm, type ReceiptFormFrame } from "./ReceiptForm.tsx";

const schema = z.object({ anchoredOn: chosen<string>() });
type Values = z.infer<typeof schema>;

interface AnchorFormProps extends ReceiptFormFrame {
  receipt: ReceiptDetailFragment;
  onDone: (receipt: ReceiptDetailFragment) => void;
}

/** That the party's own line has accepted it (R23). */
export function AnchorForm({ receipt, onDone, ...frame }: AnchorFormProps) {
  const { t } = useTranslation();
  const today = dayOf(now());
  const action = useActionForm<Values, ConfirmAnchoredMutation, ConfirmAnchoredInput>({
    document: ConfirmAnchoredDocument,
    schema,
    defaults: { anchoredOn: today },
    toInput: ({ anchoredOn }) => ({
      id: receipt.id,
      version: receipt.version,
      anchoredOn: anchoredOn ?? today,
    }),
    onDone: (data) => onDone(data.confirmAnchored),
  });
  return (
    <ReceiptForm
      {...frame}
      title={t("anchoring.receipt.anchor")}
      verb={t("anchoring.receipt.anchorVerb")}
      action={action}
    >
      <DayField
        control={action.form.control}
        name="anchoredOn"
        label={t("anchoring.receipt.anchoredOn")}
        {...(receipt.conveyedOn !== null && { min: receipt.conveyedOn })}
        max={today}
        isRequired
      />
    </ReceiptForm>
  );
}

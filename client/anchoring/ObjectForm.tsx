import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  ObjectToAnchoringDocument,
  type ObjectToAnchoringInput,
  type ObjectToAnchoringMutation,
  type ReceiptDetailFragment,
} from "../../schema/generated/graphql.ts";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { ReceiptForm, type ReceiptFormFrame } from "./ReceiptForm.tsx";

const schema = z.object({ reason: requiredText(limits.text) });
type Values = z.infer<typeof schema>;

interface ObjectFormProps extends ReceiptFormFrame {
  receipt: ReceiptDetailFragment;
  onDone: (receipt: ReceiptDetailFragment) => void;
}

/** What the party objects; what it has given before stays (R24). */
export function ObjectForm({ receipt, onDone, ...frame }: ObjectFormProps) {
  const { t } = useTranslation();
  const action = useActionForm<Values, ObjectToAnchoringMutation, ObjectToAnchoringInput>({
    document: ObjectToAnchoringDocument,
    schema,
    defaults: { reason: "" },
    toInput: ({ reason }) => ({ id: receipt.id, version: receipt.version, reason }),
    onDone: (data) => onDone(data.objectToAnchoring),
  });
  return (
    <ReceiptForm
      {...frame}
      title={t("anchoring.receipt.object")}
      verb={t("anchoring.receipt.objectVerb")}
      kind="secondary"
      action={action}
    >
      <p>{t("anchoring.receipt.objectLead")}</p>
      <GuardedField
        control={action.form.control}
        name="reason"
        label={t("anchoring.receipt.objection")}
        rows={4}
        limit={limits.text}
        isRequired
      />
    </ReceiptForm>
  );
}

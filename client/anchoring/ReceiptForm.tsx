import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RefusalNote } from "../form/RefusalNote.tsx";
import type { Refusal } from "../form/refusal.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Form } from "../ui/Form.tsx";

export interface ReceiptFormFrame {
  /** A colleague has answered meanwhile: the text stays, but it can not be sent. */
  isGone: boolean;
  /** Shows what there is to do now instead. */
  onLeave: () => void;
}

interface ReceiptFormProps extends ReceiptFormFrame {
  title: string;
  /** The verb on the button. */
  verb: string;
  kind?: "primary" | "secondary";
  /** What `useActionForm` answers. */
  action: {
    readonly submit: (event: FormEvent<HTMLFormElement>) => void;
    readonly isRunning: boolean;
    readonly isPending: boolean;
    readonly refusal: Refusal | null;
  };
  children: ReactNode;
}

/** One answer of the party: its fields, why it was refused, and the button that gives it. */
export function ReceiptForm({ title, verb, kind = "primary", action, children, ...frame }: ReceiptFormProps) {
  const { t } = useTranslation();
  const { submit, isRunning, isPending, refusal } = action;
  const isGone = frame.isGone && !isRunning;
  return (
    <Form label={title} onSubmit={submit}>
      {children}
      {isGone ? (
        <p className="advice" role="alert">
          {t("anchoring.receipt.gone")}
        </p>
      ) : (
        <RefusalNote refusal={refusal} />
      )}
      <ButtonRow>
        {isGone ? (
          <Button kind={kind} onPress={frame.onLeave}>
            {t("anchoring.receipt.goOn")}
          </Button>
        ) : (
          <Button type="submit" kind={kind}>
            {isPending ? t("anchoring.sending") : refusal?.code === "NETWORK" ? t("ui.retry") : verb}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}

import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RefusalNote } from "../form/RefusalNote.tsx";
import type { Refusal } from "../form/refusal.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Form } from "../ui/Form.tsx";

interface OutcomeFormProps {
  title: string;
  verb: string;
  /** What `useActionForm` answers. */
  action: {
    readonly submit: (event: FormEvent<HTMLFormElement>) => void;
    readonly isPending: boolean;
    readonly refusal: Refusal | null;
  };
  onClose: () => void;
  children: ReactNode;
}

/** One act under the item, on the page: its fields, why it was refused, and the button that carries it out. */
export function OutcomeForm({ title, verb, action, onClose, children }: OutcomeFormProps) {
  const { t } = useTranslation();
  const { submit, isPending, refusal } = action;
  return (
    <div className="room-form">
      <h4>{title}</h4>
      <Form label={title} onSubmit={submit}>
        {children}
        <RefusalNote refusal={refusal} />
        <ButtonRow>
          <Button type="submit" kind="primary" isPending={isPending}>
            {refusal?.code === "NETWORK" ? t("ui.retry") : verb}
          </Button>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
        </ButtonRow>
      </Form>
    </div>
  );
}

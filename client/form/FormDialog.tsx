import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Form } from "../ui/Form.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import type { Refusal } from "./refusal.ts";

/** One act in a window of its own: its fields, why it was refused, and the button that carries it out. */
export function FormDialog({
  title,
  verb,
  action,
  isReady = true,
  onClose,
  children,
}: {
  title: string;
  verb: string;
  /** What `useActionForm` answers. */
  action: {
    readonly submit: (event: FormEvent<HTMLFormElement>) => void;
    readonly isPending: boolean;
    readonly refusal: Refusal | null;
  };
  /** False while what is decided about is still being fetched: nothing can be sent then. */
  isReady?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { submit, isPending, refusal } = action;
  return (
    <Dialog title={title} isOpen isForm onClose={onClose}>
      <Form label={title} onSubmit={submit}>
        {children}
        <RefusalNote refusal={refusal} />
        <ButtonRow>
          <Button type="submit" kind="primary" isPending={isPending} isDisabled={!isReady}>
            {refusal?.code === "NETWORK" ? t("ui.retry") : verb}
          </Button>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
        </ButtonRow>
      </Form>
    </Dialog>
  );
}

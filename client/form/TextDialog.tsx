import type { ReactNode } from "react";
import { notify } from "../ui/Toast.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { GuardedField } from "./fields.tsx";
import { type TextFormOptions, useTextForm } from "./useTextForm.ts";

interface TextDialogProps<Data, Input extends { clientMutationId: string }>
  extends Omit<TextFormOptions<Data, Input>, "onDone"> {
  title: string;
  verb: string;
  label: string;
  hint?: string;
  /** Lines of text seen from the start. */
  rows?: number;
  /** What is said when it is done. */
  done: string;
  onDone?: () => void;
  onClose: () => void;
  /** Stands above the field. */
  children?: ReactNode;
}

/** An act that needs one text, in a window of its own. */
export function TextDialog<Data, Input extends { clientMutationId: string }>({
  title,
  verb,
  label,
  hint,
  rows = 3,
  done,
  onClose,
  onDone = onClose,
  children,
  ...options
}: TextDialogProps<Data, Input>) {
  const { action, field } = useTextForm({
    ...options,
    onDone: () => {
      notify(done);
      onDone();
    },
  });
  return (
    <FormDialog title={title} verb={verb} action={action} onClose={onClose}>
      {children}
      <GuardedField {...field} label={label} hint={hint} rows={rows} />
    </FormDialog>
  );
}

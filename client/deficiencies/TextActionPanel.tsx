import { GuardedField } from "../form/fields.tsx";
import { type TextFormOptions, useTextForm } from "../form/useTextForm.ts";
import { ActionPanel, type PanelFrame } from "./ActionPanel.tsx";

interface TextActionPanelProps<Data, Input extends { clientMutationId: string }>
  extends PanelFrame,
    TextFormOptions<Data, Input> {
  title: string;
  verb: string;
  label: string;
  hint?: string;
  kind?: "primary" | "danger";
  /** Lines of text seen from the start. */
  rows?: number;
}

/** An act that needs one text: a reason, a reply, an answer. */
export function TextActionPanel<Data, Input extends { clientMutationId: string }>({
  document,
  name,
  isOptional,
  toInput,
  onDone,
  label,
  hint,
  rows = 4,
  ...frame
}: TextActionPanelProps<Data, Input>) {
  const { action, field } = useTextForm({ document, name, isOptional, toInput, onDone });
  return (
    <ActionPanel {...frame} action={action}>
      <GuardedField {...field} label={label} hint={hint} rows={rows} />
    </ActionPanel>
  );
}

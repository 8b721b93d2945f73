import type { TypedDocumentNode } from "@apollo/client";
import * as z from "zod/mini";
import { GuardedField } from "../form/fields.tsx";
import { limits, optionalText, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { ActionPanel, type PanelFrame } from "./ActionPanel.tsx";

type TextName = "reason" | "text" | "answer";

interface TextActionPanelProps<Data, Input extends { clientMutationId: string }> extends PanelFrame {
  document: TypedDocumentNode<Data, { input: Input }>;
  /** The input's name of the text, under which the hub refuses it. */
  name: TextName;
  toInput: (text: string) => InputOf<Input>;
  onDone: (data: Data) => void;
  title: string;
  verb: string;
  label: string;
  hint?: string;
  kind?: "primary" | "danger";
  /** Lines of text seen from the start. */
  rows?: number;
  isOptional?: boolean;
}

interface Written {
  reason?: string | undefined;
  text?: string | undefined;
  answer?: string | undefined;
}

/** An act that needs one text: a reason, a reply, an answer. */
export function TextActionPanel<Data, Input extends { clientMutationId: string }>(
  props: TextActionPanelProps<Data, Input>,
) {
  const { document, name, toInput, onDone, label, hint, rows = 4, isOptional = false, ...frame } = props;
  const rule = isOptional ? optionalText(limits.text) : requiredText(limits.text);
  const action = useActionForm<Written, Data, Input>({
    document,
    schema: z.object({ [name]: rule }) as unknown as z.ZodMiniType<Written, Written>,
    defaults: { [name]: "" },
    toInput: (values) => toInput(values[name] ?? ""),
    onDone,
  });
  return (
    <ActionPanel {...frame} action={action}>
      <GuardedField
        control={action.form.control}
        name={name}
        label={label}
        hint={hint}
        rows={rows}
        limit={limits.text}
        isRequired={!isOptional}
      />
    </ActionPanel>
  );
}
